/** Pasted from a message or a password manager: no field forbids it, and none cuts anything off. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({
  pictures: false,
  mfa: false,
  securityQuestions: 0,
  passwordJob: { pendingPolls: 0, outcome: 'done' },
  passwordPolicy: { longest: 256, bannedWords: ['stethoscope'] },
});

test(
  '256 characters are taken and open the account, 257 are refused and still whole',
  { annotation: about('2.4-rule-length') },
  async ({ updating, chosen, verdictsOn, screensFor, signIn }) => {
    const account = await updating();
    const [longest, tooLong] = [chosen.ofLength(256), chosen.ofLength(257)];
    expect(await verdictsOn({ '257': tooLong }, 'pasted')).toEqual({ '257': '120002' });
    expect(await signIn.screens['update-password'].holdNew(tooLong), 'nothing is cut off').toBe(true);
    expect(await verdictsOn({ '256': longest }, 'pasted')).toEqual({ '256': 'taken' });
    expect(await screensFor(account, longest)).toEqual(['stay-signed-in']);
  },
);

// Two of the codes are assumed, as where these are typed.
test(
  'every class is refused as when it is typed',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-rule-words', '2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn }) => {
    const { userPrincipalName, temporaryPassword } = await updating({ givenName: 'Lucie' });
    const passwords = {
      '7 characters': chosen.ofLength(7),
      '2 kinds': chosen.ofKinds('lower', 'digit'),
      accent: chosen.holding('é'),
      emoji: chosen.holding('😀'),
      'common word': chosen.fromWord('azerty'),
      "the tenant's word": chosen.fromWord('stethoscope'),
      'first name': chosen.holding('Lucie'),
      'user name': chosen.holding(userPrincipalName.replace(/@.*$/, '')),
      'current password': temporaryPassword,
    };
    expect(await verdictsOn(passwords, 'pasted')).toEqual({
      '7 characters': '120002',
      '2 kinds': '120002',
      accent: '120002',
      emoji: '120002',
      'common word': '120018',
      "the tenant's word": '120018',
      'first name': '120018',
      'user name': '120003',
      'current password': '50054',
    });
  },
);
