import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'the tile of the account that is signed in opens the portal without password or code',
  { annotation: about('2.1-1b') },
  async ({ signedInUser, signIn, submissions }) => {
    const { reader } = await signedInUser('totp-key');
    const passwords = submissions('/login');
    expect(await signIn.leaveAccount()).toBe('account-picker');
    expect(await signIn.chooseAccount(reader.userPrincipalName)).toBe('portal');
    await expect(signIn.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    expect(submissions('/login'), 'passwords submitted').toBe(passwords);
  },
);

test(
  'who signed out by the menu is not in the portal any more, and gives the password but not the user name',
  { tag: '@slow', annotation: about('2.1-1b', '2.1-2') },
  async ({ signedInUser, signIn }) => {
    const { journey, reader } = await signedInUser('totp-key');
    expect(await signIn.signOutAndReturn()).toBe('account-picker');
    expect(await signIn.chooseAccount(reader.userPrincipalName)).toBe('password');
    await expect(signIn.screens.password.userName).toHaveText(reader.userPrincipalName);
    expect(await signIn.enterPassword(reader.newPassword)).toBe('code-challenge');
    expect(await signIn.enterCode(await journey.app.code())).toBe('stay-signed-in');
  },
);

test(
  'the tile for another account asks for a user name',
  { tag: '@slow', annotation: about('2.1-1b', '2.1-2') },
  async ({ signedInUser, signIn }) => {
    await signedInUser('totp-key');
    expect(await signIn.leaveAccount()).toBe('account-picker');
    expect(await signIn.chooseOtherAccount()).toBe('user-name');
    await expect(signIn.screens['user-name'].field).toHaveValue('');
  },
);

test(
  'of two accounts in one browser the portal is the last one’s, and both keep a tile to come back by',
  { tag: '@slow', annotation: about('2.1-1b') },
  async ({ signedInUser, signIn }) => {
    const first = await signedInUser('totp-key');
    const second = await signedInUser('other-account');
    const { portal, 'account-picker': picker } = signIn.screens;
    await expect(portal).toBeSignedInAs(second.reader.userPrincipalName);
    await portal.useAnotherAccount();
    expect(await signIn.arrive()).toBe('account-picker');
    for (const { reader } of [first, second]) await expect(picker.tileOf(reader.userPrincipalName)).toBeVisible();

    const screen = await signIn.chooseAccount(first.reader.userPrincipalName);
    const { reader, journey } = first;
    const credentials = {
      ...reader,
      password: reader.newPassword,
      method: 'PhoneAppOTP' as const,
      stay: 'yes' as const,
    };
    await signIn.performFrom(screen, { ...credentials, code: () => journey.app.code() });
    await expect(portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test(
  'the account is still known to a browser that was closed without staying signed in',
  { tag: '@slow', annotation: about('2.1-1b', '2.4-2') },
  async ({ signedInUser, profileVisit }) => {
    const { journey, reader } = await signedInUser('totp-key');
    const credentials = { ...reader, password: reader.newPassword, method: 'PhoneAppOTP' as const };
    await profileVisit(async (signIn) => {
      await signIn.perform({ ...credentials, code: () => journey.app.code(), stay: 'no' });
    });
    await profileVisit(async (signIn) => {
      expect(await signIn.openPortal()).toBe('account-picker');
      expect(await signIn.chooseAccount(reader.userPrincipalName)).toBe('password');
    });
  },
);
