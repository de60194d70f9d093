import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, limits: { wrongCodes: 2 } });

// How many they are is not published.
test(
  'after several wrong codes of an app the right one is taken no more, and asking anew helps',
  { annotation: about('2.2.2-9'), tag: ['@assumed', '@slow'] },
  async ({ guided, newVisit, codesOf, wrongCode }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform({ until: 'stay-signed-in' });
    const visit = await newVisit();
    const codes = codesOf(visit);
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    await visit.enterPassword(reader.newPassword);
    const code = await journey.app.code();
    for (const given of [wrongCode(code), wrongCode(code), code]) {
      expect(await visit.enterCode(given)).toBe('code-challenge');
    }
    const tooMany = 'SAS OathCodeFailedMaxAllowedRetryReached';
    const said = (await codes.all()).filter(({ from }) => from === 'EndAuth').map(({ code }) => code);
    expect(said).toEqual(['SAS OathCodeIncorrect', tooMany, tooMany]);
    expect(await visit.secondFactor.chooseAnother('code-challenge', 'PhoneAppOTP')).toBe('code-challenge');
    expect(await visit.enterCode(code)).toBe('stay-signed-in');
  },
);

// How many they are is not published, nor what helps then.
test(
  'after several wrong codes of a message the right one is taken no more, and another message helps',
  { annotation: about('2.2.3-4'), tag: ['@assumed', '@slow'] },
  async ({ registered, tenant, codesOf, wrongCode }) => {
    const { visit, reader } = await registered('sms');
    const codes = codesOf(visit);
    const since = await reader.now();
    await visit.enterPassword(reader.newPassword);
    const code = await reader.phone.waitForCode(since);
    for (const given of [wrongCode(code), wrongCode(code), code]) {
      expect(await visit.enterCode(given)).toBe('code-challenge');
    }
    const tooMany = 'SAS SMSAuthFailedMaxAllowedCodeRetryReached';
    const said = (await codes.all()).filter(({ from }) => from === 'EndAuth').map(({ code }) => code);
    expect(said).toEqual(['SAS SMSAuthFailedWrongCodeEntered', tooMany, tooMany]);

    await tenant.clock.advance({ seconds: 1 });
    const asked = await reader.now();
    await visit.secondFactor.chooseAnother('code-challenge', 'OneWaySMS');
    expect(await visit.enterCode(await reader.phone.waitForCode(asked))).toBe('stay-signed-in');
  },
);
