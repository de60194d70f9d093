/** The faults a journey asks of Graph (provisioning-and-practice.md 1.6, 1.7): throttling, outage, slow replication. */
import type { Journey, User } from '../world.ts';
import { GraphProblem, notFound } from './problem.ts';

interface Counters {
  /** Calls that were answered with 429 or 503 so far. */
  throttled: number;
  unavailable: number;
  /** All calls of the journey. */
  calls: number;
  /** Calls that were refused in turn. */
  refused: number;
  /** By id of a user made in this journey: reads still to be answered with 404. */
  readonly unreplicated: Map<string, number>;
}

const counters = new WeakMap<Journey, Counters>();

function of(journey: Journey): Counters {
  const known = counters.get(journey);
  if (known !== undefined) return known;
  const made = { throttled: 0, unavailable: 0, calls: 0, refused: 0, unreplicated: new Map<string, number>() };
  counters.set(journey, made);
  return made;
}

/** What `refuseEvery` answers in turn. */
const IN_TURN = [() => throttling(1), () => outage(undefined), () => throttling(undefined), () => outage(1)];

/**
 * @throws {GraphProblem} for the first calls of a journey that asks for it, first the 429, then the 503; then for every
 * n-th one.
 */
export function refuseIfFaulty(journey: Journey): void {
  const count = of(journey);
  const { throttled, unavailable, refuseEvery } = journey.settings.graph;
  if (count.throttled < throttled) {
    count.throttled += 1;
    throw throttling(1);
  }
  if (count.unavailable < unavailable) {
    count.unavailable += 1;
    throw outage(undefined);
  }
  count.calls += 1;
  if (refuseEvery === 0 || count.calls % refuseEvery !== 0) return;
  const problem = IN_TURN[count.refused % IN_TURN.length]?.();
  count.refused += 1;
  if (problem !== undefined) throw problem;
}

/** Code documented; text from reports of throttled callers (mark C). @param retryAfter s; undefined where none is told. */
function throttling(retryAfter: number | undefined): GraphProblem {
  return new GraphProblem(429, 'TooManyRequests', 'Too many requests. Please try again later.', retryAfter);
}

function outage(retryAfter: number | undefined): GraphProblem {
  const text = 'The service is not available. Try again after a delay.';
  return new GraphProblem(503, 'serviceNotAvailable', text, retryAfter);
}

/** A user was made: the journey's replicas do not have it yet. */
export function awaitReplication(journey: Journey, id: string): void {
  of(journey).unreplicated.set(id, journey.settings.graph.notFoundReads);
}

/** @throws {GraphProblem} 404 for the first reads of a user just made. @param name as it was asked for. */
export function refuseIfUnreplicated(journey: Journey, { id, createdAt }: User, name: string): void {
  const { unreplicated } = of(journey);
  if (journey.now() - createdAt < journey.settings.graph.replicationSeconds * 1_000) throw notFound(name);
  const left = unreplicated.get(id) ?? 0;
  if (left === 0) return;
  unreplicated.set(id, left - 1);
  throw notFound(name);
}
