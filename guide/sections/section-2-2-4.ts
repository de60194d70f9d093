import { ENGLISH, label } from '../labels.ts';
import type { Step } from '../step.ts';

/** 2.2.4. Configuration de l'authentification par téléphone. */
export const SECTION_2_2_4 = [
  {
    id: '2.2.4-1',
    section: '2.2.4',
    actor: 'computer',
    summary: "Demander une autre méthode pour prendre l'appel",
    labels: [label('Je veux choisir une autre méthode', ENGLISH.anotherMethod)],
    screen: 'authenticator-intro',
  },
  {
    id: '2.2.4-2',
    section: '2.2.4',
    actor: 'computer',
    summary: 'Choisir le téléphone dans la liste et confirmer',
    labels: [label('Téléphone', ENGLISH.phoneOption), label('Confirmer', ENGLISH.confirm)],
    screen: 'choose-method',
  },
  {
    id: '2.2.4-3',
    section: '2.2.4',
    actor: 'computer',
    summary: 'Remplir la fenêtre du téléphone',
    labels: [],
    screen: 'phone',
  },
  {
    id: '2.2.4-3a',
    section: '2.2.4',
    actor: 'computer',
    summary: 'Sélectionner le pays',
    labels: [label('Canada (+1)', ENGLISH.canada)],
    screen: 'phone',
  },
  {
    id: '2.2.4-3b',
    section: '2.2.4',
    actor: 'computer',
    summary: 'Entrer le numéro de téléphone',
    labels: [],
    screen: 'phone',
  },
  {
    id: '2.2.4-3c',
    section: '2.2.4',
    actor: 'computer',
    summary: "Cocher l'appel et continuer",
    labels: [label('Appelez-moi', ENGLISH.callMe), label('Suivant', ENGLISH.next)],
    screen: 'phone',
  },
  {
    id: '2.2.4-4',
    section: '2.2.4',
    actor: 'phone',
    summary: "Répondre à l'appel et confirmer avec la touche demandée",
    labels: [label('#')],
    screen: 'phone-call',
  },
  {
    id: '2.2.4-5',
    section: '2.2.4',
    actor: 'computer',
    summary: "Sur l'ordinateur, continuer une fois l'appel confirmé",
    labels: [label('Suivant', ENGLISH.next)],
    screen: 'phone-done',
  },
] as const satisfies readonly Step[];
