/**
 * Where a string, a rule or a duration of the embedded tenant comes from, and so whether it may prove anything.
 *
 * `guide`: seen in a picture of the guide. `A`: documented by Microsoft or read off a captured page. `B`: observed by
 * two or more independent sources. `C`: one source. `D`: recalled, translated or inferred. `U`: not found anywhere.
 */
export type Mark = 'guide' | 'A' | 'B' | 'C' | 'D' | 'U';

export interface Sourced<T> {
  readonly value: T;
  readonly mark: Mark;
  /** File and section of the reference the value was taken from, or why it was assumed. */
  readonly source: string;
}

/** Sure enough to be asserted on. Everything else is assumed: it makes the pages complete and proves nothing. */
export function isSure(mark: Mark): boolean {
  return mark === 'guide' || mark === 'A' || mark === 'B';
}

export function sourced<T>(value: T, mark: Mark, source: string): Sourced<T> {
  return { value, mark, source };
}
