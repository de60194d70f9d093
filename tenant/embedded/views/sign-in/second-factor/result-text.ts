import type { UserProof } from '../../../sign-in/config.ts';
import type { PageStrings } from '../../../strings/sign-in.ts';
import type { SasAnswer } from './challenge.ts';

export type SecondFactorStrings = PageStrings<'ConvergedTFA'>;

/** Results as they are named in wire-needs.md 1 and password-and-errors.md 3.3, 5.1 and 5.2. */
const TEXT_OF: Readonly<Record<string, keyof SecondFactorStrings>> = {
  SMSAuthFailedWrongCodeEntered: 'wrongCode',
  OathCodeIncorrect: 'wrongCode',
  OathCodeOld: 'usedCode',
  OathCodeDuplicate: 'usedCode',
  PhoneAppOtpAuthFailedDuplicateCodeEntered: 'usedCode',
  OathCodeFailedMaxAllowedRetryReached: 'tooManyCodes',
  SMSAuthFailedMaxAllowedCodeRetryReached: 'tooManyCodes',
  SMSAuthFailedNoResponseTimeout: 'sessionTimedOut',
  InvalidSession: 'sessionTimedOut',
  FlowTokenExpired: 'sessionTimedOut',
};

/** The limit of calls and messages is reached (password-and-errors.md 4.1). */
const LIMIT_REACHED = 50088;

export function resultText(answer: SasAnswer, proof: UserProof, strings: SecondFactorStrings): string {
  if (answer.ErrCode === LIMIT_REACHED) {
    return proof.authMethodId === 'TwoWayVoiceMobile' ? strings.callLimit : strings.textLimit;
  }
  return strings[TEXT_OF[answer.ResultValue] ?? 'unexpected'];
}
