/** The suite itself, as it is run every night, with or without one of its parts. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../settings.ts';
import { CannotRunError } from '../lib/exit.ts';
import { PLAYWRIGHT } from '../lib/playwright.ts';

/** Read by tests/bench/bench.config.ts: the reporter that is left out. */
export const WITHOUT_VARIABLE = 'FIRST_LOGIN_BENCH_WITHOUT';

export interface Variant {
  readonly pictures: 'on' | 'off';
  readonly without?: 'allure' | 'redaction';
  /** Which tests, by their tags. */
  readonly grep: string;
}

interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly tags: readonly string[];
    readonly tests: readonly { readonly results: readonly { readonly duration: number; readonly status: string }[] }[];
  }[];
}
const suite: z.ZodType<Suite> = z.object({
  get suites() {
    return z.array(suite).optional();
  },
  specs: z.array(
    z.object({
      tags: z.array(z.string()),
      tests: z.array(z.object({ results: z.array(z.object({ duration: z.number(), status: z.string() })) })),
    }),
  ),
});
const report = z.object({ suites: z.array(suite) });

/** Durations in ms, in the order they were performed, by the tag of the test. The first of all pays for the start. */
export type Durations = ReadonlyMap<string, readonly number[]>;

/** @throws CannotRunError if a test failed: what it costs means nothing then. */
export async function runVariant({ pictures, without, grep }: Variant): Promise<Durations> {
  const folder = await mkdtemp(join(tmpdir(), 'first-login-bench-'));
  try {
    const file = join(folder, 'results.json');
    const args = ['--config', 'tests/bench/bench.config.ts', '--workers', '1', '--grep', grep];
    const code = await runTests([...args, '--add-reporter', 'json'], {
      OUTPUT: folder,
      PICTURES: pictures,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...(without === undefined ? {} : { [WITHOUT_VARIABLE]: without }),
    });
    if (code !== 0) throw failed();
    return durationsIn(report.parse(JSON.parse(await readFile(file, 'utf8'))).suites);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How long a whole run takes, in ms. */
export async function timeRun(config: string, workers: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'first-login-bench-'));
  try {
    const started = performance.now();
    const code = await runTests(['--config', config, '--workers', String(workers)], { OUTPUT: folder });
    if (code !== 0) throw failed();
    return performance.now() - started;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runTests(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<unknown> {
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

function durationsIn(suites: readonly Suite[]): Durations {
  const all = specsOf(suites).flatMap(({ tags, tests }) =>
    tests.flatMap(({ results }) => results.map(({ duration }) => ({ tag: tags[0] ?? '', duration }))),
  );
  const counted = all.slice(1);
  return new Map(
    [...new Set(all.map(({ tag }) => tag))].map((tag) => [
      tag,
      counted.filter((one) => one.tag === tag).map(({ duration }) => duration),
    ]),
  );
}

function specsOf(suites: readonly Suite[]): Suite['specs'] {
  return suites.flatMap((one) => [...one.specs, ...specsOf(one.suites ?? [])]);
}

function failed(): CannotRunError {
  return new CannotRunError(
    'A test of the benchmark did not pass, and what it costs means nothing; find out why with npm start.',
  );
}
