import type { Secret } from '../../reports/redaction/secret.ts';

/** Where the bearer token comes from. Asked before every attempt, so that a source can renew what it gives. */
export interface TokenSource {
  token(signal?: AbortSignal): Promise<Secret>;
  /** What was given is not accepted any more: another is given from now on. Absent where there is no other. */
  renew?(): void;
}

/** A token that stays the same: the embedded tenant's, or one from a developer's own sign-in. */
export function staticToken(token: Secret): TokenSource {
  return { token: async () => token };
}
