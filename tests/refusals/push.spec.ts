import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test.describe('on a phone that allows no notifications', () => {
  test.use({ readersPhone: { notifications: false } });

  // Seen by one help desk only (security-info.md 7): the app calls the activation code invalid.
  test(
    'the app takes no QR code, nothing is registered, and it does once they are allowed',
    { annotation: about('2.2.2-5', '2.2.2-6'), tag: ['@assumed', '@slow'] },
    async ({ guided, tenant }) => {
      const { journey, reader } = await guided('app-qr');
      await journey.perform({ until: 'scan-qr' });
      await expect(journey.goOn()).rejects.toThrow('The activation code is refused: notifications off.');
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

      reader.authenticator.allowNotifications();
      await journey.goOn({ until: 'registration-success' });
      const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
      expect(kinds).toEqual(['password', 'microsoftAuthenticator']);
    },
  );
});

test(
  'neither a code that nobody gave out nor a notification lost on its way registers anything',
  { annotation: about('2.2.2-5', '2.2.2-8') },
  async ({ guided, tenant, refusals }) => {
    const { journey, reader } = await guided('app-qr');
    await journey.perform({ until: 'scan-qr' });
    const strange = 'phonefactor://activate_account?code=000000000&url=https%3A%2F%2Fnowhere.example%2F';
    await expect(tenant.authenticator().scan(strange)).rejects.toThrow('The activation code is refused: unknown.');
    await tenant.change({ delivery: { notifications: 'lost' } });
    await expect(journey.goOn()).rejects.toThrow('No request to approve arrived in the app.');
    const page = journey.screens['try-push'];
    await expect(page.refusal).toBeHidden();
    await tenant.clock.advance({ minutes: 3, seconds: 1 });
    await expect(page.refusal).toBeVisible();
    expect(await refusals(), 'challengeExpired').toEqual([8]);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
  },
);

test(
  'at the next sign-in neither a lost notification nor a denied one opens anything, an approved one does',
  { annotation: about('2.2.2-8'), tag: '@slow' },
  async ({ registered, tenant, codesOf }) => {
    const { visit, reader } = await registered('app-qr');
    const codes = codesOf(visit);
    await tenant.change({ delivery: { notifications: 'lost' } });
    await visit.enterPassword(reader.newPassword);
    const { 'approval-challenge': page } = visit.screens;
    await expect(reader.authenticator.approve(await page.shownNumber())).rejects.toThrow('No request to approve');
    const silence = () => tenant.clock.advance({ minutes: 3, seconds: 1 });
    expect(await visit.secondFactor.answer(silence)).toBe('approval-unanswered');

    await tenant.change({ delivery: { notifications: 'arrive' } });
    expect(await visit.secondFactor.askAgain('approval-unanswered')).toBe('approval-challenge');
    expect(await visit.secondFactor.answer(() => reader.authenticator.deny())).toBe('approval-denied');
    const said = (await codes.all()).filter(({ from }) => from === 'EndAuth').map(({ code }) => code);
    expect(said).toEqual(['SAS PhoneAppNoResponse', 'SAS PhoneAppDenied']);
    expect(await visit.secondFactor.askAgain('approval-denied')).toBe('approval-challenge');
    const next = await visit.secondFactor.answer((number) => reader.authenticator.approve(number));
    expect(next).toBe('stay-signed-in');
  },
);
