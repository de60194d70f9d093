import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

// That the pages learn of the policy when they are loaded, and the service asks it at every call, is assumed.
test(
  'messages and calls forbidden on the way are refused, nothing is registered, and the app is still open',
  { annotation: about('2.2.3-3c', '2.2.4-3c'), tag: ['@assumed', '@slow'] },
  async ({ guided, tenant, typeNumber, refusals, change }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone' });
    await tenant.change({ methods: ['microsoftAuthenticator', 'softwareOath'] });
    const { phone } = journey.screens;
    await typeNumber(journey, reader.phone.number);
    expect(await phone.submit(), 'by message').toBe('refused');
    await phone.chooseCall();
    expect(await phone.submit(), 'by call').toBe('refused');
    expect(await refusals(), 'featureDisallowedByPolicy').toEqual([21, 21]);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

    await change(journey, 'phone', 'app');
    await journey.goOn({ until: 'authenticator-intro' });
  },
);

for (const path of ['app-key', 'totp-key'] as const) {
  test(
    `an app forbidden on the way is refused, nothing is registered, and the phone is still open: ${path}`,
    { annotation: about('2.2.2-7'), tag: ['@assumed', '@slow'] },
    async ({ guided, tenant, refusals, change }) => {
      const { journey, reader } = await guided(path);
      await journey.perform({ until: 'scan-qr' });
      await tenant.change({ methods: ['sms', 'voice'] });
      const page = journey.screens['scan-qr'];
      await page.goOnUnpaired();
      await expect(page.refusal).toBeVisible();
      expect(await refusals(), 'featureDisallowedByPolicy').toEqual([21]);
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

      await change(journey, 'scan-qr', 'phone');
      await journey.goOn({ until: 'phone-done' });
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );
}

// That a method is gone once the policy forbids it is documented (security-info.md 7), what comes in its place is not.
test(
  'at the next sign-in what is forbidden since is not asked for, and whoever has nothing else registers anew',
  { annotation: about('2.2.3-4'), tag: ['@assumed', '@slow'] },
  async ({ registered, tenant, newVisit }) => {
    const { visit, reader } = await registered('sms');
    await tenant.change({ methods: ['microsoftAuthenticator', 'voice'] });
    expect(await visit.enterPassword(reader.newPassword), 'by call').toBe('approval-challenge');
    await visit.screens['approval-challenge'].chooseAnother();
    expect(await visit.arrive()).toBe('method-list');
    await expect(visit.screens['method-list'].method('TwoWayVoiceMobile')).toBeVisible();
    await expect(visit.screens['method-list'].method('OneWaySMS')).toBeHidden();

    await tenant.change({ methods: ['microsoftAuthenticator'] });
    const later = await newVisit();
    await later.start();
    await later.enterUserName(reader.userPrincipalName);
    expect(await later.enterPassword(reader.newPassword)).toBe('proof-up');
  },
);
