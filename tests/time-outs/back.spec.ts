/** Back and reload, in the middle and after the end. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, kmsi: false });

test(
  'Back from the portal posts nothing again, says that the sign-in is over, and leaves the user signed in',
  { annotation: about('2.4-2') },
  async ({ guided, signIn, submissions }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform();
    const posted = submissions('');
    expect(posted).toBeGreaterThan(0);
    expect(await signIn.goBack()).toBe('error');
    await expect(signIn.screens.error.message).toContainText('AADSTS165000');
    expect(submissions(''), 'forms and calls posted').toBe(posted);
    expect(await signIn.openPortal()).toBe('portal');
    await expect(signIn.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test(
  'a reload in the middle of a method begins the registration again, with nothing of it registered',
  { tag: '@slow', annotation: about('2.2.3-4') },
  async ({ guided, signIn, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    expect(await signIn.reload()).toBe('authenticator-intro');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test(
  'a reload after a method keeps it, and goes on with what is missing',
  { tag: '@slow', annotation: about('2.2.2-9') },
  async ({ guided, signIn, tenant }) => {
    const { journey, reader } = await guided('app-qr');
    await journey.perform({ until: 'push-approved' });
    expect(await signIn.reload()).toBe('registration-success');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'microsoftAuthenticator']);
  },
);

test.describe(() => {
  test.use({ expectedTroubles: { ERR_CACHE_MISS: 'a browser posts no form again by itself' } });

  test(
    'Back from the registration leads to the sign-in, past a page that the browser does not post to again by itself',
    { tag: '@slow', annotation: about('2.2.3-4') },
    async ({ guided, signIn, page, tenant }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone-code' });
      await expect(signIn.goBack()).rejects.toThrow('ERR_CACHE_MISS');
      // The browser's own page, which asks whether to post the form again.
      await expect(page).toHaveURL(/^chrome-error:/);
      expect(await signIn.goBack()).toBe('user-name');
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );
});

test.describe('without a second factor', () => {
  test.use({ mfa: false });

  test(
    'Back and reload between the pages of the sign-in change nothing',
    { tag: '@slow', annotation: about('2.1-2', '2.1-3') },
    async ({ guided, signIn }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'password' });
      expect(await signIn.goBack()).toBe('user-name');
      expect(await signIn.enterUserName(reader.userPrincipalName)).toBe('password');
      expect(await signIn.reload()).toBe('user-name');
      await signIn.enterUserName(reader.userPrincipalName);
      expect(await signIn.enterPassword(reader.temporaryPassword)).toBe('update-password');
      expect(await signIn.reload()).toBe('update-password');
      expect(await signIn.goBack()).toBe('user-name');
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );

  test.describe('asked whether to stay signed in', () => {
    test.use({ kmsi: true });

    // What the service makes of a change that is posted once more is recorded nowhere.
    test(
      'a reload after the password was changed does not ask for it again',
      { tag: ['@assumed', '@slow'], annotation: about('2.4-2') },
      async ({ guided, signIn }) => {
        const { journey, reader } = await guided('sms');
        await journey.perform({ until: 'stay-signed-in' });
        expect(await signIn.reload()).toBe('stay-signed-in');
        await journey.goOn();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      },
    );
  });
});
