import { comesTo, libraryOf, test, whose } from './judge-test.ts';
import { openWithD365, type D365UiTest } from './programs/d365-ui-test.ts';
import { openDynamics } from './programs/dynamics.ts';
import { fetchOver } from './programs/led-to-tenant.ts';
import type { OpenIdLibrary } from './programs/openid-client.ts';

const CLIENT_ID = '8b0f7c52-51d3-4a0b-8e0e-3d3c1f0a9c77';

test.describe('d365-ui-test', () => {
  test.use({ mfa: true });

  test(
    'the code of its own TOTP',
    comesTo('the user who signed in, attempts: 1'),
    async ({ user, client, here, judged }) => {
      const totp = await client.register(await client.signIn(user.userPrincipalName, user.password), 0);
      await using led = fetchOver(here);
      await using dynamics = await openDynamics(libraryOf('openid-client', 'openid-client') as OpenIdLibrary, {
        clientId: CLIENT_ID,
        authority: new URL(`https://login.microsoftonline.com/${here.tenantId}/v2.0`),
        fetch: led.fetch,
      });
      const library = libraryOf('d365-ui-test', 'd365-ui-test') as D365UiTest;
      await openWithD365(library, { ...here, url: dynamics.url, user, mfaSecret: totp.secret.base32 });
      judged(`${whose(dynamics.users, [user.userPrincipalName])}, attempts: ${dynamics.asked.length}`);
    },
  );
});
