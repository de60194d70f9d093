/** « 8 à 16 caractères »: what the guide's sentence is worth depends on what the tenant takes. */
import { expect, test } from '../../fixtures/test.ts';

// The verdict is about the password alone; a path of the guide has to be named all the same.
test.use({ pictures: false, mfa: false, securityQuestions: 0 });

for (const [longest, verdict] of [
  [256, { status: 'drifted', known: true, found: 'un mot de passe de 20 caractères est accepté' }],
  [16, { status: 'verified' }],
] as const) {
  test.describe(() => {
    test.use({ passwordPolicy: { longest, bannedWords: [] } });

    test(`${verdict.status} in a tenant that takes ${longest} characters`, async ({ guided }) => {
      const { journey, record } = await guided('sms');
      await journey.perform({ until: 'stay-signed-in' });
      const { steps } = record.result({ result: 'passed' });
      expect(steps.find(({ id }) => id === '2.4-rule-length')).toMatchObject(verdict);
    });
  });
}
