import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test('a call answered with # opens it', { tag: '@slow', annotation: about('2.2.4-4') }, async ({ registered }) => {
  const { visit, reader } = await registered('call');
  expect(await visit.enterPassword(reader.newPassword)).toBe('approval-challenge');
  await expect(visit.screens['approval-challenge'].number).toBeHidden();
  expect(await visit.secondFactor.answer(() => reader.phone.answerCall('#'))).toBe('stay-signed-in');
});

test(
  'a call nobody answers is given up, and the phone can be called again',
  { tag: '@slow', annotation: about('2.2.4-4') },
  async ({ registered, tenant }) => {
    const { visit, reader } = await registered('call');
    await visit.enterPassword(reader.newPassword);
    const silence = () => tenant.clock.advance({ minutes: 3, seconds: 1 });
    expect(await visit.secondFactor.answer(silence)).toBe('approval-unanswered');
    expect(await visit.secondFactor.askAgain('approval-unanswered')).toBe('approval-challenge');
    expect(await visit.secondFactor.answer(() => reader.phone.answerCall('#'))).toBe('stay-signed-in');
  },
);

// What the service makes of another key and of a call hung up at sign-in is not recorded.
test(
  'a declined call and another key open nothing',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.4-4') },
  async ({ registered }) => {
    const { visit, reader } = await registered('call');
    await visit.enterPassword(reader.newPassword);
    expect(await visit.secondFactor.answer(() => reader.phone.declineCall())).toBe('approval-denied');
    await visit.secondFactor.askAgain('approval-denied');
    expect(await visit.secondFactor.answer(() => reader.phone.answerCall('5'))).toBe('approval-denied');
  },
);
