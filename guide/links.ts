/**
 * The links of the guide's sentences, in its order. The guide is a printed page made text: of most links only the words
 * are left, and where they lead is said by the words around them. What stands in its pictures is no link of the guide.
 */
import type { StepId } from './guide.ts';

interface LinkText {
  /** The step whose sentence holds it; absent before the first section. */
  readonly step?: StepId;
  /** Letter for letter. */
  readonly text: string;
  /** What the sentence promises, in French: the reports show it to the guide's author. */
  readonly leadsTo: string;
}

/** A link whose address the guide prints: `https:` or `mailto:`. */
export interface PrintedLink extends LinkText {
  readonly target: string;
}

/** A link of which the guide's text keeps the words and not the address. */
export interface BareLink extends LinkText {
  readonly target?: undefined;
}

export type GuideLink = PrintedLink | BareLink;

const EXCELLENCE = "un guide pratique du Portail du Centre d'Excellence M365 du ministère";
const SUPPORT = 'une page de Support Microsoft';
const MERGE = 'le courriel du Centre de soutien des services numériques en santé (CSSNS)';
const MERGE_ADDRESS = 'soutienrqt@ssss.gouv.qc.ca';

export const LINKS: readonly GuideLink[] = Object.freeze([
  { text: 'Fiche de configuration', leadsTo: "la fiche d'une page pour un accompagnement plus succinct" },
  {
    step: '1.1.2',
    text: "la demande de création d'une adresse courriel réseau sécurisée",
    leadsTo: "le formulaire qui redemande ou confirme l'adresse « .med » et le mot de passe temporaire",
  },
  { step: '1.2', text: MERGE_ADDRESS, target: `mailto:${MERGE_ADDRESS}`, leadsTo: MERGE },
  {
    step: '2.1-1',
    text: 'https://office.com',
    target: 'https://office.com',
    leadsTo: 'la page où se trouve « Connexion »',
  },
  {
    step: '2.2.1-choice',
    text: 'Configuration de votre compte M365',
    leadsTo: 'la capsule vidéo sur les trois méthodes de vérification',
  },
  {
    step: '2.5',
    text: "Premiers pas dans l'environnement Microsoft 365",
    leadsTo: "la vidéo sur les premiers pas dans l'environnement",
  },
  { step: '2.6.1', text: 'Ajouter ou modifier ma signature Outlook', leadsTo: EXCELLENCE },
  {
    step: '2.6.2',
    text: "Envoyer des réponses automatiques d'absence du bureau dans Outlook - Support Microsoft",
    leadsTo: SUPPORT,
  },
  { step: '2.6.2', text: "Comment créer un message d'état ?", leadsTo: EXCELLENCE },
  { step: '2.6.3', text: 'Réinitialiser un mot de passe oublié', leadsTo: EXCELLENCE },
  { step: '2.6.4', text: 'Ajouter un compte de courrier dans Outlook - Support Microsoft', leadsTo: SUPPORT },
  { step: '2.6.4', text: MERGE_ADDRESS, target: `mailto:${MERGE_ADDRESS}`, leadsTo: MERGE },
]);

/** Why no program can follow a link, whatever the tenant, in French; undefined for one that can be asked for. */
export function whyNeverChecked({ target }: GuideLink): string | undefined {
  if (target === undefined) return "Le texte du guide ne donne pas l'adresse du lien, seulement ses mots.";
  if (target.startsWith('mailto:')) return 'Adresse de courriel : un essai écrirait à des gens.';
  return undefined;
}

/** Why an address of the internet is not asked for where the tenant is the embedded one. */
export const NOT_ON_EMBEDDED =
  "Le locataire simulé répond à la place de l'adresse : ce que dit la vraie ne se vérifie que sur un vrai locataire.";
