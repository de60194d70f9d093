/** Users who have proven a second factor are asked for a passkey since 2026 (security-info.md 0.3, 1.7). */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, passkeyNudge: true, edition: 'reskin' });

test(
  'the nudge after the registration is passed, and comes back at the next sign-in',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-2') },
  async ({ guided, newVisit, tenant }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform({ until: 'passkey-nudge' });
    await journey.screens['passkey-nudge'].postpone();
    await expect(journey.screens['stay-signed-in'].marker).toBeVisible();

    const later = await newVisit();
    await later.start();
    await later.enterUserName(reader.userPrincipalName);
    await later.enterPassword(reader.newPassword);
    expect(await later.enterCode(await journey.app.code())).toBe('passkey-nudge');
    await later.screens['passkey-nudge'].postpone();
    expect(await later.arrive()).toBe('stay-signed-in');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind).sort()).toEqual([
      'password',
      'softwareOath',
    ]);
  },
);

test(
  'the guide arrives in the portal past the nudge',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-2') },
  async ({ guided }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);
