import type { Symptom } from './symptom.ts';

/** The activation code of the QR code lives for 10 minutes, less than the session. Assumed. */
const LONGER_THAN_ACTIVATION = 11;

/** 2.2.2: Microsoft Authenticator, or another app (security-info.md 7; password-and-errors.md 5.1). */
export const APP_SYMPTOMS: readonly Symptom[] = [
  {
    id: 'qr-not-accepted',
    title: 'L’application répond « code d’activation non valide »',
    sees: {
      fr: 'Après la numérisation, l’application dit que le code d’activation n’est pas valide.',
      en: 'After the scan the app says that the activation code is invalid.',
    },
    steps: ['2.2.2-5'],
    causes: ['Notifications refusées à Microsoft Authenticator dans les réglages du téléphone.'],
    cure: {
      text: 'Permettre les notifications de l’application dans les réglages du téléphone, puis numériser de nouveau.',
      by: 'phone-settings',
    },
    assumed: false,
    scenario: { method: 'app-qr', alsoBy: ['app-key'], given: ['notifications-off-on-phone'] },
    signatures: [{ screen: 'scan-qr', outcome: 'phone', phone: 'notifications off' }],
  },
  {
    id: 'wrong-kind-of-qr',
    title: 'L’application ne lit pas le code QR',
    sees: {
      fr: 'L’application dit que le code QR n’est pas le bon ; la page ne change pas.',
      en: 'The app says that it is not the right QR code; the page does not change.',
    },
    steps: ['2.2.2-5'],
    causes: [
      'Code QR de Microsoft Authenticator numérisé avec une autre application (ou l’appareil photo).',
      'Lien « autre application » non choisi au premier écran.',
    ],
    cure: {
      text: 'Numériser avec Microsoft Authenticator ; ou recommencer et choisir « Je souhaite utiliser une autre application d’authentification ».',
      by: 'go-on',
    },
    assumed: false,
    scenario: {
      method: 'app-qr',
      alsoBy: ['totp-qr'],
      did: [{ at: 'scan-qr', did: 'answered', how: 'other-app' }],
    },
    signatures: [{ screen: 'scan-qr', outcome: 'phone', phone: 'wrong-kind' }],
  },
  {
    id: 'qr-expired',
    title: 'Le code QR est expiré',
    sees: {
      fr: 'L’application refuse le code après une longue attente sur la page.',
      en: 'The app refuses the code after a long wait on the page.',
    },
    steps: ['2.2.2-5'],
    causes: ['Application téléchargée pendant que le code QR était déjà affiché.'],
    cure: {
      text: 'Cliquer sur Précédent puis Suivant pour obtenir un nouveau code, et le numériser aussitôt.',
      by: 'go-on',
      did: [{ at: 'scan-qr', did: 'asked-again' }],
    },
    assumed: true,
    scenario: {
      method: 'app-qr',
      alsoBy: ['app-key'],
      did: [{ at: 'scan-qr', did: 'waited', minutes: LONGER_THAN_ACTIVATION }],
    },
    signatures: [{ screen: 'scan-qr', outcome: 'phone', phone: 'expired' }],
  },
  {
    id: 'app-not-paired',
    title: 'Suivant est cliqué sans que l’application ait lu le code QR',
    sees: {
      fr: 'La page attend, puis affiche une erreur et reste sur le code QR.',
      en: 'The page waits, then shows an error and stays on the QR code.',
    },
    steps: ['2.2.2-5', '2.2.2-7'],
    causes: ['Étape de numérisation sautée.', 'Appareil photo refusé à l’application.'],
    cure: {
      text: 'Revenir en arrière, numériser le nouveau code, attendre que le compte apparaisse dans l’application, puis cliquer sur Suivant.',
      by: 'go-on',
      did: [{ at: 'scan-qr', did: 'asked-again' }],
    },
    assumed: true,
    scenario: {
      method: 'app-qr',
      alsoBy: ['app-key'],
      did: [{ at: 'scan-qr', did: 'answered', how: 'nothing' }],
    },
    signatures: [{ screen: 'scan-qr', outcome: 'refused', doing: 'answered nothing' }],
  },
  {
    id: 'push-never-arrives',
    title: 'La notification n’arrive jamais',
    sees: {
      fr: 'La page « Essayons » attend ; le téléphone n’affiche rien.',
      en: 'The page “Let’s try it out” waits; the phone shows nothing.',
    },
    steps: ['2.2.2-8'],
    causes: [
      'Téléphone sans réseau, en mode Concentration ou en économie d’énergie.',
      'Compte mal inscrit dans l’application.',
    ],
    cure: {
      text: 'Ouvrir l’application et tirer l’écran vers le bas ; sinon recommencer par texto.',
      by: 'another-method',
      method: 'sms',
    },
    assumed: false,
    scenario: { method: 'app-qr', alsoBy: ['app-key'], given: ['notifications-lost'] },
    signatures: [{ screen: 'try-push', outcome: 'phone', phone: 'no-request' }],
  },
  {
    id: 'push-unanswered',
    title: 'La demande est restée sans réponse sur le téléphone',
    sees: {
      fr: 'La page « Essayons » finit par afficher une erreur.',
      en: 'The page “Let’s try it out” ends by showing an error.',
    },
    steps: ['2.2.2-8'],
    causes: ['Demande affichée sur le téléphone et pas ouverte à temps (trois minutes).'],
    cure: {
      text: 'Renvoyer la notification et l’approuver aussitôt.',
      by: 'go-on',
      did: [{ at: 'try-push', did: 'asked-again' }],
    },
    assumed: false,
    scenario: {
      method: 'app-qr',
      alsoBy: ['app-key'],
      did: [{ at: 'try-push', did: 'answered', how: 'nothing' }],
    },
    signatures: [{ screen: 'try-push', outcome: 'refused', doing: 'answered nothing' }],
  },
  {
    id: 'push-denied',
    title: 'La demande a été refusée sur le téléphone',
    sees: {
      fr: 'La page « Essayons » affiche une erreur dès que l’on touche « Non » ou « Refuser ».',
      en: 'The page “Let’s try it out” shows an error as soon as “No” or “Deny” is tapped.',
    },
    steps: ['2.2.2-8'],
    causes: ['« Refuser » touché par erreur, ou par crainte d’une fraude.'],
    cure: {
      text: 'Renvoyer la notification et l’approuver.',
      by: 'go-on',
      did: [{ at: 'try-push', did: 'asked-again' }],
    },
    assumed: false,
    scenario: {
      method: 'app-qr',
      alsoBy: ['app-key'],
      did: [{ at: 'try-push', did: 'answered', how: 'denied' }],
    },
    signatures: [{ screen: 'try-push', outcome: 'refused', doing: 'answered denied', code: 'API 31' }],
  },
  {
    id: 'wrong-number-matched',
    title: 'Un mauvais nombre a été entré dans l’application',
    sees: {
      fr: 'La page affiche un nombre de deux chiffres ; après la saisie d’un autre, elle affiche une erreur.',
      en: 'The page shows a number of two digits; after another one is typed it shows an error.',
    },
    steps: ['2.2.2-8'],
    causes: ['Nombre d’une demande précédente.', 'Guide de 2023, qui ne parle pas encore du nombre.'],
    cure: {
      text: 'Renvoyer la notification et entrer dans l’application le nombre affiché à ce moment.',
      by: 'go-on',
      did: [{ at: 'try-push', did: 'asked-again' }],
    },
    assumed: false,
    scenario: {
      method: 'app-qr',
      alsoBy: ['app-key'],
      did: [{ at: 'try-push', did: 'answered', how: 'wrong-number' }],
    },
    signatures: [{ screen: 'try-push', outcome: 'refused', doing: 'answered wrong-number' }],
  },
  {
    id: 'wrong-app-code',
    title: 'Le code de l’application est refusé',
    sees: {
      fr: 'Sous le code à six chiffres, une erreur ; le code affiché par l’application est pourtant bien tapé.',
      en: 'Below the six digits an error, though the code that the app shows was typed.',
    },
    steps: ['2.2.2-9'],
    causes: ['Horloge du téléphone réglée à la main.', 'Code d’un autre compte de l’application.'],
    cure: {
      text: 'Régler l’heure du téléphone sur « automatique » ; sinon recommencer par texto.',
      by: 'another-method',
      method: 'sms',
    },
    assumed: false,
    scenario: { method: 'totp-key', alsoBy: ['totp-qr'], given: ['phone-clock-wrong'] },
    signatures: [{ screen: 'enter-code', outcome: 'refused', doing: ['right', 'entered other'], code: 'API 24' }],
  },
  {
    id: 'app-code-reused',
    title: 'Le code de l’application vient de servir',
    sees: {
      fr: 'À la connexion suivante, le même code à six chiffres est refusé.',
      en: 'At the next sign-in the same six digits are refused.',
    },
    steps: ['2.2.2-9'],
    causes: ['Même code tapé deux fois en moins de trente secondes : il ne vaut qu’une fois.'],
    cure: { text: 'Attendre que l’application affiche un autre code, et entrer celui-là.', by: 'go-on' },
    assumed: true,
    scenario: {
      method: 'totp-key',
      alsoBy: ['totp-qr'],
      did: [
        { at: 'update-password', did: 'browser', how: 'close' },
        { at: 'code-challenge', did: 'entered', what: 'used' },
      ],
    },
    signatures: [{ screen: 'code-challenge', outcome: 'refused', doing: 'entered used' }],
  },
  {
    id: 'other-app-refused',
    title: 'Le lien « autre application » est absent',
    sees: {
      fr: 'Au premier écran, aucun lien pour utiliser une autre application d’authentification.',
      en: 'On the first screen there is no link to use another authenticator app.',
    },
    steps: ['2.2.2-2'],
    causes: ['Règle de l’organisation : Microsoft Authenticator seulement.'],
    cure: { text: 'Utiliser Microsoft Authenticator.', by: 'another-method', method: 'app-key' },
    assumed: false,
    scenario: { method: 'totp-key', alsoBy: ['totp-qr'], given: ['other-app-not-allowed'] },
    signatures: [{ screen: 'authenticator-intro', outcome: 'missing' }],
  },
];
