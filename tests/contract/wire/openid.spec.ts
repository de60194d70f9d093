/** An OpenID Connect library of others, unchanged, from discovery to the claims of the ID token. */
import * as library from 'openid-client';
import { connectionFromEnvironment } from '../../../tenant/embedded/embedded-tenant.ts';
import { fetchOver } from '../../judges/programs/led-to-tenant.ts';
import { openIdSignIn } from '../../judges/programs/openid-client.ts';
import { APP, asPage } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

const AUTHORITIES = [
  ['its tenant', (tenantId: string) => tenantId],
  ['common', () => 'common'],
] as const;

for (const [authority, nameIn] of AUTHORITIES) {
  test(need('token endpoint', `as openid-client uses it with ${authority}`), async ({ client, plainUser, tenant }) => {
    const { certificate, tenantId } = connectionFromEnvironment(process.env);
    const proxy = tenant.connection.proxy?.server ?? '';
    await using led = fetchOver({ proxy, certificate });
    const signIn = await openIdSignIn(library, {
      clientId: APP.id,
      redirectUri: APP.redirectUri,
      authority: new URL(`https://login.microsoftonline.com/${nameIn(tenantId)}/v2.0`),
      fetch: led.fetch,
    });
    const start = await asPage(await client.get(signIn.url.href));
    const page = await client.login(start, plainUser.userPrincipalName, plainUser.password);
    const { location = '' } = (await client.answerKmsi(page)).headers();
    expect(await signIn.redeem(new URL(location))).toMatchObject({
      preferred_username: plainUser.userPrincipalName,
      oid: plainUser.id,
      tid: tenantId,
    });
  });
}
