/** What keeps a line from being read, each with its kind as reports read it (`reports/verdict/failure.ts`). */
export type PhoneLineFailureKind = 'tenant-configuration' | 'unreachable' | 'throttled' | 'provisioning';

/** No message holds a number, a code or what the equipment said: it may have said one of these. */
export class PhoneLineError extends Error {
  override readonly name = 'PhoneLineError';

  /** How long the equipment asks to be left alone, in ms. */
  readonly retryAfterMs: number;
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;

  constructor(
    readonly kind: PhoneLineFailureKind,
    sentence: string,
    { retryAfterMs = 0, status }: { readonly retryAfterMs?: number; readonly status?: number } = {},
  ) {
    super(`[${kind}] ${sentence}`);
    this.retryAfterMs = retryAfterMs;
    this.status = status;
  }

  /** Whether it may be gone at the next look. */
  get passes(): boolean {
    return this.kind === 'unreachable' || this.kind === 'throttled';
  }
}

/** What a network error says of itself, without addresses: `ECONNREFUSED`, `TimeoutError`. */
export function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : networkReason(error.cause);
}
