import type { Step } from '../step.ts';

/** 2.5. Navigation dans l'environnement Microsoft 365. */
export const SECTION_2_5 = [
  {
    id: '2.5',
    section: '2.5',
    actor: 'person',
    summary: "Regarder la vidéo sur les premiers pas dans l'environnement",
    labels: [],
    notPerformable: 'Vidéo à regarder : le guide ne fait rien faire sur une page.',
  },
] as const satisfies readonly Step[];
