/** When a call to Graph is made again: 429, 503 and 504, after the time the service names or a growing one of our own. */
const RETRIED: ReadonlySet<number> = new Set([429, 503, 504]);
/** Doubled with each attempt: 1, 2, 4, 8, 16 s. */
const FIRST_MS = 1_000;
const LONGEST_MS = 16_000;
/** Added by chance, so that parallel workers do not come back in step. */
const SPREAD = 0.25;

/**
 * How long to wait before the next attempt, in ms; undefined where there must not be one.
 *
 * @param retryAfter the header: seconds, or a date. Conditional Access and Identity Protection send none.
 * @param attempt how many were made.
 */
export function retryDelay(status: number, retryAfter: string | null, attempt: number): number | undefined {
  if (!RETRIED.has(status)) return undefined;
  return named(retryAfter) ?? Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS) * (1 + SPREAD * Math.random());
}

/** A time that is not in the future names nothing: back-off must grow. */
function named(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return ms > 0 ? ms : undefined;
}
