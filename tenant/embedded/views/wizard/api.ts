import {
  ErrorCode,
  type AvailableMethods,
  type CaptchaPicture,
  type CaptchaSolution,
  type CaptchaVerdict,
  type MethodAnswer,
  type MobileAppSetUp,
  type NewMethod,
  type Refusal,
  type SecurityInfoType,
  type SessionAnswer,
  type Verification,
} from '../../registration/wire.ts';

/** The session is too old or unknown: the reader has to sign in again. */
export class SessionLost extends Error {}

/** The registration API, as the pages call it (security-info.md 3). */
export class RegistrationApi {
  #context: string | undefined;

  async authorize(signal: AbortSignal): Promise<void> {
    const answer = await this.#call<SessionAnswer>('session/authorize', signal, {});
    if (answer.sessionCtxV2 === null) throw new SessionLost('The registration session is not authorized.');
    this.#context = answer.sessionCtxV2;
  }

  availableMethods(signal: AbortSignal): Promise<AvailableMethods> {
    return this.#call('authenticationmethods/availablemethods', signal);
  }

  initializeMobileApp(securityInfoType: SecurityInfoType, signal: AbortSignal): Promise<MobileAppSetUp> {
    return this.#call('authenticationmethods/initializemobileapp', signal, { securityInfoType });
  }

  add(method: NewMethod, signal: AbortSignal): Promise<MethodAnswer> {
    return this.#call('authenticationmethods/new', signal, method);
  }

  verify(verification: Verification, signal: AbortSignal): Promise<MethodAnswer> {
    return this.#call('authenticationmethods/verify', signal, verification);
  }

  captcha(locale: string, signal: AbortSignal): Promise<CaptchaPicture> {
    return this.#call(`captcha/?${new URLSearchParams({ challengeType: 'Visual', locale })}`, signal);
  }

  solveCaptcha(solution: CaptchaSolution, signal: AbortSignal): Promise<CaptchaVerdict> {
    return this.#call('captcha/validation', signal, solution);
  }

  /** A POST where there is a body. */
  async #call<T extends object>(path: string, signal: AbortSignal, body?: object): Promise<T> {
    const response = await fetch(`/api/${path}`, {
      signal,
      headers: {
        'Content-Type': 'application/json',
        ...(this.#context === undefined ? {} : { Sessionctxv2: this.#context }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    const answer = (await response.json()) as T | Refusal;
    if ('ErrorCode' in answer && SESSION_ERRORS.has(answer.ErrorCode)) {
      throw new SessionLost(`${path} answered error ${answer.ErrorCode}.`);
    }
    return answer as T;
  }
}

const SESSION_ERRORS: ReadonlySet<unknown> = new Set([ErrorCode.AppSessionTimedOut, ErrorCode.InvalidSession]);
