/** Reports as they come out of a run, as small as the tests of them need. */
import { PNG } from 'pngjs';
import type { GuideRun, MetScreen, StepResult } from '../../../reports/verdict/schema.ts';
import type { Finding, GuideReport } from '../../../reports/guide/schema.ts';
import { guideRun, step } from '../lib/reported.ts';

/** A guide of five steps. */
export const ORDER = ['2.1-1', '2.1-2', '2.1-3', '2.3-1', '2.4-1'] as const;

const SCREENS = {
  '2.1-1': 'landing',
  '2.1-2': 'user-name',
  '2.1-3': 'password',
  '2.3-1': 'questions',
  '2.4-1': 'update',
};

export function met(name: string, ...steps: string[]): MetScreen {
  return { name, steps };
}

/** One that came to the portal, with these steps done in this order. */
export function performance(done: readonly (keyof typeof SCREENS)[], more: Partial<GuideRun> = {}): GuideRun {
  const steps = ORDER.map((id) => step(id, { status: done.includes(id) ? 'verified' : 'not-reached' }));
  const screens = [...done.map((id) => met(SCREENS[id], id)), met('portal')];
  return guideRun({ steps, screens, ...more });
}

export function withStep(run: GuideRun, id: string, more: Partial<StepResult>): GuideRun {
  return { ...run, steps: run.steps.map((one) => (one.id === id ? { ...one, ...more } : one)) };
}

export function finding(id: string, more: Partial<Finding> = {}): Finding {
  return { id, status: 'verified', wordings: [], assumed: [], suggestions: [], views: [], ...more };
}

/** A grey picture of that size. */
export function png(width: number, height: number): Buffer {
  const picture = new PNG({ width, height });
  picture.data.fill(200);
  return PNG.sync.write(picture);
}

export const PICTURES = new Map([
  ['pictures/a.png', png(1280, 800)],
  ['pictures/b.png', png(390, 664)],
]);

const MARK = { letter: 'b', x: 500, y: 300, width: 200, height: 30 };
const VIEW = { picture: 'pictures/a.png', width: 1280, height: 800, marks: [MARK, { ...MARK, letter: 'c', y: 380 }] };
const PHONE = { picture: 'pictures/b.png', width: 390, height: 664, marks: [{ ...MARK, letter: 'b', x: 30, y: 60 }] };

/** Every status, a screen that the guide does not mention, what is announced and tried, on two devices. */
export function guideReport(more: Partial<GuideReport> = {}): GuideReport {
  const drift = { expected: 'Terminer', found: 'Terminé', known: true, reason: 'L’image montre « Terminé ».' };
  const findings = [
    finding('2.1-1', { lastVerified: '2026-11-26', views: [VIEW] }),
    finding('2.1-2', { status: 'performed', assumed: [{ expected: 'Suivant', found: 'Continuer' }] }),
    finding('2.1-3', { status: 'replaced', instead: 'Écran inconnu sur login.example.' }),
    finding('2.1-4', { status: 'reordered', after: '2.4-1' }),
    finding('2.3-1', {
      status: 'drifted',
      wordings: [drift, { expected: 'Oui', found: 'D’accord', known: false }],
      suggestions: [{ text: 'Remplacer « Terminer » par « Terminé ».', sure: true }],
      lastVerified: '2026-10-01',
    }),
    finding('2.3-1a', { status: 'gone', paths: ['sms'] }),
    finding('2.4-1', { status: 'failed' }),
    finding('2.4-2', { status: 'not-reached' }),
    finding('2.5', { status: 'not-verifiable', note: 'Vidéo à regarder.' }),
  ];
  const screen = { name: 'account-picker', heading: 'Choisir un compte', sure: false, after: '2.1-1', before: '2.1-2' };
  const newScreens = [{ ...screen, paths: ['other-account'], picture: 'pictures/a.png' }];
  const tryouts = [
    {
      scenario: 'without-questions',
      path: 'app-qr',
      steps: [{ id: '2.3-1', status: 'gone' as const }],
      newScreens: [],
      arrived: false,
      stop: { message: 'Le locataire n’offre pas le téléphone.', picture: 'pictures/a.png' },
    },
  ];
  const changes = [
    { what: '2.3-1', before: 'le guide dit « Oui »', now: 'la page dit « D’accord »', weight: 'new' as const },
  ];
  const desktop = { device: 'desktop', findings, newScreens, tryouts, changes };
  const baseline = { release: '1.0', date: '2026-10-01', reason: 'Première référence.' };
  const onPhone = findings.map((one) => (one.id === '2.1-1' ? { ...one, views: [PHONE] } : one));
  const sectionOf = (section: string, title: string, ids: readonly string[]) => ({
    section,
    title,
    steps: ids.map((id) => ({
      id,
      summary: `Faire ${id}`,
      labels: ['Suivant'],
      announced: id === '2.3-1' ? ['end'] : [],
    })),
  });
  return {
    schema: 1,
    startedAt: '2026-11-26T01:00:00.000Z',
    finishedAt: '2026-11-26T01:02:00.000Z',
    tenant: 'embedded',
    edition: 'classic',
    locale: 'fr-CA',
    outcome: 'changed',
    failures: ['Défaut du produit : rien ne vient.'],
    sections: [
      { section: '2', title: 'Configurer', steps: [] },
      sectionOf('2.1', 'Première connexion', ['2.1-1', '2.1-2', '2.1-3', '2.1-4']),
      sectionOf('2.3', 'Questions', ['2.3-1', '2.3-1a']),
      sectionOf('2.4', 'Mot de passe', ['2.4-1', '2.4-2']),
      sectionOf('2.5', 'Navigation', ['2.5']),
    ],
    announced: [
      {
        id: 'end',
        date: '2027-03-01',
        precision: 'month',
        nearness: 'warned',
        title: 'Fin des questions',
        what: 'Elles prennent fin.',
        steps: ['2.3-1'],
        source: { document: 'Annonce', reference: 'security-info.md 0.4', mark: 'B' },
        meets: 'Aucune question n’est posée.',
        wording: 'Retirer la section 2.3.',
        scenario: 'without-questions',
      },
    ],
    devices: [desktop, { ...desktop, device: 'iphone', findings: onPhone, baseline, changes: [] }],
    ...more,
  };
}
