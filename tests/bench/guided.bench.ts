import { expect, test } from '../../fixtures/test.ts';

/** In one worker and one browser, as in a nightly run; `--repeat-each` would start both anew for each. */
for (const journey of ['first', 'second', 'third']) {
  test(`the ${journey} guided first sign-in by TOTP`, { tag: '@guided' }, async ({ guided }) => {
    const { journey, record } = await guided('totp-qr', 'after-registration');
    await journey.perform();
    expect(record.missing()).toEqual([]);
  });
}
