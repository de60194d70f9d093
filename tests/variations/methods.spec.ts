import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

for (const [what, methods, path, kinds] of [
  [
    'no text messages and no calls @slow',
    ['microsoftAuthenticator', 'softwareOath'],
    'app-key',
    ['microsoftAuthenticator'],
  ],
  ['text messages alone @slow', ['sms'], 'sms', ['phone']],
  ['calls alone @slow', ['voice'], 'call', ['phone']],
  ['other authenticator apps alone @slow', ['softwareOath'], 'totp-key', ['softwareOath']],
  ["Microsoft's app alone @slow", ['microsoftAuthenticator'], 'app-qr', ['microsoftAuthenticator']],
] as const) {
  test.describe(`a tenant with ${what}`, () => {
    test.use({ methods: [[...methods], { scope: 'test' }] });

    test(
      `lets a reader in by ${path}`,
      { tag: '@assumed', annotation: about('2.2.1-choice') },
      async ({ guided, tenant }) => {
        const { journey, reader } = await guided(path);
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
        const registered = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
        expect(registered).toEqual(['password', ...kinds]);
      },
    );
  });
}

for (const [what, methods, path, missing] of [
  ['no phone', ['microsoftAuthenticator', 'softwareOath'], 'sms', 'le téléphone'],
  ['no calls @slow', ['sms'], 'call', "l'appel"],
  ['no text messages @slow', ['voice'], 'sms', 'le texto'],
  ['no apps', ['sms', 'voice'], 'app-qr', "l'application d'authentification"],
  ["Microsoft's app alone @slow", ['microsoftAuthenticator'], 'totp-qr', "une autre application d'authentification"],
] as const) {
  test.describe(`a tenant with ${what}`, () => {
    test.use({ methods: [[...methods], { scope: 'test' }] });

    test(
      `is named as the reason why ${path} cannot be performed`,
      { tag: '@assumed', annotation: about('2.2.1-choice') },
      async ({ guided }) => {
        const { journey } = await guided(path);
        await expect(journey.perform()).rejects.toThrow(`[tenant-configuration] Le locataire n'offre pas ${missing}`);
      },
    );
  });
}
