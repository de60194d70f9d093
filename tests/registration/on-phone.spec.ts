import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, device: 'android' });

test.describe('on a phone', { annotation: about('2.2.2-5') }, () => {
  test('the app is paired by the link in the QR code’s place', { tag: '@assumed' }, async ({ guided, tenant }) => {
    const { journey, reader } = await guided('app-qr');
    await journey.perform({ until: 'scan-qr' });
    const page = journey.screens['scan-qr'];
    await expect(page.pairingLink).toBeVisible();
    await expect(page.code).toBeHidden();
    await reader.authenticator.scan(await page.followLink());
    await page.continue();
    await expect(journey.screens['try-push'].marker).toBeVisible();
    await reader.authenticator.approve(await journey.screens['try-push'].shownNumber());
    await journey.screens['try-push'].waitForAnswer();
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toContain('microsoftAuthenticator');
  });

  test('the link serves once, as the QR code does', { tag: ['@assumed', '@slow'] }, async ({ guided, tenant }) => {
    const { journey } = await guided('app-qr');
    await journey.perform({ until: 'scan-qr' });
    const address = await journey.screens['scan-qr'].followLink();
    await tenant.authenticator().scan(address);
    await expect(tenant.authenticator().scan(address)).rejects.toThrow('used');
  });

  test(
    'another app takes the link as it takes the QR code',
    { tag: ['@assumed', '@slow'] },
    async ({ guided, tenant }) => {
      const { journey, reader } = await guided('totp-qr');
      await journey.perform({ until: 'registration-success' });
      expect(await journey.app.code()).toBeDefined();
      const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
      expect(kinds).toContain('softwareOath');
    },
  );
});

test.describe('on a computer', () => {
  test.use({ device: 'desktop' });

  test('there is a code to scan and no link', { annotation: about('2.2.2-5') }, async ({ guided }) => {
    const { journey } = await guided('app-qr');
    await journey.perform({ until: 'scan-qr' });
    await expect(journey.screens['scan-qr'].code).toBeVisible();
    await expect(journey.screens['scan-qr'].pairingLink).toBeHidden();
  });
});
