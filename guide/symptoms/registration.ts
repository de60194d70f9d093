import type { Symptom } from './symptom.ts';

/** The registration lasts for 15 minutes (security-info.md 0.2, mark A). */
const LONGER_THAN_REGISTRATION = 16;

/** The registration as a whole (security-info.md 7; password-and-errors.md 3). */
export const REGISTRATION_SYMPTOMS: readonly Symptom[] = [
  {
    id: 'session-expired',
    title: 'La session a expiré pendant la configuration',
    sees: {
      fr: 'La page de connexion revient, et dit que la connexion a pris trop de temps.',
      en: 'The sign-in page comes back, and says that the sign-in took too long.',
    },
    steps: ['2.2.1-wait'],
    causes: [
      'Plus de quinze minutes entre « Plus d’informations requises » et la fin : application à télécharger, téléphone à chercher.',
    ],
    cure: {
      text: 'Fermer la fenêtre du navigateur, en ouvrir une nouvelle et recommencer, le téléphone prêt. Une méthode déjà confirmée reste.',
      by: 'begin-again',
    },
    assumed: false,
    scenario: {
      method: 'sms',
      alsoBy: 'any',
      did: [{ at: 'authenticator-intro', did: 'waited', minutes: LONGER_THAN_REGISTRATION }],
    },
    signatures: [
      { outcome: 'thrown-back', code: ['API 25', 'API 33', 'AADSTS50089'] },
      { outcome: 'refused', code: ['API 25', 'API 33'] },
    ],
  },
  {
    id: 'asked-for-a-code',
    title: 'Un code est demandé alors que rien n’a été configuré',
    sees: {
      fr: 'Après le mot de passe, un code par texto est demandé au lieu de « Plus d’informations requises ».',
      en: 'After the password a code by text is asked for in the place of “More information required”.',
    },
    steps: ['2.1-4'],
    causes: ['Numéro inscrit d’avance par un administrateur.', 'Première connexion déjà faite, ailleurs.'],
    cure: {
      text: 'Entrer le code reçu sur ce téléphone ; si le numéro n’est plus le bon, le faire retirer par un administrateur.',
      by: 'administrator',
    },
    assumed: false,
    scenario: { method: 'sms', given: ['already-registered'] },
    signatures: [{ screen: ['code-challenge', 'approval-challenge', 'method-list'], outcome: 'unexpected' }],
  },
  {
    id: 'asked-again',
    title: '« Plus d’informations requises » revient',
    sees: {
      fr: 'À la connexion suivante, la même page « Plus d’informations requises ».',
      en: 'At the next sign-in, the same page “More information required”.',
    },
    steps: ['2.1-4', '2.3-1'],
    causes: [
      'Fenêtre fermée avant les questions de sécurité : l’inscription n’est pas finie.',
      'Règle changée depuis par l’organisation.',
    ],
    cure: {
      text: 'Continuer jusqu’à « Opération réussie » : ce qui est déjà confirmé n’est plus demandé.',
      by: 'go-on',
    },
    assumed: false,
    scenario: { method: 'sms', did: [{ at: 'security-questions', did: 'browser', how: 'close' }] },
    signatures: [{ screen: 'proof-up', outcome: 'unexpected' }],
  },
  {
    id: 'blank-page',
    title: 'La page de configuration reste blanche',
    sees: { fr: 'Une page vide, sans message.', en: 'An empty page without any message.' },
    steps: ['2.1-4'],
    causes: ['Internet Explorer, ou une fenêtre intégrée à un vieux logiciel.'],
    cure: { text: 'Recommencer dans un navigateur récent : Edge, Chrome, Firefox ou Safari.', by: 'another-browser' },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', given: ['browser-too-old'] },
    signatures: [{ outcome: 'blank', notCode: ['HTTP 429', 'HTTP 500'] }],
  },
  {
    id: 'stale-page',
    title: 'Le bouton Précédent ou un autre onglet a brisé la connexion',
    sees: {
      fr: 'Une page entière d’erreur avec le code 165000 ou 900561.',
      en: 'A whole error page with the code 165000 or 900561.',
    },
    steps: ['2.4-2'],
    causes: ['Bouton Précédent du navigateur.', 'Même page ouverte dans deux onglets.', 'Lien d’un vieux courriel.'],
    cure: { text: 'Fermer tous les onglets, ouvrir une nouvelle fenêtre et recommencer.', by: 'begin-again' },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', did: [{ at: 'stay-signed-in', did: 'browser', how: 'second-tab' }] },
    signatures: [{ screen: 'error', outcome: 'dead-end', code: ['AADSTS165000', 'AADSTS900561'] }],
  },
  {
    id: 'service-busy',
    title: 'Le service est débordé',
    sees: {
      fr: 'La page affiche une erreur générale ; rien n’est enregistré.',
      en: 'The page shows a general error; nothing is saved.',
    },
    steps: ['2.2.3-3'],
    causes: ['Trop de demandes au service au même moment.'],
    cure: { text: 'Attendre quelques minutes, puis cliquer de nouveau.', by: 'wait', minutes: 2 },
    assumed: true,
    scenario: { method: 'sms', alsoBy: ['call'], given: ['service-busy'] },
    signatures: [{ outcome: ['refused', 'dead-end', 'unknown', 'blank', 'stuck'], code: 'HTTP 429' }],
  },
  {
    id: 'service-down',
    title: 'Le service est en panne',
    sees: {
      fr: 'La page affiche une erreur générale ; rien n’est enregistré.',
      en: 'The page shows a general error; nothing is saved.',
    },
    steps: ['2.2.3-3'],
    causes: ['Panne du service de Microsoft.'],
    cure: { text: 'Consulter l’état du service, attendre et cliquer de nouveau.', by: 'wait', minutes: 2 },
    assumed: true,
    scenario: { method: 'sms', alsoBy: ['call'], given: ['service-down'] },
    signatures: [{ outcome: ['refused', 'dead-end', 'unknown', 'blank', 'stuck'], code: 'HTTP 500' }],
  },
  {
    id: 'spinner-for-ever',
    title: 'La page attend sans fin',
    sees: {
      fr: 'Le bouton reste gris, ou des points tournent ; rien ne vient.',
      en: 'The button stays grey, or dots go round; nothing comes.',
    },
    steps: ['2.2.3-3'],
    causes: ['Service qui ne répond pas.', 'Réseau coupé, pare-feu ou extension du navigateur.'],
    cure: {
      text: 'Fermer la fenêtre, vérifier le réseau, ouvrir une nouvelle fenêtre et recommencer.',
      by: 'begin-again',
    },
    assumed: true,
    scenario: { method: 'sms', alsoBy: ['call'], given: ['service-silent'] },
    signatures: [{ outcome: 'stuck', notCode: ['HTTP 429', 'HTTP 500'] }],
  },
];
