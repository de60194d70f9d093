/** The two orders of first sign-in (password-and-errors.md 2.4), left in the middle: what was saved, and what was not. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

// That the new password holds before the registration follows from the order and is written nowhere.
test(
  'password first: left before the registration, the new one opens the account and the registration is still asked for',
  { tag: '@assumed', annotation: about('2.4-1c', '2.1-4') },
  async ({ updating, chosen, verdictsOn, screensFor, signIn }) => {
    const account = await updating();
    const password = chosen.ofLength(17);
    expect(await verdictsOn({ password })).toEqual({ password: 'taken' });
    expect(await signIn.arrive()).toBe('proof-up');
    expect(await screensFor(account, account.temporaryPassword, password)).toEqual(['password', 'proof-up']);
  },
);

test(
  'registration first: refused and left before a new password, the temporary one opens the account with the phone',
  { tag: '@slow', annotation: about('2.4-1b', '2.4-1c') },
  async ({ guided, newVisit, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'update-password' });
    const registered = async () => (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(await registered(), 'before the new password').toEqual(['password', 'phone']);
    const form = journey.screens['update-password'];
    await form.typeCurrent(reader.temporaryPassword);
    await form.typeNew(reader.weakPassword('one-class'));
    expect(await form.submit()).toBe('refused');

    const visit = await newVisit();
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    const since = await reader.now();
    await visit.enterPassword(reader.temporaryPassword);
    expect(await visit.enterCode(await reader.phone.waitForCode(since))).toBe('update-password');
    const again = visit.screens['update-password'];
    await again.typeCurrent(reader.temporaryPassword);
    await again.typeNew(reader.newPassword);
    expect(await again.submit()).toBe('left');
    expect(await visit.arrive()).toBe('stay-signed-in');
    expect(await registered()).toEqual(['password', 'phone']);
  },
);
