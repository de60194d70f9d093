import type { ConvergedTfaConfig, UserProof } from '../../../sign-in/config.ts';
import { postForm, postJson } from '../post.ts';

/** What the page reads of an answer to BeginAuth or EndAuth (entra-signin.md 1.4, wire-needs.md 1). */
export interface SasAnswer {
  readonly Success: boolean;
  readonly ResultValue: string;
  readonly ErrCode: number;
  /** With `Success` false: not decided yet, ask again. */
  readonly Retry: boolean;
  readonly FlowToken: string;
  readonly Ctx: string;
  readonly SessionId: string;
  /** The number to match; 0 for none. */
  readonly Entropy: number;
}

/** Post type of ProcessAuth: 22 after an approval, 19 after a code (wire-needs.md 1). */
const TYPE_OF: Readonly<Record<UserProof['authMethodId'], '19' | '22'>> = {
  PhoneAppOTP: '19',
  OneWaySMS: '19',
  PhoneAppNotification: '22',
  TwoWayVoiceMobile: '22',
};

/** The exchange about a second factor. Every answer replaces the tokens of the next call. */
export class Challenge {
  #ctx: string;
  #flowToken: string;
  #sessionId = '';
  #pollCount = 0;
  #method: UserProof['authMethodId'] = 'PhoneAppOTP';

  constructor(private readonly config: ConvergedTfaConfig) {
    this.#ctx = config.sCtx;
    this.#flowToken = config.sFT;
  }

  /** Starts a method: sends the text, asks the app, calls. @throws NoAnswer */
  async begin({ authMethodId }: UserProof): Promise<SasAnswer> {
    this.#method = authMethodId;
    this.#pollCount = 0;
    return this.#call(this.config.urlBeginAuth, { AuthMethodId: authMethodId, Method: 'BeginAuth' });
  }

  /** Hands a code in, or asks how things stand. @throws NoAnswer, or the signal's reason once it is aborted */
  async end(code?: string, signal?: AbortSignal): Promise<SasAnswer> {
    this.#pollCount += 1;
    const body = {
      AuthMethodId: this.#method,
      Method: 'EndAuth',
      SessionId: this.#sessionId,
      PollCount: this.#pollCount,
      ...(code === undefined ? {} : { AdditionalAuthData: code }),
    };
    return this.#call(this.config.urlEndAuth, body, signal);
  }

  /** ms between two questions of how things stand: per method in seconds where announced, else in general. */
  get pollingIntervalMs(): number {
    const seconds = this.config.oPerAuthPollingInterval[this.#method];
    return seconds === undefined ? this.config.iPollingInterval : seconds * 1000;
  }

  /** Leaves the page with what was proven (ProcessAuth). */
  finish(rememberDevice: boolean): void {
    const { config } = this;
    postForm(config.urlPost, {
      type: TYPE_OF[this.#method],
      request: this.#ctx,
      ctx: this.#ctx,
      [config.sAuthMethodInputFieldName]: this.#method,
      login: config.sPOST_Username,
      flowToken: this.#flowToken,
      canary: config.canary,
      hpgrequestid: config.sessionId,
      ...(rememberDevice ? { [config.sTrustedDeviceCheckboxName]: 'true' } : {}),
    });
  }

  async #call(url: string, body: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<SasAnswer> {
    const headers = {
      canary: this.config.apiCanary,
      'client-request-id': this.config.correlationId,
      hpgact: String(this.config.hpgact),
      hpgid: String(this.config.hpgid),
      hpgrequestid: this.config.sessionId,
    };
    const tokens = { Ctx: this.#ctx, FlowToken: this.#flowToken };
    const answer = await postJson<SasAnswer>(url, { ...body, ...tokens }, headers, signal);
    this.#ctx = answer.Ctx;
    this.#flowToken = answer.FlowToken;
    this.#sessionId = answer.SessionId;
    return answer;
  }
}
