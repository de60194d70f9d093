import { ENGLISH, label } from '../labels.ts';
import type { Step } from '../step.ts';

/** 2.3. Choix des questions et réponses de sécurité. */
export const SECTION_2_3 = [
  {
    id: '2.3-1',
    section: '2.3',
    actor: 'computer',
    summary: 'Choisir cinq questions de sécurité et répondre à chacune',
    labels: [],
    screen: 'security-questions',
  },
  {
    id: '2.3-1a',
    section: '2.3',
    actor: 'computer',
    summary: 'Envoyer les réponses',
    labels: [label('Terminer', ENGLISH.done)],
    screen: 'security-questions',
  },
  {
    id: '2.3-1b',
    section: '2.3',
    actor: 'computer',
    summary: 'Voir la confirmation des méthodes choisies et clore',
    labels: [label('Terminer', ENGLISH.done)],
    screen: 'registration-success',
  },
] as const satisfies readonly Step[];
