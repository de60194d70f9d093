/** What the policy refuses, by the code the service gives: the form stays, and nothing is changed. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({
  pictures: false,
  mfa: false,
  securityQuestions: 0,
  passwordJob: { pendingPolls: 0, outcome: 'done' },
  passwordPolicy: { longest: 256, bannedWords: ['stethoscope'] },
});

const ASSUMED = { tag: '@assumed' };
const TOO_WEAK = '120002';
const WEAK_WORD = '120018';

const each = (passwords: object, code: string) =>
  Object.fromEntries(Object.keys(passwords).map((name) => [name, code]));

test(
  'too short, too long, too few kinds: the temporary password still opens the account, and the next one is taken',
  { annotation: about('2.4-rule-length', '2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn, screensFor, signIn }) => {
    const account = await updating();
    const tooLong = chosen.ofLength(257);
    const passwords = {
      '7 characters': chosen.ofLength(7),
      '1 kind': chosen.ofKinds('lower'),
      '2 kinds': chosen.ofKinds('upper', 'digit'),
      '257 characters': tooLong,
    };
    expect(await verdictsOn(passwords)).toEqual(each(passwords, TOO_WEAK));
    expect(await signIn.screens['update-password'].holdNew(tooLong), 'nothing is cut off').toBe(true);
    expect(await screensFor(account, tooLong, account.temporaryPassword)).toEqual(['password', 'update-password']);

    expect(await verdictsOn({ '17 characters': chosen.ofLength(17) })).toEqual({ '17 characters': 'taken' });
    await signIn.arrive();
    await signIn.screens['stay-signed-in'].answer('no');
    await expect(signIn.screens.portal).toBeSignedInAs(account.userPrincipalName);
  },
);

test(
  'one or two kinds of characters, whichever',
  { tag: '@slow', annotation: about('2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn }) => {
    await updating();
    const passwords = {
      lower: chosen.ofKinds('lower'),
      upper: chosen.ofKinds('upper'),
      digits: chosen.ofKinds('digit'),
      symbols: chosen.ofKinds('symbol'),
      'lower and upper': chosen.ofKinds('lower', 'upper'),
      'lower and digits': chosen.ofKinds('lower', 'digit'),
      'lower and symbols': chosen.ofKinds('lower', 'symbol'),
      'upper and digits': chosen.ofKinds('upper', 'digit'),
      'upper and symbols': chosen.ofKinds('upper', 'symbol'),
      'digits and symbols': chosen.ofKinds('digit', 'symbol'),
    };
    expect(await verdictsOn(passwords)).toEqual(each(passwords, TOO_WEAK));
  },
);

// That they are refused is documented. The code is not: most likely that of length and kinds.
test(
  'characters that are not in the documented set',
  { ...ASSUMED, annotation: about('2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn }) => {
    await updating();
    const passwords = {
      accent: chosen.holding('é'),
      cedilla: chosen.holding('ç'),
      euro: chosen.holding('€'),
      'typographic apostrophe': chosen.holding('’'),
      'no-break space': chosen.holding('\u00a0'),
      emoji: chosen.holding('😀'),
    };
    expect(await verdictsOn(passwords)).toEqual(each(passwords, TOO_WEAK));
  },
);

test(
  'a word everybody takes, one of the tenant, a name',
  { annotation: about('2.4-rule-words') },
  async ({ updating, chosen, verdictsOn }) => {
    await updating({ givenName: 'Lucie', surname: 'Exemple' });
    const passwords = {
      'common word': chosen.fromWord('azerty'),
      'common word in disguise': chosen.fromWord('m0tdep@sse'),
      "the tenant's word": chosen.fromWord('stethoscope'),
      'first name': chosen.holding('LUCIE'),
      'last name in disguise': chosen.holding('Exemp1e'),
    };
    expect(await verdictsOn(passwords)).toEqual(each(passwords, WEAK_WORD));
  },
);

test(
  'a name of three letters is no name',
  { tag: '@slow', annotation: about('2.4-rule-words') },
  async ({ updating, chosen, verdictsOn }) => {
    await updating({ givenName: 'Léa', surname: 'Luc' });
    expect(await verdictsOn({ 'last name': chosen.holding('Luc') })).toEqual({ 'last name': 'taken' });
  },
);

test(
  'the user name, whatever its case',
  { ...ASSUMED, annotation: about('2.4-rule-words') },
  async ({ updating, chosen, verdictsOn }) => {
    const { userPrincipalName } = await updating();
    const alias = userPrincipalName.replace(/@.*$/, '');
    const passwords = { 'as it is': chosen.holding(alias), 'in capitals': chosen.holding(alias.toUpperCase()) };
    expect(await verdictsOn(passwords)).toEqual(each(passwords, '120003'));
  },
);
