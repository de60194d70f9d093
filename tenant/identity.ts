/**
 * The identity ledger: every id, name, test id and data attribute that the embedded tenant's markup may hold, each
 * with the reference section that records it. What is not here is an invented handle and fails a test: a suite that
 * leans on it would be green here and red on the first live day.
 *
 * Marks: `A` read off a captured page or documented, `B` observed by two or more sources, `C` by one.
 */
export type HandleKind = 'id' | 'name' | 'data-testid' | 'data-attribute' | 'data-value';

export interface Handle {
  readonly kind: HandleKind;
  readonly value: string;
  /** File and section under the project's references. */
  readonly source: string;
  readonly mark: 'A' | 'B' | 'C';
}

export const LEDGER: readonly Handle[] = [];
