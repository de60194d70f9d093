/**
 * `npm run reproduce`: replays what a user reports and leaves a case file: whether it happens, when, what the page said,
 * what causes it and what helps.
 *
 *   npm run reproduce -- --list
 *   npm run reproduce -- session-expired [--method sms] [--order …] [--edition …] [--locale …] [--device …]
 *   npm run reproduce -- --case report.json
 *
 * With `--headed` and `--slow` it can be watched; `--trace` keeps a trace of it, which holds no secret.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseText } from '../reports/case/console.ts';
import { CASE_VARIABLE, SLOW_VARIABLE } from '../reports/case/hand-over.ts';
import { settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readCommand } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { shortPath } from './lib/reports.ts';
import { symptomList } from './lib/reproduce/list.ts';
import { newestCase } from './lib/reproduce/newest-case.ts';
import { caseOfFile, caseOfSymptom, CHOICES, EXAMPLE, symptomNamed, type WholeCase } from './lib/reproduce/told.ts';
import { ensureWritable } from './lib/writable.ts';

const CONFIG = 'tests/reproduce/reproduce.config.ts';
const OPTIONS = { list: 'flag', case: 'value', ...CHOICES, headed: 'flag', slow: 'flag', trace: 'flag' } as const;
/** What happened is what was reported, or is only told. */
const AS_REPORTED = ['reproduced', 'told'];

await endWith(async () => {
  const { word, options } = readCommand(process.argv.slice(2), OPTIONS, EXAMPLE, 'the symptom');
  const { list, headed, slow, trace } = options;
  if (list) {
    console.log(symptomList());
    return EXIT.done;
  }
  refuseLive('npm run reproduce', 'provokes what a user reports');
  const { output, edition } = settings();
  const told = wanted(word, options, edition);
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const startedAt = new Date();
  console.log(`Le cas est rejoué (${told.symptom ?? 'sans symptôme nommé'}).\n`);
  const args = ['--config', CONFIG, ...(headed ? ['--headed'] : []), ...(trace ? ['--trace', 'on'] : [])];
  const { interrupted } = await handedOver(told, (file) =>
    runPlaywright(args, { [CASE_VARIABLE]: file, ...(slow ? { [SLOW_VARIABLE]: '1' } : {}) }),
  );
  if (interrupted) return EXIT.interrupted;
  const found = newestCase(output, startedAt);
  if (found === undefined) {
    throw new CannotRunError('The case could not be replayed; what kept it from it stands above.');
  }
  console.log(`\n${caseText(found.result)}\n\nDossier : ${shortPath(join(found.folder, 'case.html'))}`);
  if (trace) console.log(`Trace : ${shortPath(join(output, 'test-results'))}`);
  if (found.result.failure !== undefined) return EXIT.couldNotRun;
  return AS_REPORTED.includes(found.result.verdict) ? EXIT.done : EXIT.broken;
});

type Options = ReturnType<typeof readCommand<typeof OPTIONS>>['options'];

function wanted(
  word: string | undefined,
  { case: file, ...options }: Options,
  edition: WholeCase['edition'],
): WholeCase {
  if (file === undefined && word === undefined) {
    throw new SettingsError([`A symptom or a case file is needed; for example ${EXAMPLE}; --list shows the symptoms.`]);
  }
  if (file === undefined) return caseOfSymptom(symptomNamed(word ?? ''), options, edition);
  const chosen = Object.keys(CHOICES).filter((name) => options[name as keyof typeof CHOICES] !== undefined);
  const besides = [...(word === undefined ? [] : ['the symptom']), ...chosen.map((name) => `--${name}`)];
  if (besides.length === 0) return caseOfFile(file, edition);
  throw new SettingsError([
    `--case says everything: leave ${besides.join(', ')} out, or write it into the file; for example npm run reproduce -- --case report.json.`,
  ]);
}

/** By a file that is gone when the run is. */
async function handedOver<Result>(told: WholeCase, run: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-case-'));
  const file = join(folder, 'case.json');
  try {
    writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
    return await run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
