/** « 8 à 16 caractères »: what the guide's sentence is worth depends on what the tenant takes. */
import { expect, test } from '../../fixtures/test.ts';

// The verdict is about the password alone; a path of the guide has to be named all the same.
test.use({ pictures: false, mfa: false, securityQuestions: 0 });

const RULE = '2.4-rule-length';

test('a known drift in a tenant that takes 17 characters and more', { tag: '@slow' }, async ({ guided }) => {
  const { journey, record } = await guided('sms');
  await journey.perform({ until: 'stay-signed-in' });
  const { steps } = record.result({ result: 'passed' });
  const found = 'un mot de passe de 20 caractères est accepté';
  expect(steps.find(({ id }) => id === RULE)).toMatchObject({ status: 'drifted', known: true, found });
});

test.describe('in a tenant of before 2019', () => {
  test.use({ passwordPolicy: { longest: 16, bannedWords: [] } });

  test('verified: 17 characters are refused, and 16 taken', async ({ guided }) => {
    const { journey, record } = await guided('sms');
    await journey.perform({ until: 'stay-signed-in' });
    const { steps } = record.result({ result: 'passed' });
    expect(steps.find(({ id }) => id === RULE)).toMatchObject({ status: 'verified' });
  });
});
