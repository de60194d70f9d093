import { setTimeout as sleep } from 'node:timers/promises';
import { SettingsError } from '../../settings.ts';
import { GraphError } from '../../tenant/graph/error.ts';
import { CannotRunError } from '../lib/exit.ts';
import { wrong, type Finding, type Subject } from './finding.ts';

type Found = Finding | readonly Finding[];

/**
 * One check, however it ends: what it finds, what stopped it, or that nothing came within the time. The others go on.
 *
 * @param look is given up with its signal after `ms`.
 */
export async function bounded(
  subject: Subject,
  ms: number,
  look: (signal: AbortSignal) => Promise<Found>,
): Promise<readonly Finding[]> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal, ref: false }).then(
    (): Found => wrong(subject, `no answer within ${ms / 1_000} s`, 'try again; if it stays so, look at the network'),
    // The check came first.
    (): Found => [],
  );
  const given = AbortSignal.timeout(ms);
  try {
    return [await Promise.race([look(given), late])].flat();
  } catch (error) {
    if (given.aborted) return [await late].flat();
    return [wrong(subject, sentenceOf(error))];
  } finally {
    over.abort();
  }
}

/** What an error says of itself, without the kind that leads it. @throws the error where it is none that explains itself. */
export function sentenceOf(error: unknown): string {
  const explains = error instanceof GraphError || error instanceof SettingsError || error instanceof CannotRunError;
  // Errors of the phone line and of the rails say their kind in the same way.
  if (error instanceof Error && (explains || /^\[[a-z-]+\] /.test(error.message))) {
    return error.message.replace(/^\[[a-z-]+\] /, '');
  }
  throw error;
}
