import { comesTo, fileOf, libraryOf, test as base } from './judge-test.ts';
import { startAwsLogin, type AwsLogin, type AwsLoginEnd } from './programs/aws-azure-login.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import { metadataOf } from './programs/metadata.ts';
import type { SamlLibrary } from './programs/node-saml.ts';
import { openSecurityTokenService } from './programs/security-token-service.ts';

export { comesTo };

const APP_ID = 'https://signin.aws.amazon.com/saml';

export const CREDENTIALS = 'credentials for the user';

interface AwsFixtures {
  /** Starts the program, with the user's name and a password. */
  awsLogin: (password?: string) => AwsLogin;
  /** What AWS was shown, and gave for it. */
  awsDone: readonly string[];
  /** What became of a run, in a few words. */
  outcome: (end: AwsLoginEnd) => string;
}

interface Aws {
  readonly port: number;
  readonly done: readonly string[];
}

export const test = base.extend<AwsFixtures & { aws: Aws }>({
  aws: async ({ here }, use) => {
    await using led = fetchOver(here);
    const metadata = await metadataOf(led.fetch, here.tenantId);
    const library = libraryOf('node-saml', '@node-saml/node-saml') as SamlLibrary;
    await using service = await openSecurityTokenService(library, { entityId: APP_ID, answerTo: APP_ID, metadata });
    await use(service);
  },
  awsDone: async ({ aws }, use) => use(aws.done),
  awsLogin: async ({ aws, here, user, folder }, use) => {
    const started: AwsLogin[] = [];
    await use((password = user.password) => {
      const login = startAwsLogin({
        ...here,
        program: fileOf('aws-azure-login', 'aws-azure-login/lib/index.js'),
        folder,
        appId: APP_ID,
        user: { ...user, password },
        tokenService: aws.port,
      });
      started.push(login);
      return login;
    });
    for (const login of started) await login[Symbol.asyncDispose]();
  },
  outcome: async ({ aws, user }, use) => {
    await use(({ exitCode, said, hasCredentials }) => {
      const given = aws.done.join() === user.userPrincipalName;
      if (exitCode === 0 && hasCredentials && given) return CREDENTIALS;
      if (/Unable to recognize page state/.test(said)) return `exit ${exitCode ?? ''}, unable to recognize the page`;
      const last = said.trim().split('\n').at(-1) ?? '';
      return `exit ${exitCode ?? ''}: ${last}${given ? '' : ` (AWS: ${aws.done.join() || 'not asked'})`}`;
    });
  },
});
