/** What was done and what came of it, in French, for whoever reads the timeline. */
import { CASE_SCREENS } from '../../guide/case-screens.ts';
import type { Action } from '../../guide/case.ts';
import { ANSWER_WORDS, DOING_WORDS, ENTRY_WORDS } from '../../guide/case-words.ts';
import { STEPS, type StepId } from '../../guide/guide.ts';
import { stepsOf } from '../../guide/paths.ts';
import type { Outcome } from '../../guide/symptoms/signature.ts';
import type { Method } from './situation.ts';

/** Of a screen that the words of a case do not name. */
const OTHER_SCREENS: Readonly<Record<string, string>> = {
  captcha: 'caractères d’une image à recopier',
  consent: 'autorisations demandées',
  'method-list': 'choix de la méthode de vérification',
  'passkey-nudge': 'invitation à une clé d’accès',
};

const PHONE_REASONS: Readonly<Record<string, string>> = {
  'no-text': 'aucun texto n’arrive',
  'no-call': 'le téléphone ne sonne pas',
  'no-request': 'aucune notification n’arrive',
  'wrong-kind': 'l’application ne lit pas ce code QR',
  used: 'l’application refuse le code QR : déjà employé',
  expired: 'l’application refuse le code QR : expiré',
  unknown: 'l’application refuse le code QR : inconnu',
  'notifications off': 'l’application refuse le code QR : « code d’activation non valide »',
};

const CAME_OF_IT: Readonly<Record<Outcome, string>> = {
  opened: '',
  left: '',
  stays: '',
  refused: 'la page refuse',
  'dead-end': 'rien à faire sur cette page',
  phone: '',
  missing: 'la page n’offre pas ce que le guide nomme',
  'thrown-back': 'retour au début de la connexion',
  'served-again': 'la connexion est à reprendre depuis le début',
  unexpected: 'ce n’est pas à demander ici',
  stuck: 'la page attend, et rien ne vient',
  blank: 'la page reste vide',
  unknown: 'écran inconnu',
};

export function screenTitle(screen: string): string {
  return (
    (CASE_SCREENS as Readonly<Record<string, { readonly title: string }>>)[screen]?.title ??
    OTHER_SCREENS[screen] ??
    screen
  );
}

/** Steps of the guide that are done on a screen, on the way to the method. */
export function stepsOn(screen: string, method: Method): readonly StepId[] {
  const onWay = stepsOf(method);
  return STEPS.filter((step) => step.screen === screen && onWay.includes(step.id)).map(({ id }) => id);
}

/** `mot de passe temporaire : bien formé, mais pas le bon`. */
export function actionSentence(action: Action): string {
  return sentence(action.at, deedOf(action));
}

export function gaveUpSentence(screen: string): string {
  return sentence(screen, 'revenir en arrière');
}

export function openedSentence(screen: string): string {
  return sentence(screen, 'l’écran s’ouvre');
}

function sentence(screen: string, deed: string): string {
  return `${screenTitle(screen)}\u00a0: ${deed}`;
}

function deedOf(action: Action): string {
  switch (action.did) {
    case 'waited':
      return `attendre ${action.minutes} min`;
    case 'entered':
      return `entrer autre chose (${ENTRY_WORDS[action.what]})${timesOf(action.times)}`;
    case 'answered':
      return `au téléphone, ${ANSWER_WORDS[action.how]}`;
    case 'asked-again':
      return `redemander${timesOf(action.times)}`;
    case 'browser':
      return DOING_WORDS[action.how];
  }
}

/** Of one of several times that the same is done. */
export function oneOfSeveral(action: Extract<Action, { times: number }>, time: number): string {
  const once = actionSentence({ ...action, times: 1 });
  return action.times > 1 ? `${once}, fois ${time + 1} sur ${action.times}` : once;
}

function timesOf(times: number): string {
  return times > 1 ? ` (${times} fois)` : '';
}

export function goOnSentence(screen: string, method: Method): string {
  const ids = stepsOn(screen, method);
  const step = STEPS.find(({ id }) => ids.includes(id) && !id.includes('-rule-'));
  const deed = step === undefined ? 'continuer' : lowerFirst(step.summary);
  return sentence(screen, deed);
}

/** The sentence with what came of it. */
export function withOutcome(sentence: string, outcome: Outcome, phone: string | undefined): string {
  const what = phone === undefined ? CAME_OF_IT[outcome] : (PHONE_REASONS[phone] ?? phone);
  return what === '' ? sentence : `${sentence} — ${what}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
