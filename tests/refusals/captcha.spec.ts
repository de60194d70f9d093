import type { Guided } from '../../fixtures/guided.ts';
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, limits: { wrongCodes: 2 } });

const byText = ({ reader }: Guided) => reader.phone.waitForCode(0);
const byApp = ({ journey }: Guided) => journey.app.code();

// One source knows of it (security-info.md 3, 7); after how many codes it comes is assumed.
for (const [path, screen, step, codeOf, edition, when] of [
  ['sms', 'phone-code', '2.2.3-4', byText, 'classic', 'in every run'],
  ['totp-key', 'enter-code', '2.2.2-9', byApp, 'classic', '@slow'],
  ['totp-key', 'enter-code', '2.2.2-9', byApp, 'reskin', '@slow'],
] as const) {
  test.describe(`${path}, ${edition}, ${when}`, () => {
    test.use({ edition });

    test(
      'after several wrong codes a picture has to be copied: nothing is registered, and the suite goes no further',
      { tag: '@assumed', annotation: about(step) },
      async ({ guided, tenant, wrongCode, refusals }) => {
        const performance = await guided(path);
        const { journey, reader } = performance;
        await journey.perform({ until: screen });
        const page = journey.screens[screen];
        const code = await codeOf(performance);
        await page.type(wrongCode(code));
        expect(await page.submit()).toBe('refused');
        await page.type(wrongCode(code));
        expect(await page.submit()).toBe('left');
        expect(await refusals(), 'verificationFailed, captchaRequired').toEqual([24, 28]);
        await journey.goOn({ until: 'captcha' });
        await expect(journey.screens.captcha.picture).toBeVisible();
        expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
        await expect(journey.goOn()).rejects.toThrow('[throttled] Après plusieurs codes refusés');
      },
    );
  });
}
