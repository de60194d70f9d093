/** What an app is set up from: the QR code, and the same as text (security-info.md 4). */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'another app takes the QR code, which names the account of the reader',
  { tag: '@slow', annotation: about('2.2.2-5', '2.2.2-9') },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('totp-qr');
    await journey.perform({ until: 'registration-success' });
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'softwareOath']);
    expect(journey.app.account.toLowerCase()).toBe(reader.userPrincipalName.toLowerCase());
  },
);

test(
  'another app takes the key that is typed in',
  { tag: '@slow', annotation: about('2.2.2-alt-1b-i', '2.2.2-9') },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform({ until: 'registration-success' });
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'softwareOath']);
  },
);

test(
  'code and address stand behind the words of the guide',
  { tag: '@slow', annotation: about('2.2.2-alt-1b-i') },
  async ({ guided }) => {
    const { journey } = await guided('app-key');
    await journey.perform({ until: 'scan-qr' });
    const page = journey.screens['scan-qr'];
    await page.showKey();
    expect(await page.labelsItsValues()).toBe(true);
  },
);
