/** Verdicts of nights, made by hand. */
import { entryOf, type Entry } from '../../../reports/night/entry.ts';
import type { Verdict, VerdictName } from '../../../reports/verdict/schema.ts';
import { guideRun } from '../lib/reported.ts';

const HOUR_MS = 3_600_000;
/** The night of the 20th of November. */
const FIRST = Date.parse('2026-11-20T03:17:00.000Z');

/** @param hours after the first night. */
export function verdictAt(hours: number, verdict: VerdictName, more: Partial<Verdict> = {}): Verdict {
  const at = FIRST + hours * HOUR_MS;
  return {
    schema: 1,
    startedAt: new Date(at).toISOString(),
    finishedAt: new Date(at + 60_000).toISOString(),
    tenant: 'live',
    verdict,
    runs: [guideRun()],
    ...more,
  };
}

export function entryAt(hours: number, verdict: VerdictName, undelivered: readonly string[] = []): Entry {
  return { ...entryOf(verdictAt(hours, verdict)), undelivered: [...undelivered] };
}

/** As many hours after the first night, in ms since 1970. */
export function hoursLater(hours: number): number {
  return FIRST + hours * HOUR_MS;
}
