/**
 * `npm run rehearse:ci`: performs a workflow of GitHub Actions on this machine: every command as it stands, in order, in a
 * copy of the sources for each job, with folders in place of its stores of artefacts and caches.
 *
 *   npm run rehearse:ci [-- --workflow embedded] [--input edition=reskin,device=desktop] [--specs tests/contract/matrix]
 *
 * `--specs` keeps of the specs those whose path begins so, which makes the suite of the copies a small one. `--everything`
 * also performs `npm ci` and the installation of a browser, for which this machine's own stand in otherwise. What was said
 * and kept is in `ci/` of the folder of reports. Ends with 0 if every job succeeded, else with 1.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, settings, SettingsError } from '../settings.ts';
import { performJob, type Surroundings } from './ci/perform.ts';
import { isMet, type Context } from './ci/expressions.ts';
import { readWorkflow, type Job, type Workflow } from './ci/workflow.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';
import { withoutSettings } from './rehearse/environment.ts';

/** The nightly one needs a live tenant: `npm run rehearse` performs its commands. */
const WORKFLOWS = ['embedded', 'release-validation', 'reproduction', 'watch'] as const;
const EXAMPLE = 'npm run rehearse:ci -- --workflow embedded --specs tests/contract/matrix';
const OPTIONS = {
  help: 'flag',
  workflow: WORKFLOWS,
  input: 'value',
  specs: 'value',
  everything: 'flag',
} as const;

const GITHUB = { 'github.run_id': '1', 'github.run_attempt': '1', 'github.ref': 'refs/heads/main' } as const;

await endWith(async () => {
  const {
    help,
    workflow: name = 'embedded',
    input,
    specs,
    everything,
  } = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (help) {
    console.log(
      `Performs a workflow of GitHub Actions on this machine.\n\n  ${EXAMPLE}\n\nExit codes: 0 every job succeeded, 1 one did not, 2 bad input, 3 could not run.`,
    );
    return EXIT.done;
  }
  refuseLive('npm run rehearse:ci', 'performs workflows on the embedded tenant');
  const { output } = settings();
  const workflow = readWorkflow(name);
  const inputs = inputsOf(workflow, input);
  ensureWritable(output);
  await ensureBrowser();
  const kept = join(output, 'ci');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const copies = mkdtempSync(join(tmpdir(), 'first-login-ci-'));
  process.once('exit', () => rmSync(copies, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(EXIT.interrupted));

  const failed = new Set<string>();
  for (const [jobName, job] of workflow.jobs) {
    for (const matrix of combinations(job)) {
      const title = [jobName, ...Object.values(matrix)].join(' ');
      const folder = copyOfSources(join(copies, title.replace(' ', '-')), specs, everything);
      const values = { ...GITHUB, ...prefixed('inputs', inputs), ...prefixed('matrix', matrix) };
      const context = { values, folder, failed: job.needs.some((one) => failed.has(one)) };
      if (!(await performed(title, job, context, surroundingsOf(kept, title, everything)))) failed.add(jobName);
    }
  }
  console.log(`\nWhat was said and kept: ${shortPath(kept)}`);
  return failed.size === 0 ? EXIT.done : EXIT.broken;
});

async function performed(title: string, job: Job, context: Context, surroundings: Surroundings): Promise<boolean> {
  console.log(`\n── ${title}`);
  if (!isMet(job.if, context)) {
    console.log('  not performed, as its condition has it');
    return false;
  }
  let isWell = true;
  for await (const { step, note, exitCode, seconds } of performJob(job, { ...context, failed: false }, surroundings)) {
    const ended = exitCode === undefined ? note : `exit code ${exitCode}, ${seconds.toFixed(1)} s`;
    console.log(`  ${exitCode === undefined ? '·' : exitCode === 0 ? '✓' : '✗'} ${step}: ${ended}`);
    if (exitCode !== undefined && exitCode !== 0) isWell = false;
  }
  return isWell;
}

function surroundingsOf(kept: string, title: string, everything: boolean): Surroundings {
  const name = title.replace(' ', '-');
  return {
    stores: { artefacts: join(kept, 'artefacts'), caches: join(kept, 'caches') },
    environment: {
      ...withoutSettings(process.env),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'clinic/first-login',
      GITHUB_RUN_ID: GITHUB['github.run_id'],
      GITHUB_STEP_SUMMARY: join(kept, `${name}.summary.md`),
    },
    log: join(kept, `${name}.log`),
    everything,
  };
}

/** What is committed, as a build server gets it. */
function copyOfSources(folder: string, specs: string | undefined, everything: boolean): string {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!everything) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  if (specs === undefined) return folder;
  const kept = specs.split(',').map((part) => part.trim());
  for (const name of readdirSync(join(folder, 'tests'), { recursive: true, encoding: 'utf8' })) {
    const file = `tests/${name.replaceAll('\\', '/')}`;
    if (file.endsWith('.spec.ts') && !kept.some((part) => file.startsWith(part))) rmSync(join(folder, file));
  }
  return folder;
}

function combinations({ strategy }: Job): Readonly<Record<string, string>>[] {
  const factors = Object.entries(strategy?.matrix ?? {});
  return factors.reduce<Record<string, string>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: String(value) }))),
    [{}],
  );
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function inputsOf({ inputs }: Workflow, given: string | undefined): Readonly<Record<string, string>> {
  const pairs = (given ?? '').split(',').filter((pair) => pair !== '');
  const told = pairs.map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.replace(/^[^=]*=/, '')] as const);
  const unknown = told.filter(([name], at) => !Object.hasOwn(inputs, name) || pairs[at]?.includes('=') !== true);
  if (unknown.length === 0) return { ...inputs, ...Object.fromEntries(told) };
  const names = Object.keys(inputs);
  throw new SettingsError([
    `--input must be name=value with a name of the workflow's own, which has ${names.length === 0 ? 'none' : names.join(', ')}; for example npm run rehearse:ci -- --workflow reproduction --input symptom=session-expired.`,
  ]);
}
