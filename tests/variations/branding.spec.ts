import { about, expect, test } from '../../fixtures/test.ts';

const BRANDING = {
  userIdLabel: 'prenom.nom.med@reseau.test',
  passwordLabel: 'Code secret du réseau',
  text: 'Réservé au personnel du réseau de la santé.',
  hides: ['cannotAccess', 'forgotPassword'],
} as const;

test.use({ branding: BRANDING, securityQuestions: 0, pictures: false });

test(
  'the user name is typed into a field the organisation relabelled',
  { annotation: about('2.1-2') },
  async ({ newAccount, signIn }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'before-registration' });
    expect(await signIn.start()).toBe('user-name');
    await expect(signIn.screens['user-name'].field).toHaveAccessibleName(BRANDING.userIdLabel);
    await signIn.enterUserName(userPrincipalName);
    expect(await signIn.enterPassword(temporaryPassword)).toBe('update-password');
  },
);

test.describe('the guide on pages the organisation relabelled', () => {
  test.describe.configure({ mode: 'serial' });
  let drifts: readonly object[] = [];
  let signedIn = false;

  test('is performed to its end, and fails', { annotation: about('2.1-3') }, async ({ guided }) => {
    test.fail(true, 'a drift that nobody knows yet');
    const { journey, record, reader } = await guided('totp-key');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    signedIn = true;
    drifts = record
      .result({ result: 'failed' })
      .steps.filter(({ status, known }) => status === 'drifted' && known !== true)
      .map(({ id, expected, found }) => ({ id, expected, found }));
  });

  test('has that label for its only new drift', { annotation: about('2.1-3') }, () => {
    expect(signedIn).toBe(true);
    expect(drifts).toEqual([{ id: '2.1-3', expected: 'mot de passe', found: BRANDING.passwordLabel }]);
  });
});
