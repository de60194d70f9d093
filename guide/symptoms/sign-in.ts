import type { Symptom } from './symptom.ts';

/** A sign-in page left open for longer than its session lives: `lives.flowToken` of the tenant, one hour. Assumed. */
const LONGER_THAN_SIGN_IN = 61;
/** The first lock lasts 60 s (password-and-errors.md 4.4). */
const LOCK_MINUTES = 2;
const FAILURES_TO_LOCK = 10;

/** 2.1: from the address to « Plus d’informations requises » (password-and-errors.md 3, 4). */
export const SIGN_IN_SYMPTOMS: readonly Symptom[] = [
  {
    id: 'unknown-user',
    title: 'L’adresse « .med » n’est pas reconnue',
    sees: {
      fr: 'Sous l’adresse, en rouge : « Ce nom d’utilisateur est peut-être incorrect ».',
      en: 'Below the address, in red: “This username may be incorrect.”',
    },
    steps: ['2.1-2'],
    causes: [
      'Faute de frappe dans l’adresse, ou point oublié.',
      'Adresse d’un établissement (« @ssss ») ou personnelle à la place de l’adresse « .med ».',
      'Compte pas encore créé.',
    ],
    cure: { text: 'Vérifier l’adresse reçue par courriel, la retaper et cliquer sur Suivant.', by: 'go-on' },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', did: [{ at: 'user-name', did: 'entered', what: 'other' }] },
    signatures: [{ screen: 'user-name', outcome: 'refused', code: 'IfExistsResult 1' }],
  },
  {
    id: 'wrong-temporary-password',
    title: 'Le mot de passe temporaire est refusé',
    sees: {
      fr: 'Au-dessus du mot de passe, en rouge : « Votre compte ou mot de passe est incorrect. »',
      en: 'Above the password, in red: “Your account or password is incorrect.”',
    },
    steps: ['2.1-3'],
    causes: [
      'Majuscules ou minuscules confondues, O et 0, l et 1.',
      'Espace copié avant ou après le mot de passe.',
      'Mot de passe temporaire remplacé par un plus récent.',
    ],
    cure: {
      text: 'Retaper le mot de passe lettre par lettre, sans le coller. Après plusieurs refus, s’arrêter : dix refus verrouillent le compte.',
      by: 'go-on',
    },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', did: [{ at: 'password', did: 'entered', what: 'other' }] },
    signatures: [{ screen: 'password', outcome: 'refused', code: 'AADSTS50126' }],
  },
  {
    id: 'account-locked',
    title: 'Le compte est verrouillé après plusieurs mauvais mots de passe',
    sees: {
      fr: '« Votre compte est verrouillé de façon temporaire afin d’éviter toute utilisation non autorisée. »',
      en: '“Your account is temporarily locked to prevent unauthorized use.”',
    },
    steps: ['2.1-3'],
    causes: ['Dix mots de passe différents refusés de suite.', 'Une tentative d’intrusion par quelqu’un d’autre.'],
    cure: {
      text: 'Attendre deux minutes sans rien essayer, puis entrer le bon mot de passe. Chaque nouveau refus rallonge l’attente.',
      by: 'wait',
      minutes: LOCK_MINUTES,
    },
    assumed: false,
    scenario: {
      method: 'sms',
      alsoBy: 'any',
      did: [{ at: 'password', did: 'entered', what: 'other', times: FAILURES_TO_LOCK }],
    },
    signatures: [{ screen: 'password', outcome: 'refused', code: 'AADSTS50053' }],
  },
  {
    id: 'account-disabled',
    title: 'Le compte est désactivé',
    sees: {
      fr: 'Au-dessus du mot de passe, en rouge : le compte a été verrouillé, s’adresser au soutien.',
      en: 'Above the password, in red: the account has been locked, contact the support person.',
    },
    steps: ['2.1-3'],
    causes: ['Compte désactivé par un administrateur.', 'Compte créé et pas encore activé.'],
    cure: { text: 'Faire réactiver le compte par un administrateur ; rien ne sert de réessayer.', by: 'administrator' },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', given: ['account-disabled'] },
    signatures: [{ screen: 'password', outcome: 'refused', code: 'AADSTS50057' }],
  },
  {
    id: 'temporary-password-expired',
    title: 'Le mot de passe temporaire est expiré',
    sees: {
      fr: 'Le bon mot de passe temporaire n’est plus accepté.',
      en: 'The right temporary password is no longer accepted.',
    },
    steps: ['2.1-3'],
    causes: ['Organisation qui donne un délai au mot de passe temporaire, et délai passé.'],
    cure: { text: 'Demander un nouveau mot de passe temporaire.', by: 'administrator' },
    assumed: true,
    scenario: { method: 'sms', alsoBy: 'any', given: ['temporary-password-expired'] },
    signatures: [{ screen: 'password', outcome: 'refused', doing: 'right', code: 'AADSTS50055' }],
  },
  {
    id: 'sign-in-page-expired',
    title: 'La page de connexion est restée ouverte trop longtemps',
    sees: {
      fr: 'La page de connexion revient, et demande de se connecter de nouveau.',
      en: 'The sign-in page comes back and asks to sign in again.',
    },
    steps: ['2.1-2', '2.1-3'],
    causes: ['Page de connexion laissée ouverte avant de taper le mot de passe.'],
    cure: { text: 'Fermer la fenêtre du navigateur, en ouvrir une nouvelle et recommencer.', by: 'begin-again' },
    assumed: true,
    scenario: {
      method: 'sms',
      alsoBy: 'any',
      did: [{ at: 'password', did: 'waited', minutes: LONGER_THAN_SIGN_IN }],
    },
    signatures: [{ outcome: ['refused', 'served-again'], code: ['AADSTS50089', 'SSPR 50089'] }],
  },
  {
    id: 'sign-in-blocked',
    title: 'La connexion est bloquée par une règle de l’organisation',
    sees: {
      fr: 'Une page entière dit que la connexion a réussi mais ne permet pas d’aller plus loin, avec le code 53003.',
      en: 'A whole page says that the sign-in was successful but cannot go on, with the code 53003.',
    },
    steps: ['2.1-3'],
    causes: [
      'Connexion depuis un pays, un réseau ou un appareil que la règle d’accès conditionnel exclut.',
      'Règle trop large de l’organisation.',
    ],
    cure: {
      text: 'Transmettre le code et les identifiants de la page à un administrateur ; essayer depuis le réseau de l’établissement.',
      by: 'administrator',
    },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', given: ['sign-in-blocked-by-policy'] },
    signatures: [{ screen: 'error', outcome: 'dead-end', code: 'AADSTS53003' }],
  },
  {
    id: 'registration-blocked',
    title: 'La configuration de la méthode n’est pas permise d’ici',
    sees: {
      fr: 'À la place de « Plus d’informations requises », une page entière d’erreur avec le code 53010.',
      en: 'In the place of “More information required”, a whole error page with the code 53010.',
    },
    steps: ['2.1-4'],
    causes: ['Inscription permise seulement depuis le réseau de l’établissement ou un appareil géré.'],
    cure: {
      text: 'Recommencer depuis le réseau de l’établissement, ou demander une exception à un administrateur.',
      by: 'administrator',
    },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', given: ['registration-blocked-by-location'] },
    signatures: [{ screen: 'error', outcome: 'dead-end', code: 'AADSTS53010' }],
  },
  {
    id: 'registration-risk',
    title: 'La configuration est bloquée parce que la connexion paraît risquée',
    sees: {
      fr: 'À la place de « Plus d’informations requises », une page entière d’erreur avec le code 53004.',
      en: 'In the place of “More information required”, a whole error page with the code 53004.',
    },
    steps: ['2.1-4'],
    causes: ['Adresse inhabituelle, réseau privé virtuel, ou mot de passe vu dans une fuite.'],
    cure: {
      text: 'Faire lever le risque par un administrateur, puis recommencer sans réseau privé virtuel.',
      by: 'administrator',
    },
    assumed: false,
    scenario: { method: 'sms', alsoBy: 'any', given: ['registration-blocked-by-risk'] },
    signatures: [{ screen: 'error', outcome: 'dead-end', code: 'AADSTS53004' }],
  },
];
