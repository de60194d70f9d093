/** What of the guide a command performs, as Playwright is told: rows of the matrix are chosen by their tags. */

/** Values a row must have, whatever the factor: `fr-CA`, `android`, `sms`. */
export function rowsWith(values: readonly string[]): readonly string[] {
  const conditions = ['guided', ...values].map((value) => `(?=.*@${value}(?:\\s|$))`);
  return ['--grep', conditions.join('')];
}

/** Lets a run declare every row, so that any can be chosen. */
export const WHOLE_MATRIX = { MATRIX: 'whole' } as const;
