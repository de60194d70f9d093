import { ENGLISH, label } from '../labels.ts';
import type { Step } from '../step.ts';

/** 2.4. Mise à jour de votre mot de passe. */
export const SECTION_2_4 = [
  {
    id: '2.4-rule-length',
    section: '2.4',
    actor: 'computer',
    summary: 'Règle : longueur du nouveau mot de passe',
    labels: [],
    screen: 'update-password',
  },
  {
    id: '2.4-rule-words',
    section: '2.4',
    actor: 'computer',
    summary: 'Règle : ni mot courant, ni nom',
    labels: [],
    screen: 'update-password',
  },
  {
    id: '2.4-rule-classes',
    section: '2.4',
    actor: 'computer',
    summary: 'Règle : plusieurs sortes de caractères',
    labels: [],
    screen: 'update-password',
  },
  {
    id: '2.4-1',
    section: '2.4',
    actor: 'computer',
    summary: 'Remplacer le mot de passe temporaire',
    labels: [],
    screen: 'update-password',
  },
  {
    id: '2.4-1a',
    section: '2.4',
    actor: 'computer',
    summary: 'Entrer le mot de passe temporaire',
    labels: [label('mot de passe actuel', ENGLISH.currentPassword)],
    screen: 'update-password',
  },
  {
    id: '2.4-1b',
    section: '2.4',
    actor: 'computer',
    summary: 'Entrer le nouveau mot de passe, deux fois',
    labels: [label('nouveau mot de passe', ENGLISH.newPassword)],
    screen: 'update-password',
  },
  {
    id: '2.4-1c',
    section: '2.4',
    actor: 'computer',
    summary: 'Se connecter avec le nouveau mot de passe',
    // The English of this button has one source only (entra-signin.md 3, mark C).
    labels: [label('Se connecter')],
    screen: 'update-password',
  },
  {
    id: '2.4-2',
    section: '2.4',
    actor: 'computer',
    summary: 'Accepter de rester connecté sur un appareil de confiance',
    labels: [label('Rester connecté?', ENGLISH.staySignedIn), label('Oui', ENGLISH.yes)],
    screen: 'stay-signed-in',
  },
] as const satisfies readonly Step[];
