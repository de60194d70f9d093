/** The guard itself, on the pages of the stand-in: one test that it has to fail, and one it must not. */
import { expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

const CONSOLE = 'of no use to anybody';

test.describe('unexpected', () => {
  test('an error on the console of a page fails its test', async ({ page, signIn }) => {
    test.fail(true, 'the guard must notice it');
    expect(await signIn.start()).toBe('user-name');
    await page.evaluate((text) => console.error(text), CONSOLE);
  });
});

test.describe('declared', () => {
  test.use({ expectedTroubles: { [CONSOLE]: 'the test itself writes it' } });

  test('an error on the console of a page fails nothing, and is attached with its reason', async ({
    page,
    signIn,
    pageTroubles,
  }) => {
    expect(await signIn.start()).toBe('user-name');
    await page.evaluate((text) => console.error(text), CONSOLE);
    await expect.poll(() => pageTroubles.all().map(({ said }) => said)).toEqual([expect.stringContaining(CONSOLE)]);
  });
});
