import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'a call that never rings is waited for until it is given up, and registers nothing',
  { annotation: about('2.2.4-4'), tag: '@slow' },
  async ({ guided, tenant, refusals }) => {
    const { journey, reader } = await guided('call');
    await journey.perform({ until: 'phone' });
    await tenant.change({ delivery: { calls: 'lost' } });
    await journey.goOn({ until: 'phone-call' });
    const page = journey.screens['phone-call'];
    await expect(reader.phone.answerCall('#')).rejects.toThrow('The phone did not ring.');
    await expect(page.refusal).toBeHidden();
    await tenant.clock.advance({ minutes: 3, seconds: 1 });
    await expect(page.refusal).toBeVisible();
    expect(await refusals(), 'challengeExpired').toEqual([8]);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
  },
);

test(
  'at the next sign-in a call that never rings opens nothing, and a message does',
  { annotation: about('2.2.4-4'), tag: '@slow' },
  async ({ registered, tenant }) => {
    const { visit, reader } = await registered('call');
    await tenant.change({ delivery: { calls: 'lost' } });
    expect(await visit.enterPassword(reader.newPassword)).toBe('approval-challenge');
    await expect(reader.phone.answerCall('#')).rejects.toThrow('The phone did not ring.');
    const silence = () => tenant.clock.advance({ minutes: 3, seconds: 1 });
    expect(await visit.secondFactor.answer(silence)).toBe('approval-unanswered');
    const since = await reader.now();
    expect(await visit.secondFactor.chooseAnother('approval-unanswered', 'OneWaySMS')).toBe('code-challenge');
    expect(await visit.enterCode(await reader.phone.waitForCode(since))).toBe('stay-signed-in');
  },
);
