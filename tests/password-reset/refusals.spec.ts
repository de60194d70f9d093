/** Who cannot prove who they are resets nothing. The references record none of these pages. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

const ASSUMED = { tag: '@assumed' };
const RARE = { tag: ['@assumed', '@slow'] };

test(
  'a user nobody knows is refused on the first page',
  { ...ASSUMED, annotation: about('2.6.3') },
  async ({ newAccount, newReset, unknownUser }) => {
    const { userPrincipalName } = await newAccount();
    const reset = await newReset();
    await reset.start(userPrincipalName);
    expect(await reset.enterUserName(unknownUser)).toBe('reset-user-name');
    await expect(reset.screens['reset-user-name'].refusal).toBeVisible();
    await expect(reset.screens['reset-user-name'].field, 'what was typed').toHaveValue(unknownUser);
  },
);

test(
  'a user who has registered nothing is sent to the administrator',
  { ...ASSUMED, annotation: about('2.6.3') },
  async ({ newAccount, newReset }) => {
    const { userPrincipalName } = await newAccount();
    const reset = await newReset();
    await reset.start(userPrincipalName);
    expect(await reset.enterUserName(userPrincipalName)).toBe('reset-stopped');
  },
);

test(
  'another number receives no code, and a wrong code resets nothing',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, tenant, wrongCode }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform();
    const reset = await newReset();
    const { 'reset-verification': page } = reset.screens;
    await reset.begin(reader.userPrincipalName);
    await reset.contact('text', (await tenant.phone()).number);
    await expect(page.refusal, 'another number').toBeVisible();
    await expect(page.next, 'where a code would be entered').toBeHidden();

    const since = await reader.now();
    await reset.contact('text', reader.phone.number);
    const code = await reader.phone.waitForCode(since);
    expect(await reset.enterCode(wrongCode(code)), 'a wrong code').toBe('reset-verification');
    await expect(page.refusal).toBeVisible();
    expect(await reset.enterCode(code)).toBe('reset-new-password');
  },
);

test(
  'a call that is declined resets nothing',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset }) => {
    const { journey, reader } = await guided('call');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.contact('call', reader.phone.number);
    await reader.phone.declineCall();
    await expect(reset.screens['reset-verification'].refusal).toBeVisible();
  },
);

test(
  'a code of the app that was used at the sign-in is refused',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, newVisit }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const code = await journey.app.code();
    const visit = await newVisit();
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    await visit.enterPassword(reader.newPassword);
    expect(await visit.enterCode(code)).toBe('stay-signed-in');

    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    expect(await reset.enterAppCode(code)).toBe('reset-verification');
    await expect(reset.screens['reset-verification'].refusal).toBeVisible();
  },
);

test.describe('in a tenant that requires two methods and asks no questions', () => {
  test.use({ resetMethods: 2, securityQuestions: 0 });

  test(
    'a phone alone is not enough, for all that it texts and rings',
    { ...RARE, annotation: about('2.6.3') },
    async ({ guided, newReset }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform();
      const reset = await newReset();
      await reset.start(reader.userPrincipalName);
      expect(await reset.enterUserName(reader.userPrincipalName)).toBe('reset-stopped');
    },
  );
});
