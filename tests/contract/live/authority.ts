/** The run's tenant as the live code path sees it: its app's tokens, through a journey's CONNECT port, over TLS. */
import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { generate } from 'selfsigned';
import { ProxyAgent, type Dispatcher } from 'undici';
import { Hidden } from '../../../settings/kinds.ts';
import type { CredentialSettings } from '../../../settings/live.ts';
import { Administrator } from '../../../tenant/embedded/administrator.ts';
import {
  connectionFromEnvironment,
  openEmbeddedTenant,
  type EmbeddedTenant,
  type JourneySettingsInput,
} from '../../../tenant/embedded/embedded-tenant.ts';
import { createGraphClient, type GraphClient } from '../../../tenant/graph/client.ts';
import { tokenSource, type LiveTokenSource } from '../../../tenant/live/credentials.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const AUDIENCE = 'api://AzureADTokenExchange';
/** Nobody's. */
export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

const DAY_MS = 24 * 60 * 60_000;

export interface Asked {
  readonly credential?: CredentialSettings;
  readonly tenantId?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly dispatcher?: Dispatcher;
}

/** A journey of the embedded tenant standing where the internet is. */
export class Rehearsed implements AsyncDisposable {
  static async open(settings: JourneySettingsInput = {}): Promise<Rehearsed> {
    const connection = connectionFromEnvironment(process.env);
    return new Rehearsed(connection, await openEmbeddedTenant(connection, settings));
  }

  readonly administrator: Administrator;
  readonly dispatcher: ProxyAgent;
  /** What was waited for, in ms, without spending it. */
  readonly waits: number[] = [];

  private constructor(
    readonly connection: ReturnType<typeof connectionFromEnvironment>,
    readonly tenant: EmbeddedTenant,
  ) {
    this.administrator = new Administrator(connection.control);
    this.dispatcher = new ProxyAgent({
      uri: tenant.connection.proxy?.server ?? '',
      requestTls: { ca: connection.certificate },
    });
  }

  get secret(): CredentialSettings {
    const { clientId, secret } = this.connection.app;
    return { kind: 'secret', clientId, secret: new Hidden(secret) };
  }

  source({ credential = this.secret, environment = {}, ...asked }: Asked = {}): LiveTokenSource {
    const { tenantId = this.connection.tenantId, dispatcher = this.dispatcher } = asked;
    const waitMs = async (ms: number) => void this.waits.push(ms);
    // Waiting takes no time, and what takes time still does.
    const now = () => performance.now() + this.waits.reduce((sum, ms) => sum + ms, 0);
    return tokenSource({ tenantId, credential }, environment, { dispatcher, waitMs, now });
  }

  graph(token: LiveTokenSource = this.source()): GraphClient {
    return createGraphClient({ token, dispatcher: this.dispatcher, waitMs: async () => undefined });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispatcher.destroy();
    await this.tenant[Symbol.asyncDispose]();
  }
}

export interface AppCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** As PEM, the private one in PKCS 8. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const made = new Map<number, KeyPair>();

/** Keys take long to make, so each is made once, when a test first needs it. */
export function keyPair(which: 0 | 1 = 0): KeyPair {
  const pair = made.get(which) ?? rsaKey();
  made.set(which, pair);
  return pair;
}

function rsaKey(): KeyPair {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** A certificate of an app, another one each time, as PEM. */
export async function appCertificate(
  pair = keyPair(),
  notAfterDate = new Date(Date.now() + DAY_MS),
): Promise<AppCertificate> {
  const { cert: certificate, private: key } = await generate([{ name: 'commonName', value: randomUUID() }], {
    keyType: 'rsa',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 2 * DAY_MS),
    notAfterDate,
    keyPair: pair,
  });
  return { certificate, key };
}

/** The same key with a password. */
export function withPassword(key: string, passphrase: string): string {
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const;
  return createPrivateKey(key).export(options).toString();
}

export interface BuildToken {
  readonly subject: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** s from now. */
  readonly life?: number;
}

/** Whoever issues tokens to builds. */
export class BuildService {
  /** The public one, as PEM. */
  readonly key = keyPair(1).publicKey;

  async token({ subject, issuer = ISSUER, audience = AUDIENCE, life = 300 }: BuildToken): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'a key' })
      .setIssuer(issuer)
      .setSubject(subject)
      .setAudience(audience)
      .setIssuedAt(now - 600)
      .setExpirationTime(now + life)
      .sign(createPrivateKey(keyPair(1).privateKey));
  }
}
