import type { Step } from '../step.ts';

const ELSEWHERE = "Renvoie au guide pratique d'un autre site ; la phrase elle-même ne fait rien faire sur une page.";

/** 2.6. Personnalisation de votre compte Outlook. */
export const SECTION_2_6 = [
  {
    id: '2.6.1',
    section: '2.6.1',
    actor: 'person',
    summary: 'Consulter comment ajouter une signature dans Outlook',
    labels: [],
    notPerformable: ELSEWHERE,
  },
  {
    id: '2.6.2',
    section: '2.6.2',
    actor: 'person',
    summary: 'Consulter comment annoncer une absence dans Outlook et Teams',
    labels: [],
    notPerformable: ELSEWHERE,
  },
  {
    id: '2.6.3',
    section: '2.6.3',
    actor: 'person',
    summary: 'Consulter comment retrouver un mot de passe oublié',
    labels: [],
    notPerformable: ELSEWHERE,
  },
  {
    id: '2.6.4',
    section: '2.6.4',
    actor: 'person',
    summary: "Consulter comment ajouter plusieurs comptes à l'application Outlook",
    labels: [],
    notPerformable: ELSEWHERE,
  },
] as const satisfies readonly Step[];
