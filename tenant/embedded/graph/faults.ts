/** The faults a journey asks of Graph (provisioning-and-practice.md 1.6, 1.7): throttling, outage, slow replication. */
import type { Journey } from '../world.ts';
import { GraphProblem, notFound } from './problem.ts';

interface Counters {
  /** Calls that were answered with 429 or 503 so far. */
  throttled: number;
  unavailable: number;
  /** By id of a user made in this journey: reads still to be answered with 404. */
  readonly unreplicated: Map<string, number>;
}

const counters = new WeakMap<Journey, Counters>();

function of(journey: Journey): Counters {
  const known = counters.get(journey);
  if (known !== undefined) return known;
  const made = { throttled: 0, unavailable: 0, unreplicated: new Map<string, number>() };
  counters.set(journey, made);
  return made;
}

/** @throws {GraphProblem} for the first calls of a journey that asks for it: first the 429, then the 503. */
export function refuseIfFaulty(journey: Journey): void {
  const count = of(journey);
  const { throttled, unavailable } = journey.settings.graph;
  if (count.throttled < throttled) {
    count.throttled += 1;
    // Code documented; text from reports of throttled callers (mark C).
    throw new GraphProblem(429, 'TooManyRequests', 'Too many requests. Please try again later.', 1);
  }
  if (count.unavailable < unavailable) {
    count.unavailable += 1;
    throw new GraphProblem(503, 'serviceNotAvailable', 'The service is not available. Try again after a delay.');
  }
}

/** A user was made: the journey's replicas do not have it yet. */
export function awaitReplication(journey: Journey, id: string): void {
  of(journey).unreplicated.set(id, journey.settings.graph.notFoundReads);
}

/** @throws {GraphProblem} 404 for the first reads of a user just made. @param name as it was asked for. */
export function refuseIfUnreplicated(journey: Journey, id: string, name: string): void {
  const { unreplicated } = of(journey);
  const left = unreplicated.get(id) ?? 0;
  if (left === 0) return;
  unreplicated.set(id, left - 1);
  throw notFound(name);
}
