import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'instead of approving, a code of the same app',
  { tag: '@slow', annotation: about('2.2.2-8') },
  async ({ registered }) => {
    const { visit, reader } = await registered('app-qr');
    await visit.enterPassword(reader.newPassword);
    const next = await visit.secondFactor.chooseAnother('approval-challenge', 'PhoneAppOTP');
    expect(next).toBe('code-challenge');
    expect(await visit.secondFactor.enterCode(await reader.authenticator.code())).toBe('stay-signed-in');
  },
);

test(
  'instead of approving, a code by text to a phone an administrator added',
  { tag: '@slow', annotation: about('2.2.2-8', '2.2.3-4') },
  async ({ registered, tenant }) => {
    const { visit, reader } = await registered('app-qr');
    await tenant.directory.addPhone(reader.id, reader.phone.number);
    await visit.enterPassword(reader.newPassword);
    const since = await reader.now();
    const next = await visit.secondFactor.chooseAnother('approval-challenge', 'OneWaySMS');
    expect(next).toBe('code-challenge');
    expect(await visit.secondFactor.enterCode(await reader.phone.waitForCode(since))).toBe('stay-signed-in');
  },
);

test(
  'after a denial, a code of the same app',
  { tag: '@slow', annotation: about('2.2.2-8') },
  async ({ registered }) => {
    const { visit, reader } = await registered('app-qr');
    await visit.enterPassword(reader.newPassword);
    await visit.secondFactor.answer(() => reader.authenticator.deny());
    expect(await visit.secondFactor.chooseAnother('approval-denied', 'PhoneAppOTP')).toBe('code-challenge');
    expect(await visit.secondFactor.enterCode(await reader.authenticator.code())).toBe('stay-signed-in');
  },
);

test(
  'instead of a code by text, a call to the same phone',
  { tag: '@slow', annotation: about('2.2.3-4', '2.2.4-4') },
  async ({ registered }) => {
    const { visit, reader } = await registered('sms');
    expect(await visit.enterPassword(reader.newPassword)).toBe('code-challenge');
    const next = await visit.secondFactor.chooseAnother('code-challenge', 'TwoWayVoiceMobile');
    expect(next).toBe('approval-challenge');
    expect(await visit.secondFactor.answer(() => reader.phone.answerCall('#'))).toBe('stay-signed-in');
  },
);
