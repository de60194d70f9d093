/** The journeys of a soak over HTTP alone, several at a time, in this process. */
import { createSecureContext } from 'node:tls';
import type { SoakJourney } from '../../reports/soak/journey.ts';
import { note, type Done } from '../../reports/soak/record.ts';
import { reasonToStop } from '../../reports/soak/stop-rule.ts';
import { classify } from '../../reports/verdict/classify.ts';
import type { OwnTenant } from '../lib/own-tenant.ts';
import { performOverHttp } from './protocol/perform.ts';
import type { Session } from './session.ts';

export interface SoakRun {
  /** Whoever sits there pressed Ctrl-C. */
  readonly interrupted: boolean;
}

interface How {
  readonly workers: number;
  /** When to stop, ms since the epoch. */
  readonly until: number;
  readonly interrupted: () => boolean;
}

/** As many as tell a trend, whatever the size of the soak. */
const READINGS = 40;

export async function soakOverHttp(
  journeys: readonly SoakJourney[],
  { connection }: OwnTenant,
  session: Session,
  { workers, until, interrupted }: How,
): Promise<SoakRun> {
  const trust = createSecureContext({ ca: connection.certificate });
  const every = Math.max(1, Math.floor(journeys.length / READINGS));
  const done: Done[] = [];
  const goesOn = () => !interrupted() && Date.now() < until && reasonToStop(done) === undefined;
  const work = async (waiting: Iterable<SoakJourney>) => {
    for (const journey of waiting) {
      const ended = await performed(() => performOverHttp(connection, trust, journey), journey.number);
      done.push(ended);
      note(session.record, ended);
      if (ended.failure !== undefined) {
        process.stderr.write(`✗ journey ${journey.number}: [${ended.failure.kind}] ${ended.failure.message}\n`);
      }
      if (!goesOn()) return;
    }
  };
  for (let first = 0; first < journeys.length && goesOn(); first += every) {
    const waiting = journeys.slice(first, first + every).values();
    await Promise.all(Array.from({ length: workers }, () => work(waiting)));
    // With none under way: what is held then is kept.
    await session.noteTenant(done.length);
    session.noteRunner(done.length);
    process.stderr.write(`${done.length} of ${journeys.length}\n`);
  }
  return { interrupted: interrupted() };
}

/** A failure is what a soak is for: it is noted, and the next journey begins. */
async function performed(perform: () => Promise<unknown>, number: number): Promise<Done> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    await perform();
    return { what: 'journey', number, ms: took() };
  } catch (error) {
    return { what: 'journey', number, ms: took(), failure: classify(String(error)) };
  }
}
