import type { Symptom } from './symptom.ts';

/** A code sent by text lives for 180 s (password-and-errors.md 5.2). */
const LONGER_THAN_TEXT = 4;
/** Microsoft says « quelques minutes » (password-and-errors.md 5.3). How many is assumed. */
const A_FEW_MINUTES = 10;
/** More wrong codes than the tenant takes before it asks for a captcha: how many that is, is not documented. */
const WRONG_CODES = 5;

/** 2.2.3 and 2.2.4: text message and call (security-info.md 5, 7; password-and-errors.md 5). */
export const PHONE_SYMPTOMS: readonly Symptom[] = [
  {
    id: 'text-not-received',
    title: 'Le texto n’arrive pas',
    sees: {
      fr: 'La page demande le code à six chiffres ; aucun texto n’arrive.',
      en: 'The page asks for the six digits; no text message comes.',
    },
    steps: ['2.2.3-3', '2.2.3-4'],
    causes: [
      'Numéro ou pays mal choisi, ligne fixe.',
      'Expéditeur bloqué, boîte pleine, pas de réseau.',
      'Numéro virtuel (voix sur IP), que le service n’accepte pas.',
    ],
    cure: {
      text: 'Vérifier le numéro, attendre deux minutes et renvoyer le code une fois ; sinon recommencer avec l’application.',
      by: 'another-method',
      method: 'app-key',
    },
    assumed: false,
    scenario: { method: 'sms', given: ['texts-lost'] },
    signatures: [{ screen: 'phone-code', outcome: 'phone', phone: 'no-text' }],
  },
  {
    id: 'wrong-text-code',
    title: 'Le code reçu par texto est refusé',
    sees: { fr: 'Sous le code, une erreur ; la page reste la même.', en: 'Below the code an error; the page stays.' },
    steps: ['2.2.3-4'],
    causes: ['Chiffres intervertis.', 'Code d’un texto plus ancien : seul le dernier compte.'],
    cure: { text: 'Taper le code du texto le plus récent.', by: 'go-on' },
    assumed: false,
    scenario: { method: 'sms', did: [{ at: 'phone-code', did: 'entered', what: 'other' }] },
    signatures: [{ screen: 'phone-code', outcome: 'refused', doing: 'entered other', code: 'API 24' }],
  },
  {
    id: 'old-text-code',
    title: 'Plusieurs textos sont arrivés, et le code du premier est refusé',
    sees: { fr: 'Sous le code, une erreur ; la page reste la même.', en: 'Below the code an error; the page stays.' },
    steps: ['2.2.3-4'],
    causes: ['« Renvoyer le code » cliqué, puis code du premier texto tapé.'],
    cure: { text: 'Taper le code du texto le plus récent.', by: 'go-on' },
    assumed: false,
    scenario: {
      method: 'sms',
      did: [
        { at: 'phone-code', did: 'asked-again' },
        { at: 'phone-code', did: 'entered', what: 'old' },
      ],
    },
    signatures: [{ screen: 'phone-code', outcome: 'refused', doing: 'entered old' }],
  },
  {
    id: 'text-code-expired',
    title: 'Le code reçu par texto est expiré',
    sees: {
      fr: 'Le bon code est refusé, plusieurs minutes après le texto.',
      en: 'The right code is refused, several minutes after the text message.',
    },
    steps: ['2.2.3-4'],
    causes: ['Code tapé plus de trois minutes après son envoi.'],
    cure: {
      text: 'Cliquer sur « Renvoyer le code » et taper le nouveau aussitôt.',
      by: 'go-on',
      did: [{ at: 'phone-code', did: 'asked-again' }],
    },
    assumed: false,
    scenario: { method: 'sms', did: [{ at: 'phone-code', did: 'waited', minutes: LONGER_THAN_TEXT }] },
    signatures: [{ screen: 'phone-code', outcome: 'refused', doing: 'right', code: 'API 8' }],
  },
  {
    id: 'too-many-texts',
    title: 'Trop de codes ont été demandés par texto',
    sees: {
      fr: 'Une erreur dit que trop de codes ont été demandés ; aucun nouveau texto n’arrive.',
      en: 'An error says that codes were asked for too many times; no other text message comes.',
    },
    steps: ['2.2.3-3', '2.2.3-4'],
    causes: ['« Renvoyer le code » cliqué plusieurs fois de suite.'],
    cure: {
      text: 'Attendre dix minutes sans rien demander, puis renvoyer le code une fois ; ou recommencer avec l’application.',
      by: 'wait',
      minutes: A_FEW_MINUTES,
      did: [{ at: 'phone-code', did: 'asked-again' }],
    },
    assumed: true,
    scenario: {
      method: 'sms',
      given: ['text-limit-reached'],
      did: [{ at: 'phone-code', did: 'asked-again', times: 3 }],
    },
    signatures: [{ screen: 'phone-code', outcome: 'refused', doing: 'asked-again', code: ['API 19', 'API 26'] }],
  },
  {
    id: 'too-many-calls',
    title: 'Trop d’appels ont été demandés',
    sees: {
      fr: 'Une erreur dit que trop d’appels ont été demandés ; le téléphone ne sonne plus.',
      en: 'An error says that too many calls were asked for; the phone does not ring any more.',
    },
    steps: ['2.2.4-3', '2.2.4-4'],
    causes: ['Appel demandé plusieurs fois de suite.'],
    cure: {
      text: 'Attendre quelques minutes, ou recommencer par texto ou avec l’application, que cette limite ne touche pas.',
      by: 'another-method',
      method: 'app-key',
    },
    assumed: true,
    scenario: {
      method: 'call',
      given: ['call-limit-reached'],
      did: [
        { at: 'phone-call', did: 'answered', how: 'hung-up' },
        { at: 'phone-call', did: 'answered', how: 'nothing' },
      ],
    },
    signatures: [{ screen: 'phone', outcome: 'refused', doing: 'right', code: ['API 19', 'API 26'] }],
  },
  {
    id: 'captcha',
    title: 'La page demande de recopier les caractères d’une image',
    sees: {
      fr: 'Après plusieurs codes refusés, une image de caractères à recopier.',
      en: 'After several refused codes, a picture of characters to copy.',
    },
    steps: ['2.2.3-4'],
    causes: ['Plusieurs mauvais codes de suite.'],
    cure: {
      text: 'Recopier les caractères ; si l’image est illisible, fermer la fenêtre et recommencer.',
      by: 'begin-again',
    },
    assumed: true,
    scenario: {
      method: 'sms',
      given: ['captcha-after-wrong-codes'],
      did: [{ at: 'phone-code', did: 'entered', what: 'other', times: WRONG_CODES }],
    },
    signatures: [{ screen: 'captcha', outcome: 'dead-end' }],
  },
  {
    id: 'phone-refused',
    title: 'Le numéro de téléphone est refusé',
    sees: {
      fr: 'Sous le numéro, une erreur ; la page reste la même.',
      en: 'Below the number an error; the page stays.',
    },
    steps: ['2.2.3-3', '2.2.4-3'],
    causes: ['Chiffre oublié.', 'Indicatif du pays tapé dans le numéro, ou mauvais pays.'],
    cure: { text: 'Choisir « Canada (+1) » et retaper les dix chiffres.', by: 'go-on' },
    assumed: false,
    scenario: {
      method: 'sms',
      alsoBy: ['call'],
      did: [{ at: 'phone', did: 'entered', what: 'too-short' }],
    },
    signatures: [{ screen: 'phone', outcome: 'refused', code: 'API 29' }],
  },
  {
    id: 'phone-already-used',
    title: 'Le numéro de téléphone sert déjà à un autre compte',
    sees: {
      fr: 'Une erreur dit que le numéro est déjà employé.',
      en: 'An error says that the number is already in use.',
    },
    steps: ['2.2.3-3'],
    causes: ['Téléphone partagé, ou numéro d’un collègue qui n’en a plus l’usage.'],
    cure: {
      text: 'Utiliser un autre numéro ou l’application ; sinon faire libérer le numéro par un administrateur.',
      by: 'another-method',
      method: 'app-key',
    },
    assumed: true,
    scenario: { method: 'sms', alsoBy: ['call'], given: ['phone-already-used'] },
    signatures: [{ screen: 'phone', outcome: 'refused', doing: 'right', code: 'API 17' }],
  },
  {
    id: 'call-never-comes',
    title: 'Le téléphone ne sonne pas',
    sees: {
      fr: 'La page dit qu’elle appelle ; le téléphone ne sonne pas.',
      en: 'The page says that it is calling; the phone does not ring.',
    },
    steps: ['2.2.4-4'],
    causes: ['Numéro ou pays mal choisi.', 'Poste derrière un standard.', 'Appels inconnus bloqués.'],
    cure: {
      text: 'Vérifier le numéro et les appels bloqués ; sinon recommencer par texto.',
      by: 'another-method',
      method: 'sms',
    },
    assumed: false,
    scenario: { method: 'call', given: ['calls-lost'] },
    signatures: [{ screen: 'phone-call', outcome: 'phone', phone: 'no-call' }],
  },
  {
    id: 'call-hung-up',
    title: 'L’appel a été raccroché sans appuyer sur la touche',
    sees: {
      fr: 'La page affiche une erreur après l’appel.',
      en: 'The page shows an error after the call.',
    },
    steps: ['2.2.4-4'],
    causes: ['Appel pris pour une fraude, ou touche # non pressée.'],
    cure: { text: 'Revenir en arrière, demander un autre appel, décrocher et appuyer sur #.', by: 'go-on' },
    assumed: false,
    scenario: { method: 'call', did: [{ at: 'phone-call', did: 'answered', how: 'hung-up' }] },
    signatures: [{ screen: 'phone-call', outcome: 'refused', doing: ['answered hung-up', 'answered wrong-key'] }],
  },
  {
    id: 'method-missing',
    title: 'La méthode du guide n’est pas offerte',
    sees: {
      fr: 'Le texto, l’appel ou le téléphone ne figure pas parmi les choix.',
      en: 'Text message, call or phone is not among the choices.',
    },
    steps: ['2.2.3-2', '2.2.3-3c'],
    causes: ['Méthode fermée par l’organisation.', 'Changement de règle récent : compter une ou deux heures.'],
    cure: {
      text: 'Choisir Microsoft Authenticator, ou s’adresser à un administrateur.',
      by: 'another-method',
      method: 'app-key',
    },
    assumed: false,
    scenario: { method: 'sms', given: ['sms-not-allowed'] },
    signatures: [{ screen: ['choose-method', 'phone'], outcome: 'missing' }],
  },
];
