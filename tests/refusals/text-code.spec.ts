import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

// Of several messages the code of the most recent one counts (password-and-errors.md 5.2).
test(
  'at the next sign-in a wrong code and that of an earlier message open nothing, that of the last one does',
  { annotation: about('2.2.3-4'), tag: '@slow' },
  async ({ registered, tenant, codesOf, wrongCode }) => {
    const { visit, reader } = await registered('sms');
    const codes = codesOf(visit);
    const since = await reader.now();
    await visit.enterPassword(reader.newPassword);
    const earlier = await reader.phone.waitForCode(since);
    await tenant.clock.advance({ seconds: 1 });
    const asked = await reader.now();
    expect(await visit.secondFactor.chooseAnother('code-challenge', 'OneWaySMS')).toBe('code-challenge');
    const last = await reader.phone.waitForCode(asked);
    for (const code of [wrongCode(last), earlier]) {
      expect(await visit.enterCode(code)).toBe('code-challenge');
      await expect(visit.screens['code-challenge'].refusal).toBeVisible();
    }
    const said = (await codes.all()).filter(({ from }) => from === 'EndAuth').map(({ code }) => code);
    expect(said).toEqual(['SAS SMSAuthFailedWrongCodeEntered', 'SAS SMSAuthFailedWrongCodeEntered']);
    expect(await visit.enterCode(last)).toBe('stay-signed-in');
  },
);

// What the field of the wizard takes, and what the service makes of it, is recorded nowhere.
test(
  'at the registration a code that is too short, of letters or cut in two is refused, blanks around it do no harm',
  { annotation: about('2.2.3-4'), tag: ['@assumed', '@slow'] },
  async ({ guided, tenant, miswritten, refusals }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    const code = await reader.phone.waitForCode(0);
    for (const how of ['five-digits', 'letters', 'blank-inside'] as const) {
      await page.type(miswritten(code, how));
      expect(await page.submit(), how).toBe('refused');
    }
    expect(await refusals()).toEqual([24, 24, 24]);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
    await page.type(miswritten(code, 'blanks-around'));
    expect(await page.submit()).toBe('left');
  },
);

test(
  'a code that opened a sign-in opens no second one',
  { annotation: about('2.2.3-4'), tag: '@slow' },
  async ({ registered, newVisit, codesOf }) => {
    const { visit, reader } = await registered('sms');
    const since = await reader.now();
    await visit.enterPassword(reader.newPassword);
    const used = await reader.phone.waitForCode(since);
    expect(await visit.enterCode(used)).toBe('stay-signed-in');

    const second = await newVisit();
    const codes = codesOf(second);
    await second.start();
    await second.enterUserName(reader.userPrincipalName);
    await second.enterPassword(reader.newPassword);
    expect(await second.enterCode(used)).toBe('code-challenge');
    expect((await codes.all()).map(({ code }) => code)).toContain('SAS SMSAuthFailedWrongCodeEntered');
  },
);

test(
  'the page says nothing of a message that is lost; nothing is registered, and another one can be asked for',
  { annotation: about('2.2.3-4'), tag: '@slow' },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone' });
    await tenant.change({ delivery: { texts: 'lost' } });
    await journey.goOn({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    await expect(reader.phone.waitForCode(0)).rejects.toThrow('No text message with a code arrived');
    await expect(page.refusal).toBeHidden();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

    await tenant.change({ delivery: { texts: 'arrive' } });
    const since = await reader.now();
    await page.askForAnotherCode();
    await page.type(await reader.phone.waitForCode(since));
    expect(await page.submit()).toBe('left');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);

test(
  'at the next sign-in a message that is lost leaves the other ways open',
  { annotation: about('2.2.3-3c'), tag: '@slow' },
  async ({ registered, tenant }) => {
    const { visit, reader } = await registered('sms');
    await tenant.change({ delivery: { texts: 'lost' } });
    const since = await reader.now();
    expect(await visit.enterPassword(reader.newPassword)).toBe('code-challenge');
    await expect(reader.phone.waitForCode(since)).rejects.toThrow('No text message with a code arrived');
    await expect(visit.screens['code-challenge'].refusal).toBeHidden();
    const next = await visit.secondFactor.chooseAnother('code-challenge', 'TwoWayVoiceMobile');
    expect(next).toBe('approval-challenge');
    expect(await visit.secondFactor.answer(() => reader.phone.answerCall('#'))).toBe('stay-signed-in');
  },
);
