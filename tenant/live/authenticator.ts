/** Microsoft Authenticator on the phone of a person who attends: no API scans, approves or denies (reference 1.3). */
import { Secret } from '../../reports/redaction/secret.ts';
import { PhoneError, type Authenticator, type PhoneCondition, type PhoneReason } from '../tenant.ts';
import { SERVICE_WAITS_MS, unlessDone, type Attendant } from './attendant.ts';

const SCAN =
  'Dans Authenticator, ajoutez un compte professionnel ou scolaire et numérisez le code QR affiché sur la page';
const TYPE_IN =
  'Dans Authenticator, ajoutez un compte professionnel ou scolaire, choisissez d’entrer le code vous-même et tapez le code et l’adresse affichés sur la page';
const APPROVE = 'Approuvez la demande dans Authenticator';
const DENY = 'Refusez la demande dans Authenticator';
const CODE = 'Lisez dans Authenticator le code à six chiffres du compte d’essai et tapez-le';
const NUMBER_TO_MATCH = 'Nombre à saisir dans l’application :';

/**
 * @param attendant undefined where nobody is there: nothing can be asked of the app then, and everything is refused.
 * @param condition a real phone is as it is: of what it can be set to nothing can be asked for.
 */
export function openAuthenticator(attendant: Attendant | undefined, condition: PhoneCondition = {}): Authenticator {
  return attendant === undefined || Object.keys(condition).length > 0
    ? refusing(attendant === undefined ? NOBODY : AS_IT_IS)
    : new AttendedAuthenticator(attendant);
}

const NOBODY =
  '[tenant-configuration] Nobody attends this run, and only a person can use Authenticator on a live tenant: set ATTENDED=on.';
const AS_IT_IS =
  '[suite-defect] The phone of a person is as it is: its notifications and its clock are not set by a test.';

class AttendedAuthenticator implements Authenticator {
  constructor(private readonly attendant: Attendant) {}

  /** @param _content the person scans it off the page. */
  async scan(_content: string): Promise<void> {
    await this.#ask(SCAN, 'expired');
  }

  /** @param _code and _url: the person types them off the page. */
  async typeIn(_code: Secret, _url: string): Promise<void> {
    await this.#ask(TYPE_IN, 'expired');
  }

  async approve(number?: string): Promise<void> {
    await this.#ask(APPROVE, 'no-request', number === undefined ? {} : { details: `${NUMBER_TO_MATCH} ${number}` });
  }

  async deny(): Promise<void> {
    await this.#ask(DENY, 'no-request');
  }

  allowNotifications(): void {
    throw new Error(AS_IT_IS);
  }

  async code(): Promise<Secret> {
    const typed = await this.#ask(CODE, 'no-request', { asks: 'Code de l’application' });
    const code = typed?.reveal().replaceAll(/\s/g, '') ?? '';
    if (!/^\d{6}$/.test(code)) throw new Error('[provisioning] What was typed in is no code of six digits.');
    return new Secret(code, 'code');
  }

  async #ask(title: string, tooLate: PhoneReason, more: { details?: string; asks?: string } = {}) {
    const answer = await this.attendant.ask({ title, withinMs: SERVICE_WAITS_MS, ...more });
    return unlessDone(
      answer,
      title,
      () => new PhoneError(tooLate, `Nobody said within ${SERVICE_WAITS_MS / 1000} s that it was done: « ${title} ».`),
    );
  }
}

function refusing(reason: string): Authenticator {
  const refuse = () => Promise.reject(new Error(reason));
  const allowNotifications = () => {
    throw new Error(reason);
  };
  return { scan: refuse, typeIn: refuse, approve: refuse, deny: refuse, code: refuse, allowNotifications };
}
