/** What the policy takes, by lengths, kinds of characters and blanks. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({
  pictures: false,
  mfa: false,
  securityQuestions: 0,
  passwordJob: { pendingPolls: 0, outcome: 'done' },
});

test(
  '8 characters open the account from then on, and the temporary password does not',
  { annotation: about('2.4-rule-length', '2.4-1c') },
  async ({ updating, chosen, verdictsOn, screensFor }) => {
    const account = await updating();
    const password = chosen.ofLength(8);
    expect(await verdictsOn({ password })).toEqual({ password: 'taken' });
    expect(await screensFor(account, account.temporaryPassword, password)).toEqual(['password', 'stay-signed-in']);
  },
);

for (const length of [15, 16, 17, 255]) {
  test(
    `${length} characters`,
    { tag: '@slow', annotation: about('2.4-rule-length') },
    async ({ updating, chosen, verdictsOn }) => {
      await updating();
      expect(await verdictsOn({ password: chosen.ofLength(length) })).toEqual({ password: 'taken' });
    },
  );
}

for (const kinds of [
  ['lower', 'upper', 'digit'],
  ['lower', 'upper', 'symbol'],
  ['lower', 'digit', 'symbol'],
  ['upper', 'digit', 'symbol'],
] as const) {
  test(
    `${kinds.join(', ')} without the fourth`,
    { tag: '@slow', annotation: about('2.4-rule-classes') },
    async ({ updating, chosen, verdictsOn }) => {
      await updating();
      expect(await verdictsOn({ password: chosen.ofKinds(...kinds) })).toEqual({ password: 'taken' });
    },
  );
}

test(
  'a blank inside',
  { tag: '@slow', annotation: about('2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn, screensFor }) => {
    const account = await updating();
    const password = chosen.holding(' ');
    expect(await verdictsOn({ password })).toEqual({ password: 'taken' });
    expect(await screensFor(account, password)).toEqual(['stay-signed-in']);
  },
);

// Allowed by the wording of the policy; whether it is trimmed is documented nowhere.
test(
  'blanks at both ends, which are part of it',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-rule-classes') },
  async ({ updating, chosen, verdictsOn, screensFor }) => {
    const account = await updating();
    const password = chosen.between(' ');
    expect(await verdictsOn({ password })).toEqual({ password: 'taken' });
    expect(await screensFor(account, chosen.trimmed(password), password)).toEqual(['password', 'stay-signed-in']);
  },
);

test.describe('in a tenant of before 2019', () => {
  test.use({ passwordPolicy: { longest: 16, bannedWords: [] } });

  test(
    '16 characters and no more, typed and pasted',
    { annotation: about('2.4-rule-length') },
    async ({ updating, chosen, verdictsOn }) => {
      await updating();
      const tooLong = chosen.ofLength(17);
      expect(await verdictsOn({ '17 typed': tooLong })).toEqual({ '17 typed': '120002' });
      expect(await verdictsOn({ '17 pasted': tooLong }, 'pasted')).toEqual({ '17 pasted': '120002' });
      expect(await verdictsOn({ '16': chosen.ofLength(16) })).toEqual({ '16': 'taken' });
    },
  );
});
