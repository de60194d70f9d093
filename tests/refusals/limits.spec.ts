import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

/** Documented in both languages (password-and-errors.md 5.3). */
const TEXTS = {
  'fr-CA': 'Vous avez atteint notre limite pour les codes de vérification par SMS',
  'en-US': "You've hit our limit on text verification codes",
} as const;
const CALLS = {
  'fr-CA': 'Vous avez atteint notre limite pour les appels de vérification',
  'en-US': "You've hit our limit on verification calls",
} as const;

for (const [path, step, method, texts, other, how] of [
  ['sms', '2.2.3-3c', 'OneWaySMS', TEXTS, 'TwoWayVoiceMobile', 'in every run'],
  ['call', '2.2.4-3c', 'TwoWayVoiceMobile', CALLS, 'OneWaySMS', '@slow'],
] as const) {
  for (const [locale, when] of [
    ['fr-CA', how],
    ['en-US', '@slow'],
  ] as const) {
    test.describe(`too many by ${path}, ${locale}, ${when}`, { annotation: about(step) }, () => {
      test.use({ locale, limits: { texts: path === 'sms' ? 1 : 0, calls: path === 'call' ? 1 : 0 } });

      test('a sign-in says that the limit is reached, and the other way is open', async ({ registered, codesOf }) => {
        const { visit, reader } = await registered(path);
        const codes = codesOf(visit);
        expect(await visit.enterPassword(reader.newPassword)).toBe('method-list');
        await expect(visit.screens['method-list'].refusal).toHaveText(texts[locale]);
        expect((await codes.all()).map(({ from }) => from)).toContain('BeginAuth');
        const { userPrincipalName, newPassword: password } = reader;
        const again = {
          userPrincipalName,
          password,
          method,
          code: () => reader.phone.waitForCode(0),
          stay: 'no',
        } as const;
        await expect(visit.performFrom('method-list', again)).rejects.toThrow('[throttled]');
        expect(await visit.screens['method-list'].choose(other)).toBe('left');
        expect(await visit.arrive()).toBe(other === 'OneWaySMS' ? 'code-challenge' : 'approval-challenge');
      });
    });
  }
}

test.describe('one message to a number', { annotation: about('2.2.3-3c') }, () => {
  test.use({ limits: { texts: 1 } });

  // How many a number gets, and for how long, is not published (password-and-errors.md 5.3).
  test(
    'the registration refuses to send another code, and takes the first',
    { tag: ['@assumed', '@slow'] },
    async ({ guided, tenant, refusals }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone-code' });
      const page = journey.screens['phone-code'];
      const first = await reader.phone.waitForCode(0);
      await page.askForAnotherCode();
      await expect(page.refusal).toBeVisible();
      expect(await refusals(), 'requestThrottled').toEqual([19]);
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
      await page.type(first);
      expect(await page.submit()).toBe('left');
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );

  test(
    'after some minutes a sign-in sends a code again',
    { tag: ['@assumed', '@slow'] },
    async ({ registered, tenant }) => {
      const { visit, reader } = await registered('sms');
      await visit.enterPassword(reader.newPassword);
      const list = visit.screens['method-list'];
      expect(await list.choose('OneWaySMS'), 'at once').toBe('refused');
      await tenant.clock.advance({ minutes: 5, seconds: 1 });
      const since = await reader.now();
      expect(await list.choose('OneWaySMS'), 'five minutes later').toBe('left');
      expect(await visit.arrive()).toBe('code-challenge');
      expect(await visit.enterCode(await reader.phone.waitForCode(since))).toBe('stay-signed-in');
    },
  );

  // "They do not apply to the Authenticator app or its codes" (password-and-errors.md 5.3).
  test('the app and its codes have no limit', { tag: '@slow' }, async ({ registered, tenant }) => {
    const { visit, reader } = await registered('app-qr');
    await tenant.directory.addPhone(reader.id, reader.phone.number);
    await visit.enterPassword(reader.newPassword);
    expect(await visit.secondFactor.chooseAnother('approval-challenge', 'OneWaySMS')).toBe('code-challenge');
    expect(await visit.secondFactor.chooseAnother('code-challenge', 'OneWaySMS')).toBe('method-list');
    await expect(visit.screens['method-list'].refusal).toBeVisible();
    expect(await visit.screens['method-list'].choose('PhoneAppOTP')).toBe('left');
    expect(await visit.arrive()).toBe('code-challenge');
    expect(await visit.enterCode(await reader.authenticator.code())).toBe('stay-signed-in');
  });
});

test.describe('one call to a number', { annotation: about('2.2.4-3c') }, () => {
  test.use({ limits: { calls: 1 } });

  test(
    'the registration refuses to call again',
    { tag: ['@assumed', '@slow'] },
    async ({ guided, tenant, typeNumber, refusals }) => {
      const { journey, reader } = await guided('call');
      await journey.perform({ until: 'phone-call' });
      await reader.phone.declineCall();
      await expect(journey.screens['phone-call'].refusal).toBeVisible();
      await journey.screens['phone-call'].goBack();
      const { phone } = journey.screens;
      await typeNumber(journey, reader.phone.number);
      await phone.chooseCall();
      expect(await phone.submit()).toBe('refused');
      expect(await refusals()).toEqual([24, 19]);
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
    },
  );
});
