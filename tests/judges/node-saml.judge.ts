import { comesTo, libraryOf, test, whose } from './judge-test.ts';
import { appAt, signInOn } from './programs/by-hand.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import { metadataOf } from './programs/metadata.ts';
import { samlSignIn, type SamlLibrary } from './programs/node-saml.ts';

const APP = { entityId: 'https://sp.example/app', answerTo: 'http://localhost:8400/saml' };

test.describe('node-saml', () => {
  test(
    'request by redirect, answer by post',
    comesTo('valid assertion about the user who signed in'),
    async ({ page, user, here, judged }) => {
      await using led = fetchOver(here);
      const metadata = await metadataOf(led.fetch, here.tenantId);
      const library = libraryOf('node-saml', '@node-saml/node-saml') as SamlLibrary;
      const signIn = await samlSignIn(library, { ...APP, metadata }, 'a state');
      const app = await appAt(page, APP.answerTo);
      await signInOn(page, signIn.url, user);
      const { nameID } = await signIn.check(new URLSearchParams((await app.answer()).body).get('SAMLResponse') ?? '');
      judged(`valid assertion about ${whose([nameID], [user.userPrincipalName])}`);
    },
  );
});
