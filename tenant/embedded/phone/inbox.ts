/** What arrives on a phone, and those who wait for it. */
export class Inbox<T> {
  readonly #items: T[] = [];
  readonly #waiting = new Set<() => void>();

  /** @param delivery of the moment; `lost`: what is sent never arrives, and the sender does not know. */
  constructor(private readonly delivery: () => 'arrive' | 'lost') {}

  add(item: T): void {
    if (this.delivery() === 'lost') return;
    this.#items.push(item);
    for (const wake of this.#waiting) wake();
  }

  /** Those that are wanted, oldest first; waits for the first one, at most `patience` ms, unless it would be in vain. */
  async take(wanted: (item: T) => boolean, patience: number): Promise<readonly T[]> {
    const found = () => this.#items.filter(wanted);
    if (found().length > 0 || patience === 0 || this.delivery() === 'lost') return found();
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const wake = () => {
        if (found().length > 0) finish();
      };
      const timer = setTimeout(finish, patience);
      this.#waiting.add(wake);
    });
    return found();
  }
}
