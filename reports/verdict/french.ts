/** The words of the verdict, which the guide's author reads. */
import type { Counts } from './counts.ts';
import { FAILURE_KINDS } from './failure.ts';
import {
  STEP_STATUSES,
  type Again,
  type GuideRun,
  type StepResult,
  type StepStatus,
  type VerdictName,
} from './schema.ts';

export const VERDICT_NAMES: Readonly<Record<VerdictName, string>> = {
  sound: 'le guide se réalise',
  broken: 'le guide ne se réalise pas comme écrit',
  inconclusive: 'sans conclusion',
};

/** Of one step. */
export const STATUS_NAMES: Readonly<Record<StepStatus, string>> = {
  verified: 'vérifiée',
  performed: 'réalisée',
  drifted: 'dérive',
  failed: 'échec',
  'not-reached': 'non atteinte',
  'not-verifiable': 'non vérifiable',
};

/** Of several steps. */
const STATUS_PLURALS: Readonly<Record<StepStatus, string>> = {
  verified: 'vérifiées',
  performed: 'réalisées',
  drifted: 'dérives',
  failed: 'échecs',
  'not-reached': 'non atteintes',
  'not-verifiable': 'non vérifiables',
};

const PATH_NAMES: Readonly<Record<string, string>> = {
  'app-qr': 'Microsoft Authenticator, code QR',
  'app-key': 'Microsoft Authenticator, saisie à la main',
  'totp-qr': 'application, code QR',
  'totp-key': 'application, clé saisie',
  sms: 'texto',
  call: 'appel',
  'app-then-sms': 'texto après le code QR',
  'other-account': 'autre compte connecté, texto',
  'too-late': 'délai dépassé, texto',
};

const ORDER_NAMES: Readonly<Record<string, string>> = {
  'after-registration': 'mot de passe changé après l’inscription',
  'before-registration': 'mot de passe changé avant l’inscription',
};

const DEVICE_NAMES: Readonly<Record<string, string>> = {
  desktop: 'ordinateur',
  android: 'téléphone Android',
  iphone: 'iPhone',
};

const EDITION_NAMES: Readonly<Record<string, string>> = { classic: 'classic', reskin: 'reskin' };

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

const ATTEMPT_NAMES = { first: 'premier essai', second: 'second essai' } as const;
const SECOND_RESULTS: Readonly<Record<Again['second']['result'], string>> = {
  passed: 'réussi',
  failed: 'échec',
  skipped: 'non réalisé',
};

/** The same as `runTitle`, with which try it is where there were two. */
export function attemptTitle(run: GuideRun): string {
  return run.attempt === undefined ? runTitle(run) : `${runTitle(run)} (${ATTEMPT_NAMES[run.attempt]})`;
}

/** `réussi`, or `échec (Service injoignable : …)` */
export function secondResult({ second: { result, failure } }: Again): string {
  return failure === undefined ? SECOND_RESULTS[result] : `${SECOND_RESULTS[result]} (${failureSentence(failure)})`;
}

/** `application, code QR · mot de passe changé après l’inscription · fr-CA · ordinateur · classic` */
export function runTitle({ path, order, locale, device, edition }: GuideRun): string {
  return [pathName(path), orderName(order), locale, deviceName(device), edition].join(' · ');
}

export function pathName(path: string): string {
  return PATH_NAMES[path] ?? path;
}

export function orderName(order: string): string {
  return ORDER_NAMES[order] ?? order;
}

export function deviceName(device: string): string {
  return DEVICE_NAMES[device] ?? device;
}

/** Whether a path, an order, a device or an edition has a name here. */
export function isNamed(word: string): boolean {
  return [PATH_NAMES, ORDER_NAMES, DEVICE_NAMES, EDITION_NAMES].some((known) => Object.hasOwn(known, word));
}

/** Where a test that performs the guide says that it does, of the words it is declared with. */
export interface DeclaredPlace {
  readonly locale: string | undefined;
  readonly device: string | undefined;
  readonly edition: string | undefined;
}

export function declaredPlace(words: readonly string[]): DeclaredPlace {
  const device = words.find((word) => Object.hasOwn(DEVICE_NAMES, word));
  return {
    locale: words.find((word) => LOCALE.test(word)),
    device: device === undefined ? undefined : deviceName(device),
    edition: words.find((word) => Object.hasOwn(EDITION_NAMES, word)),
  };
}

/** The same of what is known before a run ends, from the words a test is declared with; empty where none is known. */
export function declaredTitle(words: readonly string[]): string {
  const { locale, device, edition } = declaredPlace(words);
  return [knownWords(words), locale ?? '', device ?? '', edition ?? ''].filter((part) => part !== '').join(' · ');
}

/** Its path and its order alone. */
export function knownWords(words: readonly string[]): string {
  const names = [PATH_NAMES, ORDER_NAMES].map((known) =>
    words.map((word) => known[word]).find((name) => name !== undefined),
  );
  return names.filter((name) => name !== undefined).join(' · ');
}

/** `18 vérifiées, 1 dérive, 4 non vérifiables`: every status that occurs, in the order of the schema. */
export function countsByStatus(steps: readonly Pick<StepResult, 'status'>[]): string {
  const counts = STEP_STATUSES.map(
    (status) => [status, steps.filter((step) => step.status === status).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${(count > 1 ? STATUS_PLURALS : STATUS_NAMES)[status]}`)
    .join(', ');
}

/** `Tests : 316, dont 41 supposés (@assumed) et 11 prévus pour un locataire réel (@live) ; non réalisés : 6, dont 2 faute de budget.` */
export function testsSentence(counts: Counts): string {
  const { passed, failed, quarantined = 0, skipped, overBudget, assumed, live } = counts;
  const all = passed + failed + quarantined + skipped;
  const kinds = `${assumed} ${assumed > 1 ? 'supposés' : 'supposé'} (@assumed) et ${live} ${live > 1 ? 'prévus' : 'prévu'} pour un locataire réel (@live)`;
  const budget = overBudget === 0 ? '' : `, dont ${overBudget} faute de budget`;
  const apart = quarantined === 0 ? '' : ` ; échecs en quarantaine, qui ne comptent pas : ${quarantined}`;
  return `Tests : ${all}, dont ${kinds}${skipped === 0 ? '' : ` ; non réalisés : ${skipped}${budget}`}${apart}.`;
}

/** Which drift it is and both wordings. */
export function driftSentence({ id, title, expected, found, known }: StepResult): string {
  const name = known === true ? 'Dérive connue' : 'Dérive nouvelle';
  return `${name}, ${title ?? id} : le guide dit « ${expected ?? ''} », la page dit « ${found ?? ''} »`;
}

/** How a run is told that failed. */
export function failureName({ quarantined }: Pick<GuideRun, 'quarantined'>): string {
  return quarantined === true ? 'Échec en quarantaine, qui ne compte pas' : 'Échec';
}

export function failureSentence({ kind, message }: NonNullable<GuideRun['failure']>): string {
  return `${FAILURE_KINDS[kind]} : ${message}`;
}
