/** What is wrong with the entries themselves: what is current, what is repeated, what is left out. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({
  pictures: false,
  mfa: false,
  securityQuestions: 0,
  passwordJob: { pendingPolls: 0, outcome: 'done' },
});

test(
  'the current password is wrong, then right, and must not be the new one',
  { annotation: about('2.4-1b', '2.4-1a') },
  async ({ updating, wrongPassword, verdictsOn, signIn }) => {
    const { temporaryPassword } = await updating();
    const form = signIn.screens['update-password'];
    const newPassword = wrongPassword();
    await form.typeCurrent(wrongPassword());
    expect(await verdictsOn({ 'wrong current': newPassword })).toEqual({ 'wrong current': '120000' });
    await form.typeCurrent(temporaryPassword);
    expect(await verdictsOn({ 'current again': temporaryPassword })).toEqual({ 'current again': '50054' });
    expect(await verdictsOn({ 'right current': newPassword })).toEqual({ 'right current': 'taken' });
  },
);

test(
  'two new passwords that differ, and each field left out, are never sent',
  { annotation: about('2.4-1b', '2.4-1a') },
  async ({ updating, wrongPassword, signIn, submissions }) => {
    const { temporaryPassword } = await updating();
    const form = signIn.screens['update-password'];
    await form.typeNew(wrongPassword());
    await form.typeConfirmation(wrongPassword());
    expect(await form.submit(), 'different').toBe('refused');
    for (const field of [form.current, form.fresh, form.confirmation]) {
      await form.typeCurrent(temporaryPassword);
      await form.typeNew(wrongPassword());
      await field.clear();
      expect(await form.submit(), 'left out').toBe('refused');
    }
    expect(submissions('/SSPR/Begin'), 'sent').toBe(0);
  },
);
