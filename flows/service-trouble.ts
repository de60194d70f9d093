import { errors, type Page, type Request } from '@playwright/test';
import { JourneyFailure } from '../reports/verdict/failure.ts';

interface FailingAnswer {
  readonly status: number;
  readonly address: string;
}

/** Telemetry of the pages: its failures are harmless (entra-signin.md 1.2). */
const HARMLESS = /\/(?:instrumentation|handlers\/watson)\b/;

/**
 * Tells apart what a page alone cannot: that nothing moves on because the service answered "too many requests", failed, or
 * gave no answer.
 */
export class ServiceTrouble {
  /** When each request was sent that has no answer yet: ms, of a clock that only goes forward. */
  readonly #unanswered = new Map<Request, number>();
  /** The newest failing answer since the last screen opened, and of the time before that. */
  #failed: FailingAnswer | undefined;
  #failedBefore: FailingAnswer | undefined;

  /** @param patienceMs how long a screen may take to open. */
  constructor(
    page: Page,
    private readonly patienceMs: number,
  ) {
    page.on('request', (request) => this.#unanswered.set(request, performance.now()));
    page.on('requestfailed', (request) => this.#unanswered.delete(request));
    page.on('response', (response) => {
      this.#unanswered.delete(response.request());
      const status = response.status();
      const address = addressOf(response.request());
      if ((status === 429 || status >= 500) && !HARMLESS.test(address)) this.#failed = { status, address };
    });
  }

  /**
   * A screen opened. What failed on the way to it may be why it is this one, so that it counts until the next one opens.
   */
  turn(): void {
    this.#failedBefore = this.#failed;
    this.#failed = undefined;
  }

  /**
   * Does something of a journey.
   *
   * @throws JourneyFailure with what the service did, in the place of a failure that came of it.
   */
  async explaining<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const waited = error instanceof errors.TimeoutError;
      if (!waited && !(error instanceof JourneyFailure)) throw error;
      throw this.#explanation(error) ?? error;
    }
  }

  #explanation(cause: Error): JourneyFailure | undefined {
    const failed = this.#failed ?? this.#failedBefore;
    if (failed !== undefined) {
      const { status, address } = failed;
      const kind = status === 429 ? 'throttled' : 'product-defect';
      return new JourneyFailure(kind, `${address} a répondu ${status}.`, { cause });
    }
    // A poll may be on its way at any moment; what is asked for half as long as a screen may take is not answered.
    const since = performance.now() - this.patienceMs / 2;
    const silent = [...this.#unanswered].find(([, sentAt]) => sentAt < since)?.[0];
    if (silent === undefined) return undefined;
    return new JourneyFailure('unreachable', `${addressOf(silent)} ne répond pas.`, { cause });
  }
}

/** Without the query, which carries tokens. */
function addressOf(request: Request): string {
  const { host, pathname } = new URL(request.url());
  return host + pathname;
}
