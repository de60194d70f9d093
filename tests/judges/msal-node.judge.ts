import { comesTo, libraryOf, test, whose } from './judge-test.ts';
import { appAt, signInOn } from './programs/by-hand.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import { msalSignIn, type MsalNode } from './programs/msal-node.ts';

const APP = { clientId: '2f1e9a4c-0d3b-4f6a-9c55-7f3d0f6f1b11', redirectUri: 'http://localhost:8400/' };

test.describe('msal-node', () => {
  // A redirect to an app on this machine is refused on its way, which a page cannot answer in the app's place.
  test.use({ provokesRefusals: true });

  test(
    'code with PKCE, then silently',
    comesTo('account of the user who signed in'),
    async ({ page, user, here, judged }) => {
      await using led = fetchOver(here);
      const signIn = await msalSignIn(libraryOf('msal-node', '@azure/msal-node') as MsalNode, {
        ...APP,
        authority: 'https://login.microsoftonline.com/organizations',
        fetch: led.fetch,
      });
      const app = await appAt(page, APP.redirectUri);
      await signInOn(page, signIn.url, user);
      const code = new URL((await app.answer()).url).searchParams.get('code') ?? '';
      const { homeAccountId, username } = await signIn.redeem(code);
      const expected = [`${user.id}.${here.tenantId}`, user.userPrincipalName];
      judged(`account of ${whose([homeAccountId, username], expected)}`);
    },
  );
});
