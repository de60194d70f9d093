/** The embedded tenant as one process: everything it listens on is on loopback, and it opens no connection itself. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { exportJWK, generateKeyPair } from 'jose';
import { ByJourney } from '../by-journey.ts';
import { HOSTS, type JourneySettings, type World } from '../world.ts';
import { createApp } from './app.ts';
import { buildBundles } from './bundles.ts';
import { makeCertificate } from './certificate.ts';
import { listen } from './connect-proxy.ts';
import { createControl } from './control.ts';
import { openJourney } from './journeys.ts';
import { createUserStore } from './user-store.ts';

/** The line the tenant prints when it is ready: all another program needs to use it. */
export interface TenantReady {
  /** The tenant's TLS port, for clients that set the host name themselves. */
  readonly url: string;
  /** PEM of the one certificate to trust. */
  readonly certificate: string;
  /** CONNECT port that leads the hosts to the tenant and refuses every other. */
  readonly proxy: string;
  readonly control: { readonly url: string; readonly token: string };
  /** Bearer token for Microsoft Graph. */
  readonly graphToken: string;
  readonly hosts: readonly string[];
  /** Suffix of the users it has. */
  readonly domain: string;
  readonly tenantId: string;
  /** The app registration by which programs get tokens of their own. */
  readonly app: { readonly clientId: string; readonly secret: string };
}

export interface TenantOptions {
  /** TLS port; 0 for any free one. */
  readonly port?: number;
}

const DOMAIN = 'ssss.gouv.qc.test';
const TENANT_NAME = 'Réseau Boréal';

/**
 * Starts the tenant.
 *
 * @throws the system's error where it cannot listen (`EADDRINUSE`, `EACCES`); nothing is left listening then.
 */
export async function startTenantProcess({ port = 0 }: TenantOptions = {}): Promise<{
  readonly ready: TenantReady;
  stop(): Promise<void>;
}> {
  const [certificate, world] = await Promise.all([makeCertificate(), createWorld()]);
  const respond = createApp(world);
  const token = randomBytes(24).toString('base64url');
  const open = (settings: Partial<JourneySettings>) => openJourney(settings, respond, certificate);
  // Programs that know nothing of journeys share this one.
  const shared = await open({});
  const control = createControl({ token, open, users: world.users, app: world.app });
  const controlServer = createServer((request, response) => void onControl(request, response));
  const onControl = getRequestListener(control.fetch, { overrideGlobalObjects: false });
  const stop = async () => {
    await Promise.all([shared.close(), control.closeAll()]);
    controlServer.closeAllConnections();
    if (controlServer.listening) await new Promise((resolve) => controlServer.close(resolve));
  };
  try {
    await listen(shared.server, port);
    await listen(controlServer, 0);
  } catch (error) {
    await stop();
    throw error;
  }
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const ready: TenantReady = {
    url: `https://127.0.0.1:${portOf(shared.server)}`,
    certificate: certificate.certificate,
    proxy: `http://127.0.0.1:${shared.proxy.port}`,
    control: { url: `http://127.0.0.1:${portOf(controlServer)}`, token },
    graphToken: world.graphToken,
    hosts: HOSTS,
    domain: world.domain,
    tenantId: world.tenantId,
    app: { clientId: world.app.clientId, secret: world.app.secret },
  };
  return { ready, stop };
}

async function createWorld(): Promise<World> {
  const [bundles, { publicKey, privateKey }] = await Promise.all([
    buildBundles(),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  return {
    tenantId: randomUUID(),
    tenantName: TENANT_NAME,
    domain: DOMAIN,
    users: createUserStore(),
    registrations: new ByJourney(),
    graphToken: randomBytes(32).toString('base64url'),
    app: {
      clientId: randomUUID(),
      secret: randomBytes(30).toString('base64url'),
      certificates: [],
      federated: [],
    },
    signingKey: { kid: randomBytes(8).toString('hex'), privateKey, publicJwk: await exportJWK(publicKey) },
    bundles,
  };
}
