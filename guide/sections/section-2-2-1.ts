import type { Step } from '../step.ts';

/** 2.2.1. Contexte (de l'authentification à double facteur). */
export const SECTION_2_2_1 = [
  {
    id: '2.2.1-choice',
    section: '2.2.1',
    actor: 'person',
    summary: "Choisir l'une des trois méthodes : application, texto ou appel",
    labels: [],
    notPerformable: 'Décision de la personne : rien ne se fait sur une page. Chaque parcours en suit une.',
  },
  {
    id: '2.2.1-wait',
    section: '2.2.1',
    actor: 'computer',
    summary: 'Ne pas tarder ; après trop de délai, fermer le navigateur et recommencer',
    // Only the picture shows the message.
    labels: [],
  },
  {
    id: '2.2.1-qr',
    section: '2.2.1',
    actor: 'person',
    summary: "Préférer le texto ou l'appel si le téléphone ne numérise pas de code QR",
    labels: [],
    notPerformable: 'Conseil selon le téléphone de la personne : rien ne se fait sur une page.',
  },
] as const satisfies readonly Step[];
