import type { SecureContext } from 'node:tls';
import type { SoakJourney } from '../../../reports/soak/journey.ts';
import { openEmbeddedTenant, type EmbeddedConnection } from '../../../tenant/embedded/embedded-tenant.ts';
import { VisitorHttp, type Visitor } from './http.ts';
import { ProtocolSignIn } from './first-sign-in.ts';

/** As the browsers of the devices say of themselves, as far as the service looks at it. */
const USER_AGENTS = {
  desktop: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  android: 'Mozilla/5.0 (Linux; Android 14; Pixel 7)',
  iphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)',
} as const;

/**
 * One journey from its opening to its end, its user made before and deleted after.
 *
 * @returns how many requests were sent again because their answer was lost.
 */
export async function performOverHttp(
  connection: EmbeddedConnection,
  trust: SecureContext,
  journey: SoakJourney,
): Promise<number> {
  const { edition, latency, faults, order, locale, device } = journey;
  await using tenant = await openEmbeddedTenant(connection, { pace: 'brisk', edition, latency, faults });
  const account = await tenant.directory.createUser({ passwordChange: order });
  const way = { proxy: tenant.connection.proxy?.server ?? '', trust };
  const visitor: Visitor = { locale, userAgent: USER_AGENTS[device] };
  try {
    await using http = new VisitorHttp(way, visitor);
    const { password, codes } = await new ProtocolSignIn(http, tenant, account, journey).first();
    let sentAgain = http.sentAgain;
    if (journey.sharedSeed && codes !== undefined) {
      await using one = new VisitorHttp(way, visitor);
      await using other = new VisitorHttp(way, visitor);
      const later = [one, other].map((own) => new ProtocolSignIn(own, tenant, account, journey).again(password, codes));
      await Promise.all(later);
      sentAgain += one.sentAgain + other.sentAgain;
    }
    return sentAgain;
  } finally {
    await tenant.directory.deleteUser(account.id);
  }
}
