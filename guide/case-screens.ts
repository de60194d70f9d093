/**
 * The screens a case may name, and what can be done on each that is not what the guide says. Looking on, waiting and the
 * browser's own buttons are possible everywhere.
 */
import type { PhoneAnswer, WrongEntry } from './case.ts';

export interface CaseScreen {
  /** In French, as a help desk would call it. */
  readonly title: string;
  /** What can be entered in place of what it asks for; absent where it has no field. */
  readonly entries?: readonly WrongEntry[];
  /** What can be done on the phone meanwhile; absent where the phone is asked for nothing. */
  readonly answers?: readonly PhoneAnswer[];
  /** It has a control that asks the phone, or for a code, once more. */
  readonly asksAgain?: true;
  /** What makes an earlier screen come again. */
  readonly leadsBack?: 'answered' | 'asked-again';
}

const NAME: readonly WrongEntry[] = ['other', 'same-wrong', 'empty'];
const CODE: readonly WrongEntry[] = ['other', 'same-wrong', 'too-short', 'letters', 'used', 'old', 'empty'];
const NUMBER: readonly WrongEntry[] = ['other', 'same-wrong', 'too-short', 'letters', 'used', 'empty'];
const NEW_PASSWORD: readonly WrongEntry[] = [
  'other',
  'same-wrong',
  'too-short',
  'empty',
  'mismatch',
  'current',
  'common-word',
  'own-name',
  'accent',
  'too-long',
  'one-class',
];
const APPROVAL: readonly PhoneAnswer[] = ['denied', 'wrong-number', 'nothing'];

/** By their names in the flows; in the order in which a first sign-in may show them. */
export const CASE_SCREENS = {
  landing: { title: 'accueil d’office.com' },
  'account-picker': { title: 'choix du compte' },
  'user-name': { title: 'adresse « .med »', entries: NAME },
  password: { title: 'mot de passe temporaire', entries: NAME },
  'update-password': { title: 'nouveau mot de passe', entries: NEW_PASSWORD },
  'code-challenge': { title: 'code demandé à la connexion', entries: CODE },
  'approval-challenge': { title: 'approbation demandée à la connexion', answers: APPROVAL },
  'approval-denied': { title: 'approbation refusée', asksAgain: true, leadsBack: 'asked-again' },
  'approval-unanswered': { title: 'approbation restée sans réponse', asksAgain: true, leadsBack: 'asked-again' },
  'proof-up': { title: 'plus d’informations requises' },
  'authenticator-intro': { title: 'présentation de l’application' },
  'choose-method': { title: 'choix d’une autre méthode' },
  'account-set-up': { title: 'configuration du compte dans l’application' },
  'scan-qr': {
    title: 'code QR',
    answers: ['nothing', 'other-app'],
    asksAgain: true,
    leadsBack: 'asked-again',
  },
  'enter-code': { title: 'code de l’application', entries: CODE },
  'try-push': { title: 'essai de la notification', answers: APPROVAL, asksAgain: true },
  'push-approved': { title: 'notification approuvée' },
  'app-added': { title: 'application ajoutée' },
  phone: { title: 'numéro de téléphone', entries: NUMBER },
  'phone-code': { title: 'code reçu par texto', entries: CODE, asksAgain: true },
  'phone-call': {
    title: 'appel en cours',
    answers: ['denied', 'nothing', 'hung-up', 'wrong-key'],
    leadsBack: 'answered',
  },
  'phone-done': { title: 'téléphone vérifié' },
  'security-questions': { title: 'questions de sécurité', entries: ['too-short', 'empty'] },
  'registration-success': { title: 'inscription terminée' },
  'stay-signed-in': { title: 'rester connecté' },
  portal: { title: 'portail Microsoft 365' },
  error: { title: 'page d’erreur' },
} as const satisfies Readonly<Record<string, CaseScreen>>;
export type CaseScreenName = keyof typeof CASE_SCREENS;

export const CASE_SCREEN_NAMES = Object.keys(CASE_SCREENS) as [CaseScreenName, ...CaseScreenName[]];

export function caseScreen(name: CaseScreenName): CaseScreen {
  return CASE_SCREENS[name];
}
