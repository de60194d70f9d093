import { comesTo, libraryOf, test } from './judge-test.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import { openIdSignIn, type OpenIdLibrary } from './programs/openid-client.ts';
import { appAt, signInOn } from './programs/by-hand.ts';

const APP = { clientId: '2f1e9a4c-0d3b-4f6a-9c55-7f3d0f6f1b11', redirectUri: 'http://localhost:8400/' };

test.describe('openid-client', () => {
  for (const authority of ['its tenant', 'common', 'organizations'] as const) {
    test(
      `code with PKCE, ${authority}`,
      comesTo('claims of the user who signed in'),
      async ({ page, user, here, judged }) => {
        await using led = fetchOver(here);
        const name = authority === 'its tenant' ? here.tenantId : authority;
        const signIn = await openIdSignIn(libraryOf('openid-client', 'openid-client') as OpenIdLibrary, {
          ...APP,
          authority: new URL(`https://login.microsoftonline.com/${name}/v2.0`),
          fetch: led.fetch,
        });
        const app = await appAt(page, APP.redirectUri);
        await signInOn(page, signIn.url.href, user);
        const { oid, tid, ...claims } = await signIn.redeem(new URL((await app.answer()).url));
        const isNamed = claims['preferred_username'] === user.userPrincipalName;
        const isUser = oid === user.id && tid === here.tenantId && isNamed;
        judged(isUser ? 'claims of the user who signed in' : 'claims of somebody else');
      },
    );
  }
});
