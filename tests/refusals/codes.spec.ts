/** The codes of refusals as the suite reads them: the same in every language. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'what the service refuses is known by its code, in order, and what it lets pass has none',
  { annotation: about('2.1-2', '2.1-3', '2.2.3-4') },
  async ({ guided, observedCodes, signIn, unknownUser, wrongPassword, wrongCode }) => {
    const { journey, reader } = await guided('sms', 'before-registration');
    await signIn.start();
    await signIn.enterUserName(unknownUser);
    await signIn.enterUserName(reader.userPrincipalName);
    await signIn.enterPassword(wrongPassword());
    await journey.perform({ until: 'phone-code' });
    const code = await reader.phone.waitForCode(0);
    await journey.screens['phone-code'].type(wrongCode(code));
    await journey.screens['phone-code'].submit();

    const codes = await observedCodes.all();
    expect(codes.map(({ from, code }) => `${from}: ${code}`)).toEqual([
      'GetCredentialType: IfExistsResult 1',
      'login: AADSTS50126',
      'login: AADSTS50055',
      'Poll: SSPR 120018',
      'Poll: SSPR 120002',
      'End: AADSTS50125',
      'verify: API 24',
    ]);
  },
);
