import { randomBytes } from 'node:crypto';
import { isOver } from '../lives.ts';
import type { Registration } from '../world.ts';
import { Captcha } from './captcha.ts';
import type { Challenge } from './challenge.ts';
import type { Activation } from '../phone/activation.ts';
import type { SoftwareTokenSetUp } from './mobile-app.ts';
import { missingRequirements, type Requirement } from './requirements.ts';
import { ErrorCode } from './wire.ts';

/**
 * One visit to the registration pages. What is being set up lives here and nowhere else until it is verified: a
 * session that ends half-way leaves the user as it found them.
 */
export class RegistrationSession {
  readonly id = randomToken();
  readonly csrfToken = randomToken();
  /** What the API's callers send back as `Sessionctxv2`. */
  readonly context = randomToken();
  /** What this visit asks for, in order; it does not shrink as methods are verified, because the pages count them. */
  readonly plan: readonly Requirement[];
  /** The other authenticator app being set up. */
  softwareToken: SoftwareTokenSetUp | undefined;
  /** Microsoft Authenticator being set up. */
  activation: Activation | undefined;
  /** The one challenge that can be answered: a new one replaces it. */
  challenge: { readonly context: string; readonly of: Challenge } | undefined;

  /** Counted anew at each visit. Assumed. */
  readonly captcha: Captcha;

  constructor(readonly registration: Registration) {
    this.captcha = new Captcha(() => registration.journey.settings.limits.wrongCodes);
    this.plan = this.missing;
    this.completeIfDone();
  }

  /** Why a call of this session is refused, if it is. */
  refusal(context: string | undefined): ErrorCode | undefined {
    if (this.expired) return ErrorCode.AppSessionTimedOut;
    // Nothing more is registered for an account that was disabled meanwhile. Assumed, as is the code.
    if (!this.registration.user.accountEnabled) return ErrorCode.InvalidSession;
    return context === this.context && !this.registration.ended ? undefined : ErrorCode.InvalidSession;
  }

  get expired(): boolean {
    const { journey, openedAt } = this.registration;
    return isOver('registration', journey, openedAt);
  }

  /** Whether its pages are of no use any more. */
  get over(): boolean {
    return this.expired || this.registration.ended;
  }

  open(challenge: Challenge): string {
    const context = randomToken();
    this.challenge = { context, of: challenge };
    return context;
  }

  /** What is not registered yet. */
  get missing(): readonly Requirement[] {
    const { user, journey } = this.registration;
    return missingRequirements(user, journey.settings);
  }

  completeIfDone(): void {
    this.registration.completed = this.missing.length === 0;
  }
}

function randomToken(): string {
  return randomBytes(24).toString('base64url');
}
