/** The change is a job of the service: it may take its time, fail, or be left in the middle. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

test.describe('a job that takes its time', () => {
  test.use({ passwordJob: { pendingPolls: 5, outcome: 'done' } });

  test(
    'is asked about until it is done, and ended once',
    { annotation: about('2.4-1c') },
    async ({ updating, wrongPassword, signIn, submissions }) => {
      await updating();
      const form = signIn.screens['update-password'];
      await form.typeNew(wrongPassword());
      expect(await form.submit()).toBe('left');
      expect(submissions('/SSPR/Poll'), 'asked about').toBe(6);
      expect(await signIn.arrive()).toBe('stay-signed-in');
      expect(submissions('/SSPR/End'), 'ended').toBe(1);
    },
  );
});

test.describe('a job that fails', () => {
  test.use({ passwordJob: { pendingPolls: 1, outcome: 'fails' } });

  test(
    'leaves the form and the temporary password as they were',
    { annotation: about('2.4-1c') },
    async ({ updating, wrongPassword, verdictsOn, screensFor }) => {
      const account = await updating();
      const password = wrongPassword();
      expect(await verdictsOn({ password })).toEqual({ password: '120008' });
      expect(await verdictsOn({ 'once more': password })).toEqual({ 'once more': '120008' });
      expect(await screensFor(account, password, account.temporaryPassword)).toEqual(['password', 'update-password']);
    },
  );
});

test.describe('a job that never ends', () => {
  test.use({ passwordJob: { pendingPolls: 0, outcome: 'never' } });

  test(
    'is begun once, however often the button is pressed',
    { annotation: about('2.4-1c') },
    async ({ updating, wrongPassword, signIn, submissions }) => {
      await updating();
      const form = signIn.screens['update-password'];
      await form.typeNew(wrongPassword());
      await form.beginImpatiently();
      await expect.poll(() => submissions('/SSPR/Poll')).toBeGreaterThan(1);
      expect(submissions('/SSPR/Begin'), 'begun').toBe(1);
    },
  );

  // How long a job may take, and what the page then says, is documented nowhere.
  test(
    'keeps the page waiting without a word, and nothing is changed',
    { tag: ['@assumed', '@slow'], annotation: about('2.4-1c') },
    async ({ page, updating, wrongPassword, screensFor, signIn, submissions, tenant }) => {
      const account = await updating();
      const form = signIn.screens['update-password'];
      const password = wrongPassword();
      await form.typeNew(password);
      await form.begin();
      await tenant.clock.advance({ minutes: 10 });
      const asked = submissions('/SSPR/Poll');
      await expect.poll(() => submissions('/SSPR/Poll')).toBeGreaterThan(asked + 1);
      await expect(form.busy).toBeVisible();
      await expect(form.refusal).toBeHidden();
      expect(await screensFor(account, password, account.temporaryPassword)).toEqual(['password', 'update-password']);

      await page.reload();
      await expect(form.current, 'the form, empty again').toHaveValue('');
      await expect(form.signIn).toBeEnabled();
    },
  );
});

// What the service shows a reader who reloads or goes back is documented nowhere.
test(
  'reloading the page and going back lead to the form again',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-1c') },
  async ({ page, updating, chosen, verdictsOn, signIn }) => {
    const account = await updating();
    const form = signIn.screens['update-password'];
    expect(await verdictsOn({ 'too short': chosen.ofLength(7) })).toEqual({ 'too short': '120002' });
    await page.reload();
    expect(await signIn.arrive()).toBe('update-password');
    await expect(form.refusal).toBeHidden();
    await page.goBack();
    expect(await signIn.arrive()).toBe('user-name');
    await signIn.enterUserName(account.userPrincipalName);
    expect(await signIn.enterPassword(account.temporaryPassword)).toBe('update-password');
    await form.typeCurrent(account.temporaryPassword);
    expect(await verdictsOn({ sound: chosen.ofLength(17) })).toEqual({ sound: 'taken' });
    expect(await signIn.arrive()).toBe('stay-signed-in');
  },
);
