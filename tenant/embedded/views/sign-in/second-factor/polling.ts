import type { ConvergedTfaConfig } from '../../../sign-in/config.ts';
import { NoAnswer } from '../post.ts';
import type { Challenge } from './challenge.ts';

/** `expired`: the session is over; `failed`: the service said neither yes nor no. */
export type Outcome = 'approved' | 'denied' | 'silence' | 'expired' | 'failed';

/** Denials and silences by the name of their result (wire-needs.md 1; of calls: assumed, D). */
const OUTCOME_OF: Readonly<Record<string, Outcome>> = {
  PhoneAppDenied: 'denied',
  PhoneAppNoResponse: 'silence',
  UserVoiceAuthFailedPhoneHungUp: 'silence',
  UserVoiceAuthFailedPhoneUnreachable: 'silence',
  UserVoiceAuthFailedInvalidPhoneInput: 'denied',
  InvalidSession: 'expired',
};

/** Asks at the announced pace how a challenge stands, until it is decided, the attempts are used up or it is left. */
export async function outcomeOf(
  challenge: Challenge,
  { iMaxPollAttempts, iPollingTimeout }: ConvergedTfaConfig,
  signal: AbortSignal,
): Promise<Outcome> {
  const deadline = performance.now() + iPollingTimeout;
  try {
    for (let attempt = 0; attempt < iMaxPollAttempts && performance.now() < deadline; attempt += 1) {
      await pause(challenge.pollingIntervalMs);
      if (signal.aborted) return 'failed';
      const answer = await challenge.end(undefined, signal);
      if (answer.Success) return 'approved';
      if (!answer.Retry) return OUTCOME_OF[answer.ResultValue] ?? 'failed';
    }
    return 'silence';
  } catch (error) {
    if (signal.aborted || error instanceof NoAnswer) return 'failed';
    throw error;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, ms));
}
