import type { Step } from '../step.ts';

/** 1. Faire une demande d'accès. */
export const SECTION_1 = [
  {
    id: '1.1.1',
    section: '1.1.1',
    actor: 'person',
    summary: "Réunir l'adresse « .med », le mot de passe temporaire, un téléphone et un ordinateur",
    labels: [],
    notPerformable: 'Préparation de la personne : rien ne se fait sur une page.',
  },
  {
    id: '1.1.2',
    section: '1.1.2',
    actor: 'person',
    summary: "Demander l'adresse « .med » ou le mot de passe temporaire par le formulaire",
    labels: [],
    notPerformable:
      "Le formulaire est hors de Microsoft 365 et fait travailler des gens : un essai n'y envoie pas de demande, et la réponse met de 2 à 5 jours ouvrables.",
  },
  {
    id: '1.2',
    section: '1.2',
    actor: 'person',
    summary: 'Faire fusionner ses adresses du réseau en écrivant au centre de soutien',
    labels: [],
    notPerformable: 'Demande adressée par courriel à des personnes : rien ne se fait sur une page.',
  },
] as const satisfies readonly Step[];
