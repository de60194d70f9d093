import { expect, test } from '@playwright/test';
import { entryOf } from '../../../reports/night/entry.ts';
import { summaryOf } from '../../../reports/night/summary.ts';
import type { Verdict } from '../../../reports/verdict/schema.ts';
import { guideRun, step } from '../lib/reported.ts';
import { verdictAt } from './nights.ts';

const gone = step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Fini', known: false });
const stays = step('2.2.3-1', { status: 'drifted', expected: 'choisir', found: 'configurer', known: true });
const fresh = step('2.4-1', { status: 'drifted', expected: 'Se connecter', found: 'Entrer | <b>', known: false });
const assumed = step('2.1-1', { assumed: true, ms: 400 });
const failure = { kind: 'unknown-screen', message: 'Écran inconnu : @personne.' } as const;
const counts = { passed: 9, failed: 1, skipped: 2, overBudget: 1, assumed: 3, live: 8 };

const before = entryOf(verdictAt(0, 'sound', { runs: [guideRun({ steps: [gone, stays] })] }));
const after: Verdict = verdictAt(24, 'broken', {
  counts,
  runs: [
    guideRun({ steps: [assumed, stays, { ...fresh, ms: 9_000 }], result: 'failed', failure }),
    guideRun({ path: 'call', steps: [{ ...fresh, ms: 65_000 }, step('2.3-1', { ms: 12_400 })] }),
  ],
  again: [
    {
      test: 'a.spec.ts › un essai',
      title: 'un essai',
      first: { kind: 'unreachable', message: 'ne répond pas' },
      second: { result: 'passed' },
    },
  ],
  notes: [
    'Non réalisé, budget du passage (BUDGET_TEXTS) : reste 0 texto : un essai',
    'Échec de « un autre » (provisioning) : 1 user(s) left',
    'Hôtes tiers : cdn.example.',
  ],
});

test('the summary of a night tells the verdict, what changed, failures by kind and what is apart', () => {
  const page = summaryOf(after, before);
  expect(page).toContain('# Verdict : le guide ne se réalise pas comme écrit\n');
  expect(page).toContain('Locataire réel, 21 novembre 2026 à 03 h 17 (UTC), 1 min 0 s.');
  expect(page).toContain('**9 réussis, 1 échec.** Tests : 12, dont 3 supposés (`@assumed`)');
  expect(page).toContain('Le verdict a changé : **le guide se réalise** → **le guide ne se réalise pas comme écrit**.');
  expect(page).toContain('Dérives apparues : 1\n\n- 2.4-1 Faire : le guide dit « Se connecter », la page dit « Entrer');
  expect(page).toContain('Dérives disparues : 1\n\n- 2.3-1a Faire : le guide dit « Terminer », la page dit « Fini »\n');
  expect(page).toContain('| Écran inconnu | 1 | Écran inconnu : \\@personne. |');
  expect(page).toContain('| Préparation des comptes | 1 | Échec de « un autre » : 1 user(s) left |');
  expect(page).toContain('| un essai | Service injoignable : ne répond pas | réussi |');
  expect(page).toContain('- Non réalisé, budget du passage (BUDGET\\_TEXTS) : reste 0 texto : un essai');
  expect(page).toContain(
    '## Supposé, compté à part\n\nTests marqués `@assumed` : 3. Étapes comparées à un libellé supposé : 2.1-1.',
  );
  expect(page).toContain('## À savoir\n\n- Hôtes tiers : cdn.example.\n');
});

test('the steps that take longest come first, by their median', () => {
  const rows = [...summaryOf(after).matchAll(/^\| (\S+) Faire \| (.+?) \| (.+?) \| (\d+) \|$/gm)].map(
    ([, ...row]) => row,
  );
  expect(rows).toEqual([
    ['2.3-1', '12 s', '12 s', '1'],
    ['2.4-1', '9,0 s', '1 min 5 s', '2'],
    ['2.1-1', '0,4 s', '0,4 s', '1'],
  ]);
});

test('what a page said is text in the summary, never markup', () => {
  expect(summaryOf(after, before)).toContain('la page dit « Entrer \\| \\<b\\> »');
});

test('the same night before changes nothing, and without one nothing is compared', () => {
  expect(summaryOf(after, entryOf(after))).toContain('Aucune dérive n’est apparue ni disparue.');
  expect(summaryOf(after)).toContain('Aucun passage précédent n’est connu : rien à comparer.');
});

test('a summary stays far below what a build server takes, whatever was found', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({ ...fresh, found: `${at} ${'x'.repeat(2_000)}` }));
  const notes = many.map(({ found }) => `Non réalisé, ${found} : un essai`);
  const page = summaryOf(verdictAt(24, 'broken', { runs: [guideRun({ steps: many })], notes }), before);
  // docs.github.com, "Workflow commands": 1 MiB a step.
  expect(Buffer.byteLength(page)).toBeLessThan(100 * 1024);
  expect(page).toContain('… et 2980 de plus, dans le verdict');
});
