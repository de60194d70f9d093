/**
 * `npm run drift`: what the suite notices when the service changes. Each change is made in a tenant of its own, the suite's
 * tests about the step of the guide where it shows are run on it, and the table says what was noticed, where and as what.
 *
 *   npm run drift -- [--only one,other | --kind behaviour | --sample 10 [--seed 7]] [--json]
 *   npm run drift -- --list
 *   npm run drift -- --unchanged 20      the same tests where nothing has changed that anybody would notice
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtomically } from '../reports/atomic-write.ts';
import { PLAN_VARIABLE, type Plan, type Trial } from '../reports/drift/hand-over.ts';
import { settings, SettingsError } from '../settings.ts';
import { CHANGE_KINDS, type Change } from '../tenant/embedded/drift/change.ts';
import { CHANGES } from '../tenant/embedded/drift/changes.ts';
import { changesNamed } from './drift/choose.ts';
import { readNoticed } from './drift/findings.ts';
import { judge, scoreOf, type Judged } from './drift/judge.ts';
import { repetitions, sampleOf, trialOf } from './drift/plan.ts';
import { CONFIG, testsOfPages } from './drift/select.ts';
import { explanations, listOf, scoreLine, tableOf } from './drift/table.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';

const EXAMPLE = 'npm run drift -- --only totp-window-too-wide';
const OPTIONS = {
  only: 'value',
  kind: CHANGE_KINDS,
  sample: 'value',
  seed: 'value',
  unchanged: 'value',
  list: 'flag',
  json: 'flag',
} as const;
const MOST = 1_000;

await endWith(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  refuseLive('npm run drift', 'asks what is noticed of a tenant that is changed');
  const { output } = settings();
  const changes = chosen(options);
  const times = options.unchanged === undefined ? undefined : wholeNumber('--unchanged', options.unchanged);
  if (options.list) {
    const all = await testsOfPages();
    console.log(listOf(changes, (change) => countOf(trialOf(change, all))));
    return EXIT.done;
  }
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  const started = performance.now();
  const all = await testsOfPages();
  const trials = times === undefined ? changes.map((change) => trialOf(change, all)) : repetitions(times, changes, all);
  const { judged, interrupted } = await carryOut(trials, output, options.json);
  if (interrupted) return EXIT.interrupted;
  const score = scoreOf(judged, CHANGES);
  const ms = performance.now() - started;
  const text = [tableOf(judged, CHANGES), explanations(judged, CHANGES), scoreLine(score, ms)].filter(
    (part) => part !== '',
  );
  const file = join(output, 'drift', 'drift.json');
  const result = { at: new Date().toISOString(), seconds: Math.round(ms / 1000), score, trials: judged };
  writeAtomically(file, `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(options.json ? JSON.stringify(result) : `\n${text.join('\n\n')}\n\n${shortPath(file)}`);
  return score.sound ? EXIT.done : EXIT.broken;
});

function countOf({ tests, rest }: Trial): number {
  return tests.length + rest.length;
}

/** @throws SettingsError for choices that exclude each other, and what they cannot be. */
function chosen({ only, kind, sample, seed }: ReturnType<typeof readOptions<typeof OPTIONS>>): readonly Change[] {
  const given = Object.entries({ '--only': only, '--kind': kind, '--sample': sample }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) {
    const names = given.map(([name]) => name).join(' and ');
    throw new SettingsError([
      `${names} exclude each other: each says which changes are tried; for example ${EXAMPLE}.`,
    ]);
  }
  if (seed !== undefined && sample === undefined) {
    throw new SettingsError(['--seed belongs to --sample; for example npm run drift -- --sample 10 --seed 7.']);
  }
  if (only !== undefined) return changesNamed(only);
  if (sample !== undefined) {
    return sampleOf(CHANGES, wholeNumber('--sample', sample), seed === undefined ? 1 : wholeNumber('--seed', seed));
  }
  return CHANGES.filter((change) => kind === undefined || change.kind === kind);
}

function wholeNumber(name: string, given: string): number {
  if (/^\d{1,4}$/.test(given) && Number(given) >= 1 && Number(given) <= MOST) return Number(given);
  throw new SettingsError([
    `${name} must be a whole number from 1 to ${MOST}; for example ${EXAMPLE.split(' -- ')[0]} -- ${name} 10.`,
  ]);
}

async function carryOut(
  trials: readonly Trial[],
  output: string,
  json: boolean,
): Promise<{ readonly judged: readonly Judged[]; readonly interrupted: boolean }> {
  // Outside of the reports: those of an earlier run stay as they are until this one has ended.
  const folder = mkdtempSync(join(tmpdir(), 'first-login-drift-'));
  try {
    const file = join(folder, 'plan.json');
    const plan: Plan = { folder, trials: [...trials] };
    writeFileSync(file, JSON.stringify(plan));
    const { interrupted } = await runPlaywright(
      ['--config', CONFIG],
      { [PLAN_VARIABLE]: file, OUTPUT: join(output, 'drift') },
      { progressTo: json ? 'stderr' : 'stdout' },
    );
    const noticed = readNoticed(folder);
    const mayBeNoticed = ({ steps, toldAs }: Trial) => steps.length > 0 && toldAs.length > 0;
    return { judged: trials.map((trial) => judge(trial, noticed, !mayBeNoticed(trial))), interrupted };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
