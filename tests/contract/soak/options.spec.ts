/** What `npm run soak` may be asked for. */
import { expect, test } from '@playwright/test';
import { HELP, OPTIONS, soakOptions } from '../../../scripts/soak/options.ts';
import { SettingsError } from '../../../settings.ts';

const EXAMPLE = 'npm run soak -- --journeys 300';

test('without any option 300 journeys are performed in browsers, and with --protocol so many without', () => {
  expect(soakOptions({})).toEqual({ way: 'browser', journeys: 300, seed: 1, minutes: undefined, workers: 5 });
  const given = { protocol: '5000', seed: '7', minutes: '8', workers: '2' };
  expect(soakOptions(given)).toEqual({ way: 'protocol', journeys: 5_000, seed: 7, minutes: 8, workers: 2 });
});

for (const [given, sentence] of [
  [{ journeys: 'many' }, `--journeys must be a whole number from 1 to 100000; for example ${EXAMPLE}.`],
  [{ protocol: '0' }, `--protocol must be a whole number from 1 to 100000; for example ${EXAMPLE}.`],
  [{ minutes: '1.5' }, `--minutes must be a whole number from 1 to 1440; for example ${EXAMPLE}.`],
  [
    { journeys: '3', protocol: '3' },
    `--journeys are performed in browsers, --protocol without: give one of them; for example ${EXAMPLE}.`,
  ],
] as const) {
  test(`refused: ${JSON.stringify(given)}`, () => {
    expect(() => soakOptions(given)).toThrow(new SettingsError([sentence]));
  });
}

test('the help names every option', () => {
  expect(Object.keys(OPTIONS).filter((name) => name !== 'help' && !HELP.includes(`--${name}`))).toEqual([]);
});
