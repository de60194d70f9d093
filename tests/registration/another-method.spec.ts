import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test.describe('a reader who turns to the phone registers the phone alone', () => {
  // The guide itself turns away at the QR code every day (`app-then-sms`).
  for (const from of ['authenticator-intro', 'account-set-up', 'scan-qr'] as const) {
    test(
      `from ${from}`,
      { annotation: about('2.2.2-alt-2', '2.2.3-2'), tag: '@slow' },
      async ({ guided, tenant, change }) => {
        const { journey, reader } = await guided('app-key');
        await journey.perform({ until: from });
        await change(journey, from, 'phone');
        await journey.goOn();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
        expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
      },
    );
  }

  test(
    'even if the app has taken the code already',
    { annotation: about('2.2.2-alt-2'), tag: '@slow' },
    async ({ guided, tenant, change }) => {
      const { journey, reader } = await guided('app-key');
      await journey.perform({ until: 'scan-qr' });
      await journey.screens['scan-qr'].showKey();
      const { code, url } = await journey.screens['scan-qr'].readActivation();
      await reader.authenticator.typeIn(code, url);
      await change(journey, 'scan-qr', 'phone');
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );

  test(
    'with another app that gives codes',
    { annotation: about('2.2.2-alt-2'), tag: '@slow' },
    async ({ guided, tenant, change }) => {
      const { journey, reader } = await guided('totp-key');
      await journey.perform({ until: 'scan-qr' });
      await change(journey, 'scan-qr', 'phone');
      await journey.goOn();
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );
});

test(
  'a reader who turns back from the phone registers the app alone',
  { annotation: about('2.2.3-3', '2.2.3-2'), tag: '@slow' },
  async ({ guided, tenant, change }) => {
    const { journey, reader } = await guided('app-key');
    await journey.perform({ until: 'authenticator-intro' });
    await change(journey, 'authenticator-intro', 'phone');
    await change(journey, 'phone', 'app');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'microsoftAuthenticator']);
  },
);

test(
  'a number that was never confirmed is not there afterwards',
  { annotation: about('2.2.3-4'), tag: '@slow' },
  async ({ guided, tenant, change, typeNumber }) => {
    const { journey, reader } = await guided('app-key');
    await journey.perform({ until: 'authenticator-intro' });
    await change(journey, 'authenticator-intro', 'phone');
    await typeNumber(journey, reader.phone.number);
    expect(await journey.screens.phone.submit()).toBe('left');
    await reader.phone.waitForCode(0);
    await journey.screens['phone-code'].goBack();
    await change(journey, 'phone', 'app');
    await journey.goOn();
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'microsoftAuthenticator']);
  },
);
