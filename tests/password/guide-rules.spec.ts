/** What the guide's rules for a new password are worth depends on what the tenant takes, and why it refuses. */
import { about, expect, test } from '../../fixtures/test.ts';

// The verdict is about the password alone; a path of the guide has to be named all the same.
test.use({ pictures: false, mfa: false, securityQuestions: 0 });

const RULE = '2.4-rule-length';

test(
  'a known drift in a tenant that takes 17 characters and more',
  { tag: '@slow', annotation: about('2.4-rule-length') },
  async ({ guided }) => {
    const { journey, record } = await guided('sms');
    await journey.perform({ until: 'stay-signed-in' });
    const { steps } = record.result({ result: 'passed' });
    const found = 'un mot de passe de 20 caractères est accepté';
    expect(steps.find(({ id }) => id === RULE)).toMatchObject({ status: 'drifted', known: true, found });
  },
);

test.describe('in a tenant of before 2019', () => {
  test.use({ passwordPolicy: { longest: 16, bannedWords: [] } });

  test(
    'verified: 17 characters are refused, and 16 taken',
    { annotation: about('2.4-rule-length') },
    async ({ guided }) => {
      const { journey, record } = await guided('sms');
      await journey.perform({ until: 'stay-signed-in' });
      const { steps } = record.result({ result: 'passed' });
      expect(steps.find(({ id }) => id === RULE)).toMatchObject({ status: 'verified' });
    },
  );
});

test.describe('where the service fails', () => {
  test.use({ serviceFaults: [{ host: 'login.microsoftonline.com', path: '/SSPR/Begin', answer: 500, times: 1 }] });

  test(
    'no rule passes for kept: the journey stops, as a defect',
    { annotation: about('2.4-rule-words') },
    async ({ guided }) => {
      const { journey, record } = await guided('sms');
      await expect(journey.perform()).rejects.toMatchObject({ kind: 'product-defect' });
      const { steps } = record.result({ result: 'failed' });
      expect(steps.find(({ id }) => id === '2.4-rule-words')).toMatchObject({ status: 'failed' });
    },
  );
});
