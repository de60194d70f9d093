import { about, expect, live, ONE_CODE, test } from '../../fixtures/test.ts';

test.describe('what was registered is asked for at the next sign-in', () => {
  // Three codes of one app: of two windows after that of the registration.
  const cost = live('totp-qr', { minutes: 2 * ONE_CODE, wrongEntries: 1 });

  test(
    'a code of the app opens it, once',
    { tag: '@live', annotation: [...cost, ...about('2.2.2-alt-1b-i')] },
    async ({ guided, newVisit }) => {
      const { journey, reader } = await guided('totp-qr');
      await journey.perform();
      const code = await journey.app.code();

      const first = await newVisit();
      await first.start();
      await first.enterUserName(reader.userPrincipalName);
      expect(await first.enterPassword(reader.newPassword)).toBe('code-challenge');
      expect(await first.enterCode(code)).toBe('stay-signed-in');

      const second = await newVisit();
      await second.start();
      await second.enterUserName(reader.userPrincipalName);
      await second.enterPassword(reader.newPassword);
      expect(await second.enterCode(code), 'a code that was used before').toBe('code-challenge');
      await expect(second.screens['code-challenge'].refusal).toBeVisible();
      expect(await second.enterCode(await journey.app.code())).toBe('stay-signed-in');
    },
  );

  test(
    'a code received by text opens it, a wrong one does not',
    { tag: '@slow', annotation: about('2.2.3-4') },
    async ({ guided, newVisit, wrongCode }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform();

      const visit = await newVisit();
      await visit.start();
      await visit.enterUserName(reader.userPrincipalName);
      const since = await reader.now();
      expect(await visit.enterPassword(reader.newPassword)).toBe('code-challenge');
      const code = await reader.phone.waitForCode(since);
      expect(await visit.enterCode(wrongCode(code)), 'a wrong code').toBe('code-challenge');
      await expect(visit.screens['code-challenge'].refusal).toBeVisible();
      expect(await visit.enterCode(code)).toBe('stay-signed-in');
    },
  );
});
