import { expect, test } from '@playwright/test';
import { judge, readAccepted, type Accepted } from '../../../scripts/lib/contract/accepted.ts';
import { compareCaptures } from '../../../scripts/lib/contract/compare.ts';
import { drivenIn } from '../../../scripts/lib/contract/driven.ts';
import { sentenceOf } from '../../../scripts/lib/contract/report.ts';
import { readSources } from '../../../scripts/lib/contract/sources.ts';
import { captureSchema } from '../../../tenant/contract/capture.ts';
import { alterationOf, ALTERATIONS, altered, type Alteration } from './alterations.ts';
import { smallRecording } from './recordings.ts';

const driven = drivenIn(readSources());

function compared({ alter }: Alteration) {
  const before = smallRecording();
  const after = altered(before);
  alter(after);
  expect(captureSchema.parse(after.there)).toEqual(after.there);
  return compareCaptures(before, after.there, driven);
}

for (const [what, alteration] of Object.entries(ALTERATIONS)) {
  test(`of a recording with something altered, exactly that is told: ${what}`, () => {
    const told = compared(alteration).map((one) => `${one.screen}: ${sentenceOf(one)} [${one.weight}]`);
    expect(told).toEqual(alteration.said);
  });
}

test('what the suite drives by comes first, in each screen and of all screens', () => {
  const everything = ['a host more', 'a title', 'a placeholder', 'the level of a heading', 'a label the suite goes by'];
  const all = everything.map((name) => alterationOf(name).alter);
  const differences = compared({ alter: (there) => all.forEach((alter) => alter(there)), said: [] });
  expect(differences.map(({ screen, weight }) => `${screen} ${weight}`)).toEqual([
    'phone driven by',
    'phone rest',
    'portal label',
    'user-name label',
    'hosts rest',
  ]);
});

test.describe('what is known and accepted', () => {
  const differences = compared(alterationOf('a label'));
  const entry: Accepted = {
    screen: 'user-name',
    kind: 'renamed',
    what: 'accessible name',
    there: 'Continuer',
    reason: 'The tenant of the test has it so.',
  };

  test('is no difference any more, and its reason is told', () => {
    const { open, accepted, stale } = judge(differences, [entry]);
    expect({ open, stale, reasons: accepted.map(({ reason }) => reason) }).toEqual({
      open: [],
      stale: [],
      reasons: [entry.reason],
    });
  });

  test('may leave the end of a text open', () => {
    const wide: Accepted = { ...entry, screen: 'user*', there: 'Cont*' };
    expect(judge(differences, [wide]).open).toEqual([]);
  });

  test('is told as stale where nothing differs so any more', () => {
    const gone: Accepted = { ...entry, there: 'Poursuivre' };
    const { open, stale } = judge(differences, [gone]);
    expect({ open: open.length, stale }).toEqual({ open: 1, stale: [gone] });
  });

  test('is refused without a reason, and where it is no JSON', () => {
    const problems = (json: string) => readAccepted(json);
    expect(problems('{')).toEqual({ problems: ['is no JSON'] });
    const { reason, ...without } = entry;
    expect(reason.length).toBeGreaterThan(0);
    expect(problems(JSON.stringify({ accepted: [without] }))).toEqual({
      problems: [expect.stringMatching(/^accepted\.0\.reason: /)],
    });
  });
});
