import { expect, test } from '@playwright/test';
import { compareCaptures } from '../../../scripts/lib/contract/compare.ts';
import { drivenIn } from '../../../scripts/lib/contract/driven.ts';
import { Places } from '../../../scripts/lib/contract/places.ts';
import { readSources } from '../../../scripts/lib/contract/sources.ts';
import { confirmed, refutedAssumptions } from '../../../scripts/lib/contract/wordings.ts';
import { alterationOf, ALTERATIONS, altered } from './alterations.ts';
import { smallRecording } from './recordings.ts';

const sources = readSources();
const driven = drivenIn(sources);

/** The line a place names, or the whole file where it names none. */
function lineAt(place: string): string {
  const [file = '', line] = place.split(':');
  const text = sources.get(file) ?? '';
  return line === undefined ? text : (text.split('\n')[Number(line) - 1] ?? '');
}

function comparedWith(name: string) {
  const here = smallRecording();
  const after = altered(here);
  alterationOf(name).alter(after);
  const differences = compareCaptures(here, after.there, driven);
  const places = new Places(here, sources);
  return { here, there: after.there, differences, places: differences.map((one) => places.of(one)) };
}

/** What is altered, the files that are named for it in their order, and what stands on the first line that is named. */
const NAMED: readonly (readonly [string, files: readonly string[], line: RegExp])[] = [
  ['a label', ['tenant/embedded/strings/sign-in.ts'], /^ {2}next: phrase\(/],
  [
    'a label the suite goes by',
    ['tenant/embedded/strings/registration.ts', 'pages/registration/wording.ts'],
    /useAnotherMethod: phrase\(/,
  ],
  ['a placeholder', ['tenant/embedded/strings/sign-in.ts'], /userName: phrase\(/],
  ['a title', ['tenant/embedded/strings/office.ts'], /portalTitle: phrase\(/],
  [
    'an id the suite goes by',
    ['tenant/embedded/views/sign-in/login/user-name-view.ts', 'tenant/identity.ts', 'pages/user-name-page.ts'],
    /id="idSIButton9"/,
  ],
  [
    'the name of a field',
    ['tenant/embedded/views/sign-in/login/user-name-view.ts', 'tenant/identity.ts'],
    /name="loginfmt"/,
  ],
  [
    'the type of an input',
    ['tenant/embedded/views/wizard/phone/phone-entry.tsx', 'pages/registration/wording.ts'],
    /strings\.phoneNumber/,
  ],
  ['a control more', ['tenant/embedded/views/wizard/phone/phone-entry.tsx'], /strings\.textMe/],
  [
    'a key of $Config',
    ['tenant/embedded/sign-in/config.ts', 'tenant/embedded/sign-in/configs.ts'],
    /readonly sCtx: string/,
  ],
  [
    'a key of $Config that nothing here needs',
    ['tenant/embedded/sign-in/config.ts', 'tenant/embedded/sign-in/configs.ts'],
    /'ConvergedSignIn'/,
  ],
  [
    'a key of an answer',
    [
      'tenant/embedded/sign-in/routes-password.ts',
      'tenant/embedded/hosts/login.ts',
      'tenant/embedded/sign-in/configs.ts',
    ],
    /HasPassword:/,
  ],
  [
    'the type of a key of $Config',
    ['tenant/embedded/sign-in/config.ts', 'tenant/embedded/sign-in/configs.ts'],
    /readonly hpgid: number/,
  ],
  [
    'the type of a key of an answer',
    [
      'tenant/embedded/sign-in/routes-password.ts',
      'tenant/embedded/hosts/login.ts',
      'tenant/embedded/sign-in/configs.ts',
    ],
    /FlowToken:/,
  ],
  ['a screen nobody knows', ['tenant/embedded/views/', 'pages/', 'flows/screens.ts'], /^$/],
];

for (const [what, files, line] of NAMED) {
  test(`the place to change is named: ${what}`, () => {
    const [places = []] = comparedWith(what).places;
    expect([...new Set(places.map((place) => place.split(':')[0]))]).toEqual(files);
    expect(lineAt(places[0] ?? '')).toMatch(line);
  });
}

test('no difference is without a place', () => {
  const names = Object.keys(ALTERATIONS);
  const without = names.filter((name) => comparedWith(name).places.some((places) => places.length === 0));
  expect(without).toEqual([]);
});

test.describe('what is assumed here', () => {
  test('is told as confirmed where a live tenant has it so, with the mark to raise', () => {
    const { there } = comparedWith('nothing at all');
    const found = confirmed(there, [], sources);
    const title = found.find(({ text }) => text === 'Accueil');
    expect(title).toMatchObject({ key: 'portalTitle', mark: 'U', raiseTo: 'A' });
    expect(lineAt(title?.place ?? '')).toContain('portalTitle: phrase(');
    expect(found).toContainEqual(expect.objectContaining({ text: 'lightbox', key: 'handle', mark: 'B' }));
    // This one is read off a page already.
    expect(found.map(({ text }) => text)).not.toContain('i0116');
  });

  test('is told as refuted where a live tenant has it otherwise', () => {
    const { here, there, differences } = comparedWith('a title');
    const refuted = refutedAssumptions(differences, here, sources);
    expect(refuted.map(({ here: assumed, there: found }) => [assumed, found])).toEqual([['Accueil', 'Page d’accueil']]);
    expect(confirmed(there, refuted, sources).map(({ text }) => text)).not.toContain('Accueil');
  });

  test('is neither by a recording of the embedded tenant itself', () => {
    expect(confirmed({ ...smallRecording(), tenant: 'embedded' }, [], sources)).toEqual([]);
  });

  test('a wording that is sure is refuted by no difference', () => {
    const { here, differences } = comparedWith('a label the suite goes by');
    expect(differences).toHaveLength(1);
    expect(refutedAssumptions(differences, here, sources)).toEqual([]);
  });
});
