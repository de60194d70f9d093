/** The tokens by which the suite calls Microsoft Graph on a live tenant: those of an app registration, by `@azure/identity`. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';
import { Secret } from '../../reports/redaction/secret.ts';
import type { LiveSettings } from '../../settings/live.ts';
import { GraphError } from '../graph/error.ts';
import { claimsOf, type AppClaims, type LiveTokenSource } from './app-claims.ts';
import { certificatePem } from './identity/certificate.ts';
import { githubAssertion, pipelinesAssertion, type Assertion, type Variables } from './identity/federated.ts';
import { loadIdentity } from './identity/library.ts';
import { refusalError, type Offered } from './identity/refusals.ts';
import { AUTHORITY, SignInClient, type Bounds } from './identity/sign-in-client.ts';
import { openNetwork } from './network.ts';

export type { AppClaims, LiveTokenSource } from './app-claims.ts';

type Live = Pick<LiveSettings, 'tenantId' | 'credential'>;

/** A token is renewed so long before its end. */
const MARGIN_MS = 5 * 60_000;
/** What no secret can be made of. */
const NONE = { token: '', expiresOnTimestamp: 0 };
/** All that an administrator consented to for the app. */
const SCOPE = 'https://graph.microsoft.com/.default';

/**
 * Asks for nothing yet. Every token it gives is registered for redaction; what goes wrong is a {@link GraphError} with one
 * sentence, and said within about 20 s.
 *
 * @param environment of the build service whose token stands for a secret.
 * @param bounds where they are not the network's: the way to the service, waiting, and time.
 */
export function tokenSource(live: Live, environment: Variables, bounds: Partial<Bounds> = {}): LiveTokenSource {
  const { dispatcher = openNetwork(), waitMs = pause, now = () => performance.now() } = bounds;
  return new AppTokenSource(live, environment, { dispatcher, waitMs, now });
}

class AppTokenSource implements LiveTokenSource {
  readonly #bounds: Bounds;
  readonly #client: SignInClient;
  #credential: TokenCredential | undefined;
  #asked: Promise<Secret> | undefined;
  /** The newest token, and until when it is given without a question: ms since the epoch, on this machine's clock. */
  #given: { readonly token: Secret; readonly until: number } | undefined;
  #assertionAsked: Promise<Assertion> | undefined;
  #offered: Offered | undefined;

  constructor(
    private readonly live: Live,
    private readonly environment: Variables,
    bounds: Bounds,
  ) {
    this.#bounds = bounds;
    this.#client = new SignInClient(bounds);
  }

  async token(signal?: AbortSignal): Promise<Secret> {
    signal?.throwIfAborted();
    // The library would ask a build service anew even for a token it has kept.
    if (this.#given !== undefined && Date.now() < this.#given.until) return this.#given.token;
    // Calls made at the same time share one request.
    this.#asked ??= this.#ask().finally(() => (this.#asked = undefined));
    return signal === undefined ? this.#asked : orAborted(this.#asked, signal);
  }

  async claims(): Promise<AppClaims> {
    return claimsOf(await this.token());
  }

  renew(): void {
    // The library keeps what it was given, and forgets it with its maker.
    this.#credential = undefined;
    this.#given = undefined;
  }

  async #ask(): Promise<Secret> {
    try {
      this.#client.problem = undefined;
      this.#assertionAsked = undefined;
      this.#credential ??= await this.#credentialOf();
      const { token: value, expiresOnTimestamp } = (await this.#credential.getToken(SCOPE)) ?? NONE;
      const token = new Secret(value, 'token');
      this.#given = { token, until: expiresOnTimestamp - MARGIN_MS };
      return token;
    } catch (error) {
      // The library answers for the service for a minute after a failure; whoever asks again means the service.
      this.#credential = undefined;
      throw this.#failure(error);
    }
  }

  /** Never what the library says: its texts hold what was sent. */
  #failure(error: unknown): GraphError {
    if (error instanceof GraphError) return error;
    const { problem } = this.#client;
    if (problem instanceof GraphError) return problem;
    if (problem !== undefined) return refusalError(problem, this.#offered);
    const name = error instanceof Error ? error.name : 'unknown reason';
    return new GraphError('tenant-configuration', `No token for Microsoft Graph: the sign-in failed (${name}).`);
  }

  async #credentialOf(): Promise<TokenCredential> {
    const { tenantId, credential } = this.live;
    const { clientId } = credential;
    const { ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential } = await loadIdentity();
    const options: ClientSecretCredentialOptions = {
      authorityHost: AUTHORITY,
      httpClient: this.#client,
      retryOptions: { maxRetries: 0 },
      loggingOptions: { allowLoggingAccountIdentifiers: false, enableUnsafeSupportLogging: false },
    };
    switch (credential.kind) {
      case 'secret': {
        const secret = new Secret(credential.secret.reveal(), 'token');
        return new ClientSecretCredential(tenantId, clientId, secret.reveal(), options);
      }
      case 'certificate': {
        const pem = certificatePem(credential.certificate, credential.password, Date.now());
        return new ClientCertificateCredential(tenantId, clientId, { certificate: pem.reveal() }, options);
      }
      default: {
        const ask = async () => this.#assertion();
        return new ClientAssertionCredential(tenantId, clientId, ask, options);
      }
    }
  }

  /** Asked for once for each token, although the library asks twice: a build service's is good for minutes. */
  async #assertion(): Promise<string> {
    try {
      this.#assertionAsked ??= this.#askBuildService();
      const { token, offered } = await this.#assertionAsked;
      this.#offered = offered;
      return token.reveal();
    } catch (error) {
      // Kept from the library, which would hand on a text of its own.
      if (error instanceof GraphError) this.#client.problem = error;
      throw error;
    }
  }

  async #askBuildService(): Promise<Assertion> {
    const { credential } = this.live;
    const { dispatcher } = this.#bounds;
    if (credential.kind !== 'azure-pipelines') return githubAssertion(this.environment, dispatcher);
    return pipelinesAssertion(credential.serviceConnectionId, this.environment, dispatcher);
  }
}

async function pause(ms: number): Promise<void> {
  await sleep(ms);
}

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what ended the call is what its caller gave
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
