import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { judge, type Accepted } from '../../../scripts/lib/contract/accepted.ts';
import { chosenCapture } from '../../../scripts/lib/contract/chosen.ts';
import { compareCaptures } from '../../../scripts/lib/contract/compare.ts';
import { drivenIn } from '../../../scripts/lib/contract/driven.ts';
import { Places } from '../../../scripts/lib/contract/places.ts';
import { comparisonJson, comparisonText, type Comparison } from '../../../scripts/lib/contract/report.ts';
import { readSources } from '../../../scripts/lib/contract/sources.ts';
import { confirmed, refutedAssumptions } from '../../../scripts/lib/contract/wordings.ts';
import { captureText } from '../../../tenant/contract/text.ts';
import { alterationOf, altered } from './alterations.ts';
import { smallRecording } from './recordings.ts';

const sources = readSources();

function comparison(accepted: readonly Accepted[] = []): Comparison {
  const here = smallRecording();
  const after = altered(here);
  for (const name of ['a title', 'a host more', 'an id the suite goes by', 'a field of a form']) {
    alterationOf(name).alter(after);
  }
  const differences = compareCaptures(here, after.there, drivenIn(sources));
  const places = new Places(here, sources);
  const refuted = refutedAssumptions(differences, here, sources);
  return {
    file: 'tenant/contract/2026-11-26-fr-CA.json',
    there: after.there,
    judged: judge(differences, accepted),
    confirmed: confirmed(after.there, refuted, sources),
    refuted,
    placesOf: (one) => places.of(one),
  };
}

const ACCEPTED: Accepted = {
  screen: 'hosts',
  kind: 'missing here',
  what: 'host',
  there: 'browser.events.*',
  reason: 'Telemetry, which the stand-in leaves out.',
};

test('the report is grouped by screen, with the place to change and counts, in 100 columns', () => {
  const text = comparisonText(comparison([ACCEPTED, { ...ACCEPTED, there: 'gone.example' }]));
  expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(text).toMatch(/^user-name \(ConvergedSignIn\): 1\n {2}what the suite drives by\n {4}id of button "Suivant"/m);
  expect(text).toMatch(/^ {6}change tenant\/embedded\/views\/sign-in\/login\/user-name-view\.ts:\d+/m);
  expect(text).toMatch(/^Known and accepted: 1\n {2}hosts: host missing here: browser\.events/m);
  expect(text).toMatch(/^Accepted, but no longer a difference: take them out: 1\n/m);
  expect(text).toMatch(/^Refuted: .*: 1\n {2}"Accueil" reads "Page d’accueil"$/m);
  expect(text).toMatch(/^ {2}"Mes connexions" \(documentTitle\): D becomes A in/m);
  expect(text.split('\n').at(-1)).toBe(
    '3 differences (1 what the suite drives by, 1 protocol, 1 labels), 1 accepted, 1 stale',
  );
});

test('what is missing on one side only and matters least is told in one line', () => {
  const all = comparison();
  const [host] = all.judged.open.filter(({ what }) => what === 'host');
  const hosts = ['a.example', 'b.example', 'c.example'].map((there) => ({ ...host, there })) as typeof all.judged.open;
  const text = comparisonText({ ...all, judged: { open: hosts, accepted: [], stale: [] } });
  expect(text).toContain('\n    host missing here (3): a.example, b.example, c.example\n      change tenant/');
  expect(text).toContain('\n3 differences (3 the rest), 0 accepted');
});

test('the report for programs holds the same, with the places', () => {
  const json = JSON.parse(comparisonJson(comparison([ACCEPTED]))) as Record<string, unknown>;
  expect(json).toMatchObject({
    schema: 1,
    recording: { tenant: 'live', locale: 'fr-CA', edition: 'classic', partial: false },
    differences: [{ screen: 'user-name', what: 'id', here: 'idSIButton9', there: 'idNext' }, {}, {}],
    accepted: [{ screen: 'hosts', reason: ACCEPTED.reason }],
    stale: [],
    refuted: [{ here: 'Accueil' }],
  });
});

test('a recording reads back as it was written, one control or key a line', ({}, testInfo) => {
  const capture = smallRecording();
  const file = testInfo.outputPath('2026-11-26-fr-CA.json');
  writeFileSync(file, captureText(capture));
  expect(chosenCapture(file, 'fr-CA')).toEqual({ file, capture });
  expect(captureText(capture)).toContain(
    '\n        { "role": "heading", "name": "Téléphone", "tag": "h3", "level": "3" },\n',
  );
});

/** What a file holds, the language that is asked for, and what is wrong with it. */
const REFUSED: Readonly<
  Record<string, readonly [content: string, locale: 'fr-CA' | 'en-US' | undefined, said: RegExp]>
> = {
  'no JSON': ['{', undefined, /is no JSON: name a recording that npm run capture has written; for example npm run/],
  'no recording': ['{"a":1}', undefined, /is no recording of a tenant: name one that npm run capture has written/],
  'another schema': [
    '{"schema":2}',
    undefined,
    /has another schema than 1, which is all that this version reads: record/,
  ],
  'half a recording': [
    '{"schema":1,"tenant":"live"}',
    undefined,
    /is no whole recording, at recorded, locale, edition:/,
  ],
  'another language': [
    captureText(smallRecording()),
    'en-US',
    /was recorded in fr-CA: leave --locale out, or name a file/,
  ],
};

for (const [what, [content, locale, said]] of Object.entries(REFUSED)) {
  test(`a file is refused in one sentence: ${what}`, ({}, testInfo) => {
    const file = testInfo.outputPath('recording.json');
    writeFileSync(file, content);
    expect(() => chosenCapture(file, locale)).toThrow(said);
  });
}

test('a file that is not there is named, and so is a project without a recording', ({}, testInfo) => {
  expect(() => chosenCapture('missing.json', undefined)).toThrow(
    /^missing\.json cannot be read \(ENOENT\): name a file/,
  );
  const empty = testInfo.outputPath();
  expect(() => chosenCapture(undefined, 'en-US', empty)).toThrow(
    /^There is no recording of a tenant in en-US in tenant\/contract yet: make one on a live tenant with npm run capture/,
  );
});

test('without a file the newest is taken, in the language that is asked for', ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const capture = smallRecording();
  for (const date of ['2026-11-25', '2026-11-26']) {
    writeFileSync(testInfo.outputPath(`${date}-fr-CA.json`), captureText({ ...capture, recorded: date }));
    writeFileSync(
      testInfo.outputPath(`${date}-en-US.json`),
      captureText({ ...capture, recorded: date, locale: 'en-US' }),
    );
  }
  const { recorded, locale } = chosenCapture(undefined, 'en-US', folder).capture;
  expect({ recorded, locale }).toEqual({ recorded: '2026-11-26', locale: 'en-US' });
});
