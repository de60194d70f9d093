import { INCONCLUSIVE_KINDS, type FailureKind } from './failure.ts';
import type { VerdictName } from './schema.ts';

/** Broken as soon as one failure is about the product or the suite; inconclusive if none is. */
export function verdictOf(failures: Iterable<FailureKind>): VerdictName {
  const kinds = [...failures];
  if (kinds.length === 0) return 'sound';
  return kinds.every((kind) => INCONCLUSIVE_KINDS.has(kind)) ? 'inconclusive' : 'broken';
}
