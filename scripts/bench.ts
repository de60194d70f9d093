/**
 * `npm run bench`: what the suite costs, as ratios to a bare Playwright script that makes the same clicks on the same
 * tenant. The ways are interleaved round by round, so that a slow moment of the machine touches all of them.
 *
 *   npm run bench -- [--rounds 5]
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { openRegistry } from '../reports/redaction/registry.ts';
import { settings, SettingsError } from '../settings.ts';
import { connectionFromEnvironment, openEmbeddedTenant } from '../tenant/embedded/embedded-tenant.ts';
import { bareFirstSignIn } from './bench/bare-first-sign-in.ts';
import { locateBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { ensureWritable } from './lib/writable.ts';

const ROOT = join(import.meta.dirname, '..');
/** As many as tests/bench has. The first of a process pays for the browser's start and is not counted, in any way. */
const JOURNEYS_A_ROUND = 3;

const MOST_ROUNDS = 50;
const EXAMPLE = 'npm run bench -- --rounds 5';

function roundsIn(given: string): number {
  if (/^\d{1,2}$/.test(given) && Number(given) >= 1 && Number(given) <= MOST_ROUNDS) return Number(given);
  throw new SettingsError([`--rounds must be a whole number from 1 to ${MOST_ROUNDS}; for example ${EXAMPLE}.`]);
}

/** Starts the tenant alone and ends when it has printed its line. */
async function startTenant(): Promise<{ readyMs: number; line: string; stop: () => Promise<void> }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/tenant.ts', '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let line = '';
  for await (const chunk of child.stdout) {
    line += String(chunk);
    if (line.includes('\n')) break;
  }
  const readyMs = performance.now() - started;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { readyMs, line: line.trim(), stop };
}

const results = z.object({
  suites: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number() }),
});

/** Durations of one guided first sign-in each, in ms, as the runner measured them with all its fixtures. */
async function suite(pictures: 'on' | 'off'): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'first-login-bench-'));
  const report = join(folder, 'results.json');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = ['test', '--config', 'tests/bench/bench.config.ts', '--workers', '1', '--add-reporter', 'json'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OUTPUT: folder, PICTURES: pictures, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const text = code === 0 ? await readFile(report, 'utf8') : '';
  await rm(folder, { recursive: true });
  if (text === '' || results.parse(JSON.parse(text)).stats.expected !== JOURNEYS_A_ROUND) {
    throw new CannotRunError(
      'The guided first sign-in did not pass, and what it costs means nothing; find out why with npm start.',
    );
  }
  const durations = [...text.matchAll(/"duration": ([\d.]+),\s*"errors"/g)].map(([, ms]) => Number(ms));
  return durations.slice(1);
}

/** The same journeys by the bare script, with everything the runner's fixtures do for a test: journey, user, context. */
async function bare(line: string, executablePath: string | undefined): Promise<number[]> {
  const connection = connectionFromEnvironment({ EMBEDDED_TENANT: line });
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [`--ignore-certificate-errors-spki-list=${connection.spki}`],
  });
  const durations: number[] = [];
  for (let journey = 0; journey < JOURNEYS_A_ROUND; journey++) {
    const started = performance.now();
    // At the pace of the tests: at the real one the bare script would wait for polls that the suite does not wait for.
    await using tenant = await openEmbeddedTenant(connection, { pace: 'brisk' });
    const account = await tenant.directory.createUser({ passwordChange: 'after-registration' });
    const { proxy } = tenant.connection;
    const context = await browser.newContext({
      locale: 'fr-CA',
      viewport: { width: 1280, height: 800 },
      ...(proxy === undefined ? {} : { proxy }),
    });
    await bareFirstSignIn(await context.newPage(), {
      userPrincipalName: account.userPrincipalName,
      temporaryPassword: account.temporaryPassword.reveal(),
      newPassword: `N3uf-${randomBytes(8).toString('hex')}`,
      weakPasswords: ['P@ssw0rd1', 'qwhzjkvbnxmlpr'],
      answers: Array.from({ length: 5 }, () => randomBytes(12).toString('hex')),
    });
    await context.close();
    await tenant.directory.deleteUser(account.id);
    durations.push(performance.now() - started);
  }
  await browser.close();
  return durations.slice(1);
}

function spread(values: readonly number[]): { median: number; text: string } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const median = at(0.5);
  return {
    median,
    text: `${Math.round(median)} ms (${Math.round(at(0))} to ${Math.round(at(1))}, ${sorted.length} readings)`,
  };
}

interface Readings {
  readonly ready: number[];
  readonly bare: number[];
  readonly plain: number[];
  readonly pictures: number[];
}

async function measure(rounds: number, executablePath: string | undefined): Promise<Readings> {
  const readings: Readings = { ready: [], bare: [], plain: [], pictures: [] };
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`Round ${round} of ${rounds}…\n`);
    const tenant = await startTenant();
    readings.ready.push(tenant.readyMs);
    try {
      readings.bare.push(...(await bare(tenant.line, executablePath)));
    } finally {
      await tenant.stop();
    }
    readings.plain.push(...(await suite('off')));
    readings.pictures.push(...(await suite('on')));
  }
  return readings;
}

function print(readings: Readings): void {
  const [ready, script] = [spread(readings.ready), spread(readings.bare)];
  const [plain, pictures] = [spread(readings.plain), spread(readings.pictures)];
  console.log(`tenant ready              ${ready.text}`);
  console.log(`bare script               ${script.text}`);
  console.log(`guided, no pictures       ${plain.text}  ×${(plain.median / script.median).toFixed(2)} (target 1.15)`);
  console.log(
    `guided, with pictures     ${pictures.text}  ×${(pictures.median / script.median).toFixed(2)} (target 1.40)`,
  );
}

await endWith(async () => {
  const { rounds: given = '5' } = readOptions(process.argv.slice(2), { rounds: 'value' }, EXAMPLE);
  const rounds = roundsIn(given);
  refuseLive('npm run bench', 'performs the guide dozens of times');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  const executablePath = locateBrowser();
  openRegistry();
  print(await measure(rounds, executablePath));
  return EXIT.done;
});
