import type { ConvergedSignInConfig } from '../../../sign-in/config.ts';
import { postJson } from '../post.ts';

/** The page was left open for too long, and has to be opened again. */
export class PageExpired extends Error {}

/** What the page reads of the answer (entra-signin.md 1.4). */
interface CredentialType {
  /** 0: exists, 1: unknown, 6: exists, and as a personal account too. */
  readonly IfExistsResult: number;
  /** Replaces the one that was sent. */
  readonly FlowToken: string;
  readonly apiCanary: string;
  /** In the place of all but the canary. */
  readonly error?: { readonly code: string };
}

/** The look-up between user name and password. */
export class CredentialTypeLookUp {
  readonly #config: ConvergedSignInConfig;
  #apiCanary: string;

  constructor(config: ConvergedSignInConfig) {
    this.#config = config;
    this.#apiCanary = config.apiCanary;
  }

  /** @throws NoAnswer, or PageExpired whatever the failure is called: the page has one string for all (password-and-errors.md 3.3) */
  async ask(
    username: string,
    flowToken: string,
  ): Promise<{ readonly known: boolean; readonly alsoPersonal: boolean; readonly flowToken: string }> {
    const config = this.#config;
    const answer = await postJson<CredentialType>(
      config.urlGetCredentialType,
      {
        username,
        isOtherIdpSupported: true,
        checkPhones: false,
        isRemoteNGCSupported: true,
        isCookieBannerShown: false,
        isFidoSupported: true,
        originalRequest: config.sCtx,
        country: config.country,
        forceotclogin: false,
        isExternalFederationDisallowed: false,
        isRemoteConnectSupported: false,
        federationFlags: 0,
        isSignup: false,
        flowToken,
        isAccessPassSupported: true,
      },
      {
        canary: this.#apiCanary,
        'client-request-id': config.correlationId,
        hpgact: String(config.hpgact),
        hpgid: String(config.hpgid),
        hpgrequestid: config.sessionId,
      },
    );
    this.#apiCanary = answer.apiCanary;
    if (answer.error !== undefined) throw new PageExpired(`The look-up answered error ${answer.error.code}.`);
    // When look-ups are throttled the service does not say whether the name exists: the password is asked for.
    const { IfExistsResult: exists, FlowToken } = answer;
    return { known: exists !== 1, alsoPersonal: exists === 6, flowToken: FlowToken };
  }
}
