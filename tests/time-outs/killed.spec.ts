/** A browser that crashes in the middle: nothing half-done is left, what was done holds, and beginning again arrives. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'killed while the phone is being registered: nothing is, and the registration is asked for again',
  { annotation: about('2.2.1-wait', '2.2.3-4') },
  async ({ newAccount, readerFor, tenant, dieOn, beginAgain }) => {
    const reader = await readerFor(await newAccount());
    await dieOn('phone-code', reader, 'sms');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
    const { visit } = await beginAgain(reader, 'sms');
    expect(await visit.enterPassword(reader.temporaryPassword)).toBe('proof-up');
  },
);

test(
  'killed while the phone is being registered: the whole guide can be performed afterwards',
  { tag: '@slow' },
  async ({ newAccount, readerFor, dieOn, beginAgain }) => {
    const reader = await readerFor(await newAccount());
    await dieOn('phone-code', reader, 'sms');
    const { visit, journey } = await beginAgain(reader, 'sms');
    await visit.enterPassword(reader.temporaryPassword);
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test(
  'killed at the last question: phone and password hold',
  { tag: '@slow', annotation: about('2.2.1-wait', '2.4-2') },
  async ({ newAccount, readerFor, tenant, dieOn, beginAgain }) => {
    const reader = await readerFor(await newAccount());
    await dieOn('stay-signed-in', reader, 'sms');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    const { visit, journey } = await beginAgain(reader, 'sms');
    expect(await visit.enterPassword(reader.temporaryPassword)).toBe('password');
    await expect(visit.screens.password.refusal).toBeVisible();
    expect(await visit.enterPassword(reader.newPassword)).toBe('code-challenge');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);
