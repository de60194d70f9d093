import type { ResetRefusal } from '../../password-reset/wire.ts';
import type { PasswordResetStrings } from '../../strings/password-reset.ts';

const TEXT_OF: Readonly<Record<ResetRefusal, keyof PasswordResetStrings>> = {
  'unknown-user': 'unknownUser',
  expired: 'expired',
  'wrong-number': 'wrongNumber',
  'wrong-code': 'wrongCode',
  'call-not-confirmed': 'callNotConfirmed',
  'wrong-answers': 'wrongAnswers',
  '120002': 'tooWeak',
  '120003': 'containsUserName',
  '120018': 'easyToGuess',
  // Not refused by a reset, which may bring the last password back.
  '50054': 'unexpected',
};

/** @returns empty for none. */
export function refusalText(refusal: ResetRefusal | null, strings: PasswordResetStrings): string {
  return refusal === null ? '' : strings[TEXT_OF[refusal]];
}
