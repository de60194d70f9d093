/** How long what was sent counts. "In a few minutes" (password-and-errors.md 5.3, mark A); how many is assumed. */
const COUNTS_FOR_MS = 5 * 60_000;

/** What each number was sent lately, of one kind: texts, or calls. */
export class Throttle {
  readonly #sent = new Map<string, readonly number[]>();

  /**
   * Notes what is about to be sent, unless it is one too many.
   *
   * @param most how many a number gets, 0 for no limit.
   * @param now ms since the epoch, journey time.
   */
  admits(number: string, most: number, now: number): boolean {
    const lately = (this.#sent.get(number) ?? []).filter((at) => now - at <= COUNTS_FOR_MS);
    const admitted = most === 0 || lately.length < most;
    this.#sent.set(number, admitted ? [...lately, now] : lately);
    return admitted;
  }
}
