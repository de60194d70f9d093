/** One job of a workflow, in a copy of the sources of its own: its commands as they stand, in order. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Environment } from '../rehearse/environment.ts';
import { ACTIONS, type Stores } from './actions.ts';
import { filledIn, isMet, type Context } from './expressions.ts';
import { stepsOfAction, type Job, type Step } from './workflow.ts';

/** What a machine without a network has to leave out, and why that proves no less of the rest. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'npm ci': "this machine's packages",
  'npx playwright install --with-deps chromium-headless-shell': "this machine's browser",
};

export interface Surroundings {
  readonly stores: Stores;
  readonly environment: Environment;
  /** File that takes all that the commands say. */
  readonly log: string;
  /** Whether what `LEFT_OUT` names is performed as well. */
  readonly everything: boolean;
}

export interface Done {
  readonly step: string;
  /** What an action did, or why the step was not performed. */
  readonly note: string;
  /** Of a command. */
  readonly exitCode: number | undefined;
  readonly seconds: number;
}

export async function* performJob(job: Job, context: Context, surroundings: Surroundings): AsyncGenerator<Done> {
  let failed = false;
  for (const step of job.steps.flatMap(unfolded)) {
    const now: Context = { ...context, failed };
    const done: Done = isMet(step.if, now) ? await performStep(step, job, now, surroundings) : notNow(step);
    failed ||= done.exitCode !== undefined && done.exitCode !== 0;
    yield done;
  }
}

/** An action of this repository is the steps it is made of. */
function unfolded(step: Step): readonly Step[] {
  return step.uses?.startsWith('./') === true ? stepsOfAction(step.uses) : [step];
}

function notNow(step: Step): Done {
  return { step: nameOf(step), note: 'not performed, as its condition has it', exitCode: undefined, seconds: 0 };
}

async function performStep(step: Step, job: Job, context: Context, surroundings: Surroundings): Promise<Done> {
  const [started, name] = [performance.now(), nameOf(step)];
  const seconds = () => (performance.now() - started) / 1000;
  const told = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, filledIn(text, context)]));
  if (step.uses !== undefined) {
    const action = ACTIONS[step.uses.split('@')[0] ?? ''];
    if (action === undefined) throw new Error(`An action that is not known here: ${step.uses}`);
    return {
      step: name,
      note: action(told(step.with), context.folder, surroundings.stores),
      exitCode: undefined,
      seconds: seconds(),
    };
  }
  const command = filledIn(step.run ?? '', context);
  const standsIn = surroundings.everything ? undefined : LEFT_OUT[command];
  if (standsIn !== undefined) return { step: name, note: `${standsIn} in its place`, exitCode: undefined, seconds: 0 };
  const environment = { ...surroundings.environment, ...told(job.env), ...told(step.env) };
  const exitCode = await runCommand(command, context.folder, environment, surroundings.log);
  return { step: name, note: '', exitCode, seconds: seconds() };
}

function nameOf({ name, run, uses = '' }: Step): string {
  return name ?? run?.split('\n')[0] ?? uses.split('@')[0] ?? '';
}

/** In the shell that a build server takes, which ends at the first command that fails. */
async function runCommand(command: string, folder: string, environment: Environment, log: string): Promise<number> {
  const said = createWriteStream(log, { flags: 'a' });
  said.write(`\n$ ${command}\n`);
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(said, { end: false });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await finished(said.end());
  // One that was killed has no code.
  return code ?? 1;
}
