import { ENGLISH, label } from '../labels.ts';
import type { Step } from '../step.ts';

/** 2.2.3. Configuration de l'authentification par SMS. */
export const SECTION_2_2_3 = [
  {
    id: '2.2.3-1',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Demander une autre méthode pour prendre le texto',
    labels: [label('Je veux choisir une autre méthode', ENGLISH.anotherMethod)],
    screen: 'authenticator-intro',
  },
  {
    id: '2.2.3-2',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Choisir le téléphone dans la liste et confirmer',
    labels: [label('Téléphone', ENGLISH.phoneOption), label('Confirmer', ENGLISH.confirm)],
    screen: 'choose-method',
  },
  {
    id: '2.2.3-3',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Remplir la fenêtre du téléphone',
    labels: [],
    screen: 'phone',
  },
  {
    id: '2.2.3-3a',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Sélectionner le pays',
    labels: [label('Canada (+1)', ENGLISH.canada)],
    screen: 'phone',
  },
  {
    id: '2.2.3-3b',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Entrer le numéro du téléphone mobile',
    labels: [],
    screen: 'phone',
  },
  {
    id: '2.2.3-3c',
    section: '2.2.3',
    actor: 'computer',
    summary: "Cocher l'envoi d'un code et continuer",
    labels: [label('Envoyer-moi un code par texto', ENGLISH.textMe), label('Suivant', ENGLISH.next)],
    screen: 'phone',
  },
  {
    id: '2.2.3-4',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Entrer le code reçu par texto et continuer',
    labels: [label('Suivant', ENGLISH.next)],
    screen: 'phone-code',
  },
  {
    id: '2.2.3-5',
    section: '2.2.3',
    actor: 'computer',
    summary: 'Continuer au message qui confirme',
    labels: [label('Suivant', ENGLISH.next)],
    screen: 'phone-done',
  },
] as const satisfies readonly Step[];
