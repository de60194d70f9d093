import { checkPassword } from '../password-policy.ts';
import type { User, World } from '../world.ts';

/** Server code of a wrong current password: password-and-errors.md 2.3, mark A. */
const WRONG_CURRENT = '120000';
/** The job says "pending" to its beginning and to this many polls; how long a real one takes is not documented. */
const PENDING_POLLS = 1;

/** The asynchronous change of a password (password-and-errors.md 2.1): begun, polled, then done or refused. */
export class PasswordJob {
  readonly #user: User;
  readonly #newPassword: string;
  readonly #refusal: string | undefined;
  #polls = 0;

  constructor(user: User, world: World, oldPassword: string, newPassword: string) {
    this.#user = user;
    this.#newPassword = newPassword;
    this.#refusal =
      oldPassword === user.password
        ? checkPassword(newPassword, {
            userPrincipalName: user.userPrincipalName,
            givenName: user.givenName,
            surname: user.surname,
            tenantName: world.tenantName,
            currentPassword: user.password,
            bannedWords: [],
          })
        : WRONG_CURRENT;
  }

  /** Asked once more. The new password holds from the moment the job is done. */
  poll(): { readonly pending: boolean; readonly refusal: string | undefined } {
    this.#polls += 1;
    if (this.#polls <= PENDING_POLLS) return { pending: true, refusal: undefined };
    if (this.#refusal === undefined) this.#apply();
    return { pending: false, refusal: this.#refusal };
  }

  /** Whether the password the page ends with is the one that the job set. */
  did(newPassword: string): boolean {
    return this.#polls > PENDING_POLLS && this.#refusal === undefined && newPassword === this.#newPassword;
  }

  #apply(): void {
    this.#user.password = this.#newPassword;
    this.#user.forceChangePasswordNextSignIn = false;
    this.#user.forceChangePasswordNextSignInWithMfa = false;
  }
}
