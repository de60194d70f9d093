import { ENGLISH, label } from '../labels.ts';
import type { Step } from '../step.ts';

/** 2.1. Première connexion. */
export const SECTION_2_1 = [
  {
    id: '2.1-1',
    section: '2.1',
    actor: 'computer',
    summary: 'Ouvrir office.com et demander à se connecter',
    labels: [label('Connexion', ENGLISH.landingSignIn)],
    screen: 'landing',
  },
  {
    id: '2.1-1b',
    section: '2.1',
    actor: 'computer',
    summary: "Déjà connecté à un autre compte : passer par l'icône de ce compte pour en choisir un autre",
    labels: [label('Se connecter avec un autre compte', ENGLISH.otherAccount)],
    screen: 'portal',
  },
  {
    id: '2.1-2',
    section: '2.1',
    actor: 'computer',
    summary: "Inscrire l'adresse « .med » et continuer",
    labels: [label('Suivant', ENGLISH.signInNext)],
    screen: 'user-name',
  },
  {
    id: '2.1-3',
    section: '2.1',
    actor: 'computer',
    summary: 'Entrer le mot de passe temporaire et se connecter',
    labels: [label('mot de passe', ENGLISH.password), label('Se connecter', ENGLISH.signIn)],
    screen: 'password',
  },
  {
    id: '2.1-4',
    section: '2.1',
    actor: 'computer',
    summary: "À la page qui demande plus d'informations, continuer",
    labels: [label("Plus d'informations requises", ENGLISH.moreInformation), label('Suivant', ENGLISH.proofUpNext)],
    screen: 'proof-up',
  },
] as const satisfies readonly Step[];
