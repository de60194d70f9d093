import { revokeSessions } from '../graph/revocations.ts';
import { checkPassword } from '../password-policy.ts';
import type { Journey, User, World } from '../world.ts';

/** Server code of a wrong current password: password-and-errors.md 2.3, mark A. */
const WRONG_CURRENT = '120000';
/** The job ended without a result: password-and-errors.md 2.3, mark A. */
const JOB_FAILED = '120008';

/** How a job stands, and the server code of its refusal. */
export interface JobState {
  readonly pending: boolean;
  readonly refusal: string | undefined;
}

/** The asynchronous change of a password (password-and-errors.md 2.1): begun, polled, then done or refused. */
export class PasswordJob {
  readonly #journey: Journey;
  readonly #user: User;
  readonly #newPassword: string;
  readonly #pendingPolls: number;
  readonly #refusal: string | undefined;
  #polls = 0;
  #done = false;

  constructor(journey: Journey, user: User, world: World, oldPassword: string, newPassword: string) {
    this.#journey = journey;
    this.#user = user;
    this.#newPassword = newPassword;
    const { pendingPolls, outcome } = journey.settings.passwordJob;
    this.#pendingPolls = outcome === 'never' ? Infinity : pendingPolls;
    const judged = oldPassword === user.password ? this.#judge(world) : WRONG_CURRENT;
    if (judged === WRONG_CURRENT) journey.usage.noteWrongEntry(user.id);
    this.#refusal = judged ?? (outcome === 'fails' ? JOB_FAILED : undefined);
  }

  /** The answer to its beginning. */
  readonly begun: JobState = { pending: true, refusal: undefined };

  /**
   * Asked once more. The new password holds from the moment the job is done (password-and-errors.md 2.4, mark D). That a
   * job nobody asks about any more is not carried out is assumed.
   */
  poll(): JobState {
    this.#polls += 1;
    if (this.#polls <= this.#pendingPolls) return { pending: true, refusal: undefined };
    if (this.#refusal === undefined && !this.#done) this.#apply();
    return { pending: false, refusal: this.#refusal };
  }

  /** Whether the password the page ends with is the one that the job set. */
  did(newPassword: string): boolean {
    return this.#done && newPassword === this.#newPassword;
  }

  #judge({ tenantName }: World): string | undefined {
    const { userPrincipalName, givenName, surname, password: currentPassword } = this.#user;
    const person = { userPrincipalName, givenName, surname, tenantName, currentPassword };
    return checkPassword(this.#newPassword, { ...person, ...this.#journey.settings.passwordPolicy });
  }

  #apply(): void {
    this.#done = true;
    this.#user.password = this.#newPassword;
    this.#user.forceChangePasswordNextSignIn = false;
    this.#user.forceChangePasswordNextSignInWithMfa = false;
    // Sessions and tokens from before the change are void (50132, 50133: password-and-errors.md 2.4), the one that this
    // sign-in ends with is not, be it of the same millisecond.
    revokeSessions(this.#user, this.#journey.now() - 1);
  }
}
