/** A run with a test in quarantine, as a command: its exit code, its verdict, and what the report gets. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readResults } from '../../reports/allure/results.ts';
import { verdictSchema } from '../../reports/verdict/schema.ts';
import { run } from './lib/command.ts';
import { ROOT } from './lib/sources.ts';

const ENTRY = {
  test: 'now-and-then.apart.ts › in a group › fails now and then',
  reason: 'La liste s’ouvre parfois trop tard',
  owner: 'Marie Exemple',
  link: 'https://tracker.example/31',
};
const DAY_MS = 24 * 60 * 60 * 1000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Runs `tests/apart/` with this list. */
async function runWith(output: string, entries: readonly object[]) {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'quarantine.json'), JSON.stringify(entries));
  const ended = await run('playwright', ['--config', join(ROOT, 'tests/apart/apart.config.ts')], { OUTPUT: output });
  const verdict = verdictSchema.parse(JSON.parse(readFileSync(join(output, 'verdict.json'), 'utf8')));
  return { ...ended, verdict };
}

test('its failure is counted apart and the run ends with 0', async ({}, { outputDir }) => {
  const until = dayIn(5);
  const { exitCode, stdout, verdict } = await runWith(outputDir, [{ ...ENTRY, until }]);
  expect(exitCode, stdout).toBe(0);
  expect(verdict.counts).toMatchObject({ passed: 1, failed: 0, quarantined: 1 });
  const message = expect.stringContaining('expect(received).toBe(expected)') as unknown;
  expect(verdict.quarantine).toEqual([{ ...ENTRY, until, result: 'failed', message }]);
  const shown = readResults(join(outputDir, 'allure-results')).map(({ fullName, status, tags }) => [
    fullName,
    status,
    ...tags,
  ]);
  expect(shown.toSorted()).toEqual([
    [ENTRY.test, 'failed', 'quarantaine'],
    ['now-and-then.apart.ts › stands', 'passed'],
  ]);
});

test('once its day is past the run ends with 1 and says who has to mend it', { tag: '@slow' }, async ({}, testInfo) => {
  const { exitCode, verdict } = await runWith(testInfo.outputDir, [{ ...ENTRY, until: '2026-01-31' }]);
  expect({ exitCode, ...verdict.counts }).toMatchObject({ exitCode: 1, passed: 1, failed: 1 });
  expect(verdict.notes).toContain(
    `Quarantaine échue le 31 janvier 2026 pour « ${ENTRY.test} » : Marie Exemple doit réparer le test ou le retirer (https://tracker.example/31)`,
  );
  const { exitCode: without } = await runWith(testInfo.outputDir, []);
  expect(without, 'with no list').toBe(1);
});

test('another failure beside it is one', { tag: '@slow' }, async ({}, { outputDir }) => {
  const entries = [{ ...ENTRY, test: 'now-and-then.apart.ts › stands', until: dayIn(5) }];
  const { exitCode, verdict } = await runWith(outputDir, entries);
  expect(exitCode).toBe(1);
  expect(verdict).toMatchObject({ counts: { failed: 1 }, quarantine: [{ result: 'passed' }] });
});
