import type { ConvergedSignInConfig } from '../../../sign-in/config.ts';
import { postJson } from '../post.ts';

/** What the page reads of the answer (entra-signin.md 1.4). */
interface CredentialType {
  /** 0: exists, 1: unknown. */
  readonly IfExistsResult: number;
  /** Replaces the one that was sent. */
  readonly FlowToken: string;
  readonly apiCanary: string;
}

/** The look-up between user name and password. */
export class CredentialTypeLookUp {
  readonly #config: ConvergedSignInConfig;
  #apiCanary: string;

  constructor(config: ConvergedSignInConfig) {
    this.#config = config;
    this.#apiCanary = config.apiCanary;
  }

  /** @throws NoAnswer */
  async ask(username: string, flowToken: string): Promise<{ known: boolean; flowToken: string }> {
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
    // When look-ups are throttled the service does not say whether the name exists: the password is asked for.
    return { known: answer.IfExistsResult !== 1, flowToken: answer.FlowToken };
  }
}
