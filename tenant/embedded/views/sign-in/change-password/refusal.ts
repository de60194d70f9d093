import type { PageStrings } from '../../../strings/sign-in.ts';

export type ChangePasswordStrings = PageStrings<'ConvergedChangePassword'>;
export type Field = 'current' | 'fresh' | 'confirmation';

/** A message and the field it is about; none for what no field can cure. */
export interface Refusal {
  readonly text: keyof ChangePasswordStrings;
  readonly field?: Field;
}

/** By server code (password-and-errors.md 2.3, 3.1). */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  '120000': { text: 'wrongCurrent', field: 'current' },
  '120002': { text: 'tooWeak', field: 'fresh' },
  '120003': { text: 'containsUserName', field: 'fresh' },
  '120018': { text: 'easyToGuess', field: 'fresh' },
  '50054': { text: 'sameAsBefore', field: 'fresh' },
  '50089': { text: 'pageTimedOut' },
};

export function refusalOf(code: string): Refusal {
  return REFUSALS[code] ?? { text: 'unexpected' };
}

/** What the page checks by itself, before any call. */
export function complaintAbout(entered: Readonly<Record<Field, string>>): Refusal | undefined {
  if (entered.current === '') return { text: 'currentMissing', field: 'current' };
  if (entered.fresh === '') return { text: 'newMissing', field: 'fresh' };
  if (entered.confirmation === '') return { text: 'confirmationMissing', field: 'confirmation' };
  if (entered.fresh !== entered.confirmation) return { text: 'mismatch', field: 'confirmation' };
  return undefined;
}
