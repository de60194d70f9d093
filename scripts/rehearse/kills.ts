/** A run that is ended at a random moment as by a loss of power, and swept after. */
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { scanForSecrets } from '../../reports/redaction/scan.ts';
import { Jitter } from '../../tenant/embedded/server/jitter.ts';
import { startChild } from './child.ts';
import type { Identity } from './credential.ts';
import { usersIn } from './journey.ts';
import { setStage } from './perform.ts';
import { KILLED } from './scenarios.ts';
import type { Stand } from './stand.ts';
import type { Line } from './table.ts';
import { untilFirstWrite } from './written.ts';

const SWEEP = ['scripts/sweep.ts', '--all'];
/** Between the last thing a killed run asked for and the answer nobody hears any more: the service carries it out. In ms. */
const AFTERMATH_MS = 1_500;
/** Some are killed when all their users are gone, which is a moment like any other. */
const LATEST = 1.05;

export interface Kills {
  readonly count: number;
  /** The same seed kills at the same moments. */
  readonly seed: number;
  /** How long a run writes to the directory that is left alone, in s: before its first write it can leave nobody. */
  readonly writing: number;
}

/** Each kill as a line of its own, told when it is done. */
export async function* killed(
  { count, seed, writing }: Kills,
  stand: Stand,
  folder: string,
  identity: Identity,
): AsyncGenerator<Line> {
  const chance = new Jitter(seed);
  for (let kill = 1; kill <= count; kill++) {
    const moment = chance.next('kill') * LATEST * writing;
    yield await killedAt(moment, stand, join(folder, `kill-${kill}`), identity);
  }
}

/** @param moment s after the first write. */
async function killedAt(moment: number, stand: Stand, folder: string, identity: Identity): Promise<Line> {
  await using stage = await setStage(stand, folder, identity, KILLED.settings);
  const started = performance.now();
  const run = startChild(KILLED.command, stage.environment, stage.written);
  await untilFirstWrite(stage.record, run.ended);
  await sleep(moment * 1000);
  run.kill();
  await run.ended;
  await sleep(AFTERMATH_MS);
  const left = await usersIn(stand);
  const sweep = await startChild(SWEEP, stage.environment, stage.written).ended;
  const usersLeft = await usersIn(stand);
  const { hits } = scanForSecrets(stage.written, stage.secrets());
  const problems = [
    ...(sweep.exitCode === 0 ? [] : [`npm run sweep ended with ${sweep.exitCode ?? 'no exit code'}.`]),
    ...(usersLeft.length === 0 ? [] : [`Swept, and still in the directory: ${usersLeft.join(', ')}.`]),
    ...hits.map(({ where, kind }) => `A ${kind} stands in ${where}.`),
  ];
  return {
    name: `killed ${moment.toFixed(1)} s after its first write, which left ${left.length} user(s)`,
    expected: { verdict: 'none', exitCode: 0 },
    found: {
      verdict: 'none',
      exitCode: sweep.exitCode,
      usersLeft,
      secrets: hits,
      seconds: (performance.now() - started) / 1000,
    },
    problems,
  };
}
