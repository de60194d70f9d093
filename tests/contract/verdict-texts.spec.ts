import { expect, test } from '@playwright/test';
import { verdictText } from '../../reports/verdict/console.ts';
import { toMarkdown } from '../../reports/verdict/markdown.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { guideRun, step } from './lib/reported.ts';

const reason = 'La phrase dit « Terminer »,\n l’image « Terminé ».';
const known = step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Terminé', known: true, reason });
const fresh = step('2.2.3-2', { status: 'drifted', expected: 'Confirmer', found: 'Valider | OK', known: false });
const assumed = step('2.1-1', { status: 'performed', expected: 'Connexion', found: 'Se connecter', assumed: true });
const byPerson = step('2.2.1-choice', { status: 'not-verifiable', note: 'Décision de la personne.' });
const pictured = step('2.1-2', { picture: 'pictures/sms a/user-name.png' });
const failure = { kind: 'product-defect', message: 'Le code\n  est refusé.' } as const;

const verdict: Verdict = {
  schema: 1,
  startedAt: '2026-11-24T18:00:00.000Z',
  finishedAt: '2026-11-24T18:00:30.000Z',
  tenant: 'embedded',
  verdict: 'broken',
  runs: [
    guideRun({ steps: [assumed, pictured, byPerson, known] }),
    guideRun({
      path: 'totp-qr',
      order: 'before-registration',
      result: 'failed',
      failure,
      steps: [known, fresh, assumed],
    }),
    guideRun({ path: 'totp-key', result: 'interrupted', steps: [step('2.1-1', { status: 'not-reached' })] }),
  ],
  notes: ['Échec de « un essai » :\nune phrase.'],
};

test.describe('the verdict in the terminal', () => {
  const lines = verdictText(verdict).split('\n');

  test('begins with the verdict and counts the steps of each run', () => {
    expect(lines[0]).toBe('Verdict : le guide ne se réalise pas comme écrit.');
    expect(lines).toContain('  texto · mot de passe changé après l’inscription · fr-CA · ordinateur · classic');
    expect(lines).toContain('    1 vérifiée, 1 réalisée, 1 dérive, 1 non vérifiable');
    expect(lines).toContain('    1 réalisée, 2 dérives');
    expect(lines).toContain('    Interrompu.');
  });

  test('says each drift once with both wordings, the new ones first', () => {
    expect(lines.filter((line) => line.includes('Dérive'))).toEqual([
      '  Dérive nouvelle, 2.2.3-2 Faire : le guide dit « Confirmer », la page dit « Valider | OK ».',
      '  Dérive connue, 2.3-1a Faire : le guide dit « Terminer », la page dit « Terminé » (dans 2 parcours).',
    ]);
  });

  test('says below a known drift why it is one', () => {
    const at = lines.findIndex((line) => line.includes('Dérive connue'));
    expect(lines[at + 1]).toBe('    La phrase dit « Terminer », l’image « Terminé ».');
    expect(lines.filter((line) => line.includes('l’image'))).toHaveLength(1);
  });

  test('names the kind of a failure, on one line, and the notes', () => {
    expect(lines).toContain('    Échec — Défaut du produit : Le code est refusé.');
    expect(lines.at(-1)).toBe('Échec de « un essai » : une phrase.');
  });

  test('counts assumed wording apart', () => {
    expect(lines.filter((line) => line.includes('supposé'))).toEqual([
      '  Comptées à part, car le libellé de la page est supposé et ne prouve rien : 2.1-1.',
    ]);
  });

  test('ends with how many tests there were, and what they are worth', () => {
    const counts = { passed: 30, failed: 1, skipped: 2, overBudget: 1, assumed: 5, live: 1 };
    const said = (more: Partial<typeof counts>) =>
      verdictText({ ...verdict, counts: { ...counts, ...more } })
        .split('\n')
        .at(-1);
    const kinds = 'dont 5 supposés (@assumed) et 1 prévu pour un locataire réel (@live)';
    expect(said({})).toBe(`Tests : 33, ${kinds} ; non réalisés : 2, dont 1 faute de budget.`);
    expect(said({ overBudget: 0 })).toBe(`Tests : 33, ${kinds} ; non réalisés : 2.`);
    expect(said({ skipped: 0, overBudget: 0 })).toBe(`Tests : 31, ${kinds}.`);
  });

  test('is one sentence and the runs when there is nothing else to say', () => {
    const text = verdictText({ ...verdict, verdict: 'sound', runs: [guideRun()], notes: [] });
    expect(text.split('\n')).toEqual([
      'Verdict : le guide se réalise.',
      '',
      '  texto · mot de passe changé après l’inscription · fr-CA · ordinateur · classic',
      '    1 vérifiée',
    ]);
  });
});

test.describe('the verdict in Markdown', () => {
  const lines = toMarkdown(verdict).split('\n');

  test('tells known drift, new drift and assumed wording apart', () => {
    expect(lines).toContain(
      '| 2.3-1a Faire | 2.3 | dérive (connue) | Terminer | Terminé — La phrase dit « Terminer », l’image « Terminé ». |',
    );
    expect(lines).toContain('| 2.2.3-2 Faire | 2.2.3 | dérive | Confirmer | Valider \\| OK |');
    expect(lines).toContain('| 2.1-1 Faire | 2.1 | réalisée (libellé supposé) | Connexion | Se connecter |');
  });

  test('shows why a step is not verifiable, and links a picture', () => {
    expect(lines).toContain('| 2.2.1-choice Faire | 2.2.1 | non vérifiable |  | Décision de la personne. |');
    expect(lines).toContain('| [2.1-2 Faire](pictures/sms%20a/user-name.png) | 2.1 | vérifiée |  |  |');
  });

  test('keeps each failure, note and row on a line of its own', () => {
    expect(lines).toContain('**Échec** — Défaut du produit : Le code est refusé.');
    expect(lines).toContain('- Échec de « un essai » : une phrase.');
    expect(lines.filter((line) => line.startsWith('|') && !line.endsWith('|'))).toEqual([]);
  });

  test('says how many tests there were', () => {
    const counts = { passed: 8, failed: 0, skipped: 0, overBudget: 0, assumed: 0, live: 8 };
    expect(toMarkdown({ ...verdict, counts }).split('\n')).toContain(
      'Tests : 8, dont 0 supposé (@assumed) et 8 prévus pour un locataire réel (@live).',
    );
  });

  test('says when a run has no end', () => {
    expect(toMarkdown({ ...verdict, finishedAt: undefined })).toContain('au (interrompu).');
  });
});
