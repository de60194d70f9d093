/** The states of aws-azure-login: it looks for selectors, acts on the first it finds and gives up on a page without any. */
import { comesTo, CREDENTIALS, test } from './aws-test.ts';

test.describe('aws-azure-login', () => {
  test('name and password', comesTo(CREDENTIALS), async ({ awsLogin, outcome, judged }) => {
    judged(outcome(await awsLogin().end()));
  });

  test(
    'a wrong password',
    comesTo(`says so, asks again, ${CREDENTIALS}`),
    async ({ user, awsLogin, outcome, judged }) => {
      const login = awsLogin('Not-the-password-1');
      await login.hears(/Your account or password is incorrect[^\n]*\n[^]*Password:/);
      login.type(user.password);
      judged(`says so, asks again, ${outcome(await login.end())}`);
    },
  );

  test(
    'a name that is also a personal account’s',
    comesTo(`asks which, ${CREDENTIALS}`),
    async ({ tenant, awsLogin, outcome, judged }) => {
      await tenant.change({ personalAccounts: true });
      const login = awsLogin();
      // The work account is the one that its list begins with.
      await login.hears(/Account:[^]*Work or school account[^]*Personal account/);
      login.type('');
      judged(`asks which, ${outcome(await login.end())}`);
    },
  );

  test(
    'a password that has to be changed',
    comesTo('exit 2, unable to recognize the page'),
    async ({ tenant, user, awsLogin, outcome, judged }) => {
      const temporary = await tenant.directory.resetPassword(user.id);
      judged(outcome(await awsLogin(temporary.reveal()).end()));
    },
  );

  test.describe('with a second factor', () => {
    test.use({ mfa: true });

    test(
      'the code of an app',
      comesTo(`asks for it, ${CREDENTIALS}`),
      async ({ user, client, awsLogin, outcome, judged }) => {
        const totp = await client.register(await client.signIn(user.userPrincipalName, user.password), 0);
        const login = awsLogin();
        await login.hears(/Verification Code:/);
        login.type(totp.generate());
        judged(`asks for it, ${outcome(await login.end())}`);
      },
    );

    test(
      'a number to match',
      comesTo(`shows it, ${CREDENTIALS}`),
      async ({ tenant, user, client, awsLogin, outcome, judged }) => {
        const app = tenant.authenticator();
        await client.registerPush(await client.signIn(user.userPrincipalName, user.password), app);
        const login = awsLogin();
        const [number = ''] = await login.hears(/enter the number shown to sign in\.\s+(\d\d)\s/);
        await app.approve(number);
        judged(`shows it, ${outcome(await login.end())}`);
      },
    );

    test(
      'a request that is denied',
      comesTo('exit 2, says that it was denied'),
      async ({ tenant, user, client, awsLogin, judged }) => {
        const app = tenant.authenticator();
        await client.registerPush(await client.signIn(user.userPrincipalName, user.password), app);
        const login = awsLogin();
        await login.hears(/enter the number shown to sign in/);
        await app.deny();
        await login.hears(/but you denied it/);
        const { exitCode } = await login.end();
        judged(`exit ${exitCode ?? ''}, says that it was denied`);
      },
    );
  });
});
