/** Sends one message to one address, and says in a sentence without the address why it did not get there. */
import { setTimeout as pause } from 'node:timers/promises';
import { fetch, type Dispatcher } from 'undici';
import type { Secret } from '../../../reports/redaction/secret.ts';

/** In ms. A message that is not taken by then is not: nobody waits for the news of a night. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 2_000;

export interface Way {
  readonly dispatcher: Dispatcher;
  readonly patienceMs?: number;
  readonly pauseMs?: number;
}

/**
 * Once, and once more where the receiver had no time (429), failed (5xx) or gave no answer; never more often. Follows no
 * redirection: it would lead to a host that nobody has allowed.
 *
 * @returns undefined if it was taken.
 */
export async function send(address: Secret, body: object, way: Way): Promise<string | undefined> {
  const first = await attempt(address, body, way);
  if (first === undefined || !first.mayTryAgain) return first?.sentence;
  await pause(way.pauseMs ?? PAUSE_MS);
  return (await attempt(address, body, way))?.sentence;
}

interface Problem {
  readonly sentence: string;
  readonly mayTryAgain: boolean;
}

async function attempt(
  address: Secret,
  body: object,
  { dispatcher, patienceMs = PATIENCE_MS }: Way,
): Promise<Problem | undefined> {
  const url = new URL(address.reveal());
  try {
    const response = await fetch(url, {
      dispatcher,
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    const { status } = response;
    return { sentence: `${url.host} answered ${status}`, mayTryAgain: status === 429 || status >= 500 };
  } catch (error) {
    // The error of a client names the address it was sent to: its code alone is told.
    return { sentence: `${url.host} gave no answer (${codeOf(error)})`, mayTryAgain: true };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'too late';
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' ? cause.code : 'no connection';
}
