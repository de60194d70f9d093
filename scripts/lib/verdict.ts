import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictSchema, type Verdict } from '../../reports/verdict/schema.ts';
import { CannotRunError, EXIT } from './exit.ts';
import type { PlaywrightRun } from './playwright.ts';

const OF_VERDICT = { sound: EXIT.done, broken: EXIT.broken, inconclusive: EXIT.inconclusive } as const;
/** What Playwright says of a tenant that could not start; the tenant's own sentence stands above it. */
const NO_TENANT = 'config.webServer';

/** How a run ends that never began. */
const SAID: readonly number[] = [EXIT.badInput, EXIT.couldNotRun, EXIT.inconclusive];

/** The verdict of a run that began at that moment; undefined where it left none, as when nothing could begin. */
export function readVerdict(output: string, since: Date): Verdict | undefined {
  const file = join(output, 'verdict.json');
  if (!existsSync(file)) return undefined;
  const verdict = verdictSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Date.parse(verdict.startedAt) < since.getTime() ? undefined : verdict;
}

/** @throws CannotRunError if nothing was performed because nothing could be. */
export function exitCodeOf({ exitCode, interrupted }: PlaywrightRun, verdict: Verdict | undefined): number {
  if (interrupted || exitCode === EXIT.interrupted) return EXIT.interrupted;
  if (verdict === undefined) {
    // The configuration and the set-up of a live tenant end so, and have said why.
    if (SAID.includes(exitCode)) return exitCode;
    throw new CannotRunError(
      `Playwright ended without a verdict (exit code ${exitCode}); what it said stands above. Try \`npx playwright test --list\`.`,
    );
  }
  if (verdict.runs.length === 0 && verdict.notes?.some((note) => note.includes(NO_TENANT)) === true) {
    return EXIT.couldNotRun;
  }
  const code = OF_VERDICT[verdict.verdict];
  // What failed outside the tests is nowhere in the verdict's failures, and is no success all the same.
  return code === EXIT.done && exitCode !== 0 ? EXIT.broken : code;
}
