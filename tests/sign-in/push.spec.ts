import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'a sign-in with the app shows a number, and the app takes that number',
  { annotation: about('2.2.2-8') },
  async ({ registered }) => {
    const { visit, reader } = await registered('app-qr');
    expect(await visit.enterPassword(reader.newPassword)).toBe('approval-challenge');
    await expect(visit.screens['approval-challenge'].number).toHaveText(/^\d{2}$/);
    const next = await visit.secondFactor.answer((number) => reader.authenticator.approve(number));
    expect(next).toBe('stay-signed-in');
  },
);

test(
  'a denial opens nothing, and the phone can be asked again',
  { tag: '@slow', annotation: about('2.2.2-8') },
  async ({ registered }) => {
    const { visit, reader } = await registered('app-qr');
    await visit.enterPassword(reader.newPassword);
    expect(await visit.secondFactor.answer(() => reader.authenticator.deny())).toBe('approval-denied');
    expect(await visit.secondFactor.askAgain('approval-denied')).toBe('approval-challenge');
    const next = await visit.secondFactor.answer((number) => reader.authenticator.approve(number));
    expect(next).toBe('stay-signed-in');
  },
);

test(
  'a request nobody answers is given up, and the phone can be asked again',
  { tag: '@slow', annotation: about('2.2.2-8') },
  async ({ registered, tenant }) => {
    const { visit, reader } = await registered('app-qr');
    await visit.enterPassword(reader.newPassword);
    const silence = () => tenant.clock.advance({ minutes: 3, seconds: 1 });
    expect(await visit.secondFactor.answer(silence)).toBe('approval-unanswered');
    await expect(visit.screens['approval-unanswered'].title).toBeVisible();
    expect(await visit.secondFactor.askAgain('approval-unanswered')).toBe('approval-challenge');
    const next = await visit.secondFactor.answer((number) => reader.authenticator.approve(number));
    expect(next).toBe('stay-signed-in');
  },
);

// Whether the app gives a second try is not recorded: it is assumed that the request is refused.
test(
  'a wrong number opens nothing',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.2-8') },
  async ({ registered, wrongNumber }) => {
    const { visit, reader } = await registered('app-qr');
    await visit.enterPassword(reader.newPassword);
    const next = await visit.secondFactor.answer((number) => reader.authenticator.approve(wrongNumber(number)));
    expect(next).toBe('approval-denied');
  },
);

test.describe('without number matching', () => {
  test.use({ numberMatching: false });

  test(
    'a plain approval opens it, as in the guide',
    { tag: '@slow', annotation: about('2.2.2-8') },
    async ({ registered }) => {
      const { visit, reader } = await registered('app-qr');
      expect(await visit.enterPassword(reader.newPassword)).toBe('approval-challenge');
      await expect(visit.screens['approval-challenge'].number).toBeHidden();
      expect(await visit.secondFactor.answer(() => reader.authenticator.approve())).toBe('stay-signed-in');
    },
  );
});
