import { comesTo, libraryOf, test, whose } from './judge-test.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import { openIdSignIn, type OpenIdLibrary } from './programs/openid-client.ts';
import { appAt, signInOn } from './programs/by-hand.ts';

const APP = { clientId: '2f1e9a4c-0d3b-4f6a-9c55-7f3d0f6f1b11', redirectUri: 'http://localhost:8400/' };

const AUTHORITIES = [
  ['its tenant', (tenantId: string) => tenantId],
  ['common', () => 'common'],
  ['organizations', () => 'organizations'],
] as const;

test.describe('openid-client', () => {
  // A redirect to an app on this machine is refused on its way, which a page cannot answer in the app's place.
  test.use({ provokesRefusals: true });

  for (const [authority, nameIn] of AUTHORITIES) {
    test(
      `code with PKCE, ${authority}`,
      comesTo('claims of the user who signed in'),
      async ({ page, user, here, judged }) => {
        await using led = fetchOver(here);
        const signIn = await openIdSignIn(libraryOf('openid-client', 'openid-client') as OpenIdLibrary, {
          ...APP,
          authority: new URL(`https://login.microsoftonline.com/${nameIn(here.tenantId)}/v2.0`),
          fetch: led.fetch,
        });
        const app = await appAt(page, APP.redirectUri);
        await signInOn(page, signIn.url.href, user);
        const { oid, tid, preferred_username } = await signIn.redeem(new URL((await app.answer()).url));
        judged(`claims of ${whose([oid, tid, preferred_username], [user.id, here.tenantId, user.userPrincipalName])}`);
      },
    );
  }
});
