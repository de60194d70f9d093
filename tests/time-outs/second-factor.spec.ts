/** The second factor of a later sign-in, left lying. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, kmsi: false });

test(
  'a code typed after three minutes is not looked at, nor is it later, and who begins again arrives',
  { annotation: about('2.2.1-wait', '2.2.3-4') },
  async ({ newAccount, readerFor, tenant, signIn, serviceCodes, beginAgain }) => {
    const reader = await readerFor(await newAccount({ passwordChange: 'none' }));
    await tenant.directory.addPhone(reader.id, reader.phone.number);
    await signIn.start();
    await signIn.enterUserName(reader.userPrincipalName);
    expect(await signIn.enterPassword(reader.temporaryPassword)).toBe('code-challenge');
    const code = await reader.phone.waitForCode(0);
    await tenant.clock.advance({ seconds: 181 });
    expect(await signIn.enterCode(code)).toBe('code-challenge');
    await expect(signIn.screens['code-challenge'].refusal).toBeVisible();
    expect(await signIn.enterCode(code)).toBe('code-challenge');
    expect(serviceCodes()).toEqual(['InvalidSession', 'InvalidSession']);

    const { visit, journey } = await beginAgain(reader, 'sms');
    expect(await visit.enterPassword(reader.temporaryPassword)).toBe('code-challenge');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

// The reason is recorded, where the page shows it is not.
test(
  'an approval that waits until the sign-in is over leads to the methods, none of which can be asked for',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.1-wait', '2.2.2-8') },
  async ({ signedInUser, signIn, serviceCodes, tenant, beginAgain }) => {
    const { reader } = await signedInUser('app-qr');
    await signIn.signOutAndReturn();
    await signIn.chooseAccount(reader.userPrincipalName);
    expect(await signIn.enterPassword(reader.newPassword)).toBe('approval-challenge');
    const before = serviceCodes().length;
    await tenant.clock.advance({ minutes: 61 });
    await signIn.screens['approval-challenge'].waitForAnswer();
    expect(await signIn.arrive()).toBe('method-list');
    await expect(signIn.screens['method-list'].refusal).toBeVisible();
    await signIn.screens['method-list'].ask('PhoneAppNotification');
    await expect.poll(() => serviceCodes().slice(before)).toEqual(['InvalidSession', 'InvalidSession']);
    expect(await signIn.arrive()).toBe('method-list');

    const { visit, journey } = await beginAgain(reader, 'app-qr');
    expect(await visit.enterPassword(reader.newPassword)).toBe('approval-challenge');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);
