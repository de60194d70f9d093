/** What a run may cost holds for all its processes, and every test that is left out says why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { verdictSchema, type Verdict } from '../../../reports/verdict/schema.ts';
import { run } from '../lib/command.ts';
import { ROOT } from '../lib/sources.ts';

// Each starts Playwright anew, and workers of its own.
test.slow();

/** The verdict on a run of `tests/budget/`. @param budgets settings. */
async function verdictOn(project: 'embedded' | 'live', output: string, workers: number, budgets = {}) {
  const args = ['--config', join(ROOT, 'tests/budget/budget.config.ts'), '--project', project];
  await run('playwright', [...args, '--workers', `${workers}`], { OUTPUT: output, ...budgets });
  return verdictIn(output);
}

function verdictIn(output: string): Verdict {
  return verdictSchema.parse(JSON.parse(readFileSync(join(output, 'verdict.json'), 'utf8')));
}

const notesOf = ({ notes = [] }: Verdict, about: RegExp) => notes.filter((note) => about.test(note));

test('four workers at once spend no more than the budget, and what costs more than declared fails', async ({}, testInfo) => {
  const verdict = await verdictOn('embedded', testInfo.outputPath('out'), 4, { BUDGET_TEXTS: '3', BUDGET_CALLS: '5' });
  // Of eight texts three; of the others those that cost more than they declare, or declare nothing, failed.
  expect(verdict.counts).toEqual({ passed: 8, failed: 2, skipped: 5, overBudget: 5, assumed: 1, live: 14 });
  expect(notesOf(verdict, /^Non réalisé/)).toEqual(
    Array.from({ length: 5 }, () =>
      expect.stringMatching(
        /^Non réalisé, budget du passage \(BUDGET_TEXTS\) : reste 0 texto, ce test coûterait 1 texto : the \w+ of eight texts$/,
      ),
    ),
  );
  expect(notesOf(verdict, /^Échec/)).toEqual([
    'Échec de « costs more than it declares » (suite-defect) : The test costs more than it declares: déclaré 1 utilisateur, dépensé 2 utilisateurs, déclaré 0 appel, dépensé 1 appel.',
    'Échec de « declares nothing » (suite-defect) : A test tagged @live declares what it costs: declares nothing',
  ]);
  expect(notesOf(verdict, /^Coût surestimé/)).toEqual([
    'Coût surestimé, déclaré 3 utilisateurs, dépensé 1 utilisateur, déclaré 1 appel, dépensé 0 appel : declares more than it costs',
  ]);
});

test('a live tenant gets what is for it and what it can do, within the default budgets', async ({}, testInfo) => {
  const verdict = await verdictOn('live', testInfo.outputPath('out'), 1);
  expect(verdict.counts).toEqual({ passed: 7, failed: 1, skipped: 7, overBudget: 4, assumed: 1, live: 14 });
  expect(notesOf(verdict, /BUDGET_TEXTS/)).toHaveLength(4);
  expect(notesOf(verdict, /^Non réalisé, (?!budget)/).sort()).toEqual([
    'Non réalisé, ce locataire ne sait pas approuver de demandes dans l’application : is approved in the app',
    'Non réalisé, ce locataire ne sait pas provoquer de pannes : needs faults',
    'Non réalisé, pas prévu pour un locataire réel : is for the stand-in, and costs what it likes',
  ]);
});

test(
  'a run that is limited ends there, and says so of every test it leaves out',
  { tag: '@slow' },
  async ({}, testInfo) => {
    const output = testInfo.outputPath('out');
    const args = ['--config', join(ROOT, 'tests/budget/stop.config.ts'), '--workers', '2'];
    await run('playwright', [...args, '--project', 'live'], { OUTPUT: output });
    const verdict = verdictIn(output);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', counts: { passed: 1, failed: 1, skipped: 2 } });
    const because = 'arrêté : le service limite ou bloque (login.microsoftonline.com/common/login a répondu 429.)';
    expect(notesOf(verdict, /^Non réalisé/)).toEqual([
      `Non réalisé, ${because} : the next`,
      `Non réalisé, ${because} : the last`,
    ]);
    // The stand-in is there to be provoked.
    await run('playwright', [...args, '--project', 'embedded'], { OUTPUT: output });
    expect(verdictIn(output).counts).toMatchObject({ skipped: 0 });
  },
);

test(
  'the guards are those of the suite: what it may not spend it does not run',
  { tag: '@slow' },
  async ({}, testInfo) => {
    const output = testInfo.outputPath('out');
    const specs = ['tests/sign-in/password.spec.ts', '--grep', '@live', '--project', 'chromium'];
    const { exitCode } = await run('playwright', specs, { OUTPUT: output, BUDGET_USERS: '0' });
    const verdict = verdictIn(output);
    expect({ exitCode, ...verdict.counts }).toMatchObject({
      exitCode: 0,
      passed: 1,
      skipped: 1,
      overBudget: 1,
      live: 2,
    });
    expect(notesOf(verdict, /BUDGET_USERS/)).toEqual([
      'Non réalisé, budget du passage (BUDGET_USERS) : reste 0 utilisateur, ce test coûterait 1 utilisateur : after the guide the new password opens the account and the temporary one does not',
    ]);
  },
);
