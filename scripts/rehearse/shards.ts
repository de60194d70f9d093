/** A live run in shards, all at once and each a process of its own: what they keep to together. */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../reports/redaction/registry.ts';
import { scanForSecrets } from '../../reports/redaction/scan.ts';
import { verdictSchema, type Verdict } from '../../reports/verdict/schema.ts';
import { PLAYWRIGHT } from '../lib/playwright.ts';
import { startChild, startNode, type Ended } from './child.ts';
import type { Identity } from './credential.ts';
import type { Environment } from './environment.ts';
import { usersIn } from './journey.ts';
import { prepareAccounts, writeAccountList } from './prepared.ts';
import { setStage, type Stage } from './perform.ts';
import { GOOD_DAY } from './scenarios.ts';
import type { Stand } from './stand.ts';
import type { Line } from './table.ts';

/** Journeys by text message, of which the run may have fewer than there are. */
const TEXTS = { grep: '(?=.*@sms)(?=.*@as-written)', repeats: 2, most: 5 } as const;
/** Journeys that need no phone. */
const CODES = { grep: '(?=.*@totp-key)(?=.*@as-written)', repeats: 1 } as const;

interface ShardRun {
  readonly ended: Ended;
  readonly verdict: Verdict | undefined;
  readonly registry: string;
}

/**
 * Each rehearsal as a line of its own: first a budget, a phone and a folder that all share, then lists of accounts that are
 * copies of each other, as on machines that share nothing.
 */
export async function* inShards(total: number, stand: Stand, folder: string, identity: Identity): AsyncGenerator<Line> {
  yield await withOneBudget(total, stand, join(folder, 'one-budget'), identity);
  yield await withCopiesOfAList(total, stand, join(folder, 'copies-of-a-list'), identity);
}

async function withOneBudget(total: number, stand: Stand, folder: string, identity: Identity): Promise<Line> {
  await using stage = await setStage(stand, folder, identity, GOOD_DAY);
  const shared = join(folder, 'run');
  const started = performance.now();
  const tests = total * TEXTS.repeats;
  const most = Math.min(TEXTS.most, tests - 1);
  const runs = await performed(total, stage, folder, TEXTS.grep, tests, () => ({
    RUN_FOLDER: shared,
    BUDGET_TEXTS: `${most}`,
    BUDGET_USERS: `${most + 1}`,
  }));
  const merged = await startChild(
    ['scripts/report-merge.ts', stage.written],
    { ...stage.environment, OUTPUT: stage.output },
    stage.written,
  ).ended;
  const spent = await stage.usage();
  const { passed, failed, overBudget } = countsOf(runs);
  const phone = linesOf(shared);
  const problems = [
    ...problem(
      passed === most && failed === 0 && overBudget === tests - most,
      `${passed} passed, ${failed} failed and ${overBudget} were over the budget, instead of ${most}, 0 and ${tests - most}`,
    ),
    ...problem(spent.texts === most, `${spent.texts} texts were sent, and ${most} were allowed`),
    ...problem(spent.users <= most + 1, `${spent.users} users were made, and ${most + 1} were allowed`),
    ...problem(
      phone.claims === most && phone.back === most,
      `The phone was taken ${phone.claims} times and given back ${phone.back} times, instead of ${most}`,
    ),
    ...problem(phone.processes > 1, 'One process alone had the phone'),
    ...problem(
      merged.exitCode === 0,
      `npm run report:merge ended with ${merged.exitCode ?? 'no exit code'}: ${merged.said}`,
    ),
  ];
  return lineOf(`${total} shards, one budget, one phone`, stage, runs, await usersIn(stand), problems, started);
}

async function withCopiesOfAList(total: number, stand: Stand, folder: string, identity: Identity): Promise<Line> {
  await using stage = await setStage(stand, folder, identity, GOOD_DAY);
  const accounts = await prepareAccounts(stand, stage, total);
  const listIn = (shard: number) => join(folder, `machine-${shard}`, 'accounts.json');
  const started = performance.now();
  const runs = await performed(total, stage, folder, CODES.grep, total * CODES.repeats, (shard) => {
    mkdirSync(dirname(listIn(shard)), { recursive: true });
    writeAccountList(listIn(shard), accounts);
    return { ACCOUNT_LIST: listIn(shard), BUDGET_USERS: `${total}` };
  });
  const { passed, failed } = countsOf(runs);
  const leases = numbers(total).flatMap((shard) => readdirSync(`${listIn(shard)}.used`));
  const problems = [
    ...problem(passed === total && failed === 0, `${passed} passed and ${failed} failed, instead of ${total} and 0`),
    ...problem(
      leases.length === total && new Set(leases).size === total,
      `${leases.length} accounts were given away, ${new Set(leases).size} of them different, instead of ${total}`,
    ),
  ];
  return lineOf(`${total} shards, copies of one list of accounts`, stage, runs, [], problems, started);
}

/** All at once. @param more settings of each besides those of the stage. */
function performed(
  total: number,
  stage: Stage,
  folder: string,
  grep: string,
  repeats: number,
  more: (shard: number) => Environment,
): Promise<ShardRun[]> {
  return Promise.all(
    numbers(total).map(async (shard) => {
      const output = join(stage.written, `shard-${shard}`);
      // Of its own, as on a machine of its own: what is kept beside it is shared with nobody.
      const registry = join(folder, 'secrets', `${shard}`, 'registry.jsonl');
      for (const one of [output, dirname(registry)]) mkdirSync(one, { recursive: true, mode: 0o700 });
      closeSync(openSync(registry, 'wx', 0o600));
      const args = [PLAYWRIGHT, 'test', '--grep', grep, '--repeat-each', `${repeats}`, '--shard', `${shard}/${total}`];
      const environment = { ...stage.environment, ...more(shard), OUTPUT: output, [REGISTRY_VARIABLE]: registry };
      const ended = await startNode(args, environment, output).ended;
      return { ended, verdict: verdictIn(output), registry };
    }),
  );
}

function verdictIn(output: string): Verdict | undefined {
  const text = textOf(join(output, 'verdict.json'));
  return text === '' ? undefined : verdictSchema.parse(JSON.parse(text));
}

function countsOf(runs: readonly ShardRun[]) {
  const sum = (kind: 'passed' | 'failed' | 'overBudget') =>
    runs.reduce((all, { verdict }) => all + (verdict?.counts?.[kind] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), overBudget: sum('overBudget') };
}

const lockLine = z.union([z.object({ pid: z.int() }), z.object({ gone: z.string() })]);

/** What the lock of the phone tells in the shared folder, whose file is named by a hash of the number. */
function linesOf(shared: string): { readonly claims: number; readonly back: number; readonly processes: number } {
  const [file = ''] = readdirSync(shared).filter((name) => /^[\da-f]{16}\.jsonl$/.test(name));
  const lines = textOf(join(shared, file))
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.map((line) => lockLine.parse(JSON.parse(line)));
  const pids = entries.flatMap((entry) => ('pid' in entry ? [entry.pid] : []));
  return { claims: pids.length, back: entries.length - pids.length, processes: new Set(pids).size };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') return '';
    throw error;
  }
}

function lineOf(
  name: string,
  stage: Stage,
  runs: readonly ShardRun[],
  usersLeft: readonly string[],
  problems: readonly string[],
  started: number,
): Line {
  const secrets = [...stage.secrets(), ...runs.flatMap(({ registry }) => registeredSecrets(registry))];
  const { hits } = scanForSecrets(stage.written, secrets);
  const worst = runs.map(({ ended }) => ended.exitCode ?? Number.NaN).find((code) => code !== 0) ?? 0;
  const verdict = runs.some((one) => one.verdict?.verdict === 'broken') ? 'broken' : 'sound';
  return {
    name,
    expected: { verdict: 'sound', exitCode: 0 },
    found: { verdict, exitCode: worst, usersLeft, secrets: hits, seconds: (performance.now() - started) / 1000 },
    problems: [
      ...problems,
      ...problem(worst === 0, `A shard ended with ${worst}`),
      ...usersLeft.map((user) => `Still in the directory: ${user}.`),
      ...hits.map(({ where, kind }) => `A ${kind} stands in ${where}.`),
    ],
  };
}

function problem(holds: boolean, sentence: string): string[] {
  return holds ? [] : [`${sentence}.`];
}

function numbers(total: number): number[] {
  return Array.from({ length: total }, (_, index) => index + 1);
}
