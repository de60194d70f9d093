/** What a failure would keep a reader of the guide from, by the step it stands at. Allure has five degrees of it. */
import type { FailureKind } from '../verdict/failure.ts';

export type Severity = 'blocker' | 'critical' | 'normal' | 'minor' | 'trivial';

/** In French, for who reads of a failure. */
export const STOPS: Readonly<Record<Severity, string>> = {
  blocker: 'Personne n’arrive au portail par ce chemin.',
  critical: 'Cette méthode est fermée ; une autre reste possible.',
  normal: 'La personne est arrêtée, et doit recommencer ou appeler le soutien.',
  minor: 'La personne arrive au portail, mais ce qu’elle voit diffère du guide.',
  trivial: 'Rien pour qui suit le guide : c’est la suite elle-même qui est en cause.',
};

export function isSeverity(text: string | undefined): text is Severity {
  return text !== undefined && text in STOPS;
}

/** Nobody gets past it, and no other way leads to the portal. */
const NO_OTHER_WAY = 'blocker';
/** One method is closed, another can be chosen. */
const ANOTHER_METHOD = 'critical';
/** The reader arrives all the same: advice, a rule, a question that may be answered either way. */
const ARRIVES = 'minor';

const METHODS = /^2\.2\.[234]-/;
/**
 * Rules and remarks, « Rester connecté ? », which may be answered with « Non », and what only a reader in a situation of
 * their own does: who is signed in to another account, or turns to another method.
 */
const NOT_NEEDED = /-rule-|^2\.2\.1-|^2\.4-2$|^2\.1-1b$|^2\.2\.2-alt-2$/;

/** @param step Id of a step of the guide. */
export function severityOfStep(step: string): Severity {
  if (NOT_NEEDED.test(step)) return ARRIVES;
  return METHODS.test(step) ? ANOTHER_METHOD : NO_OTHER_WAY;
}

/** Of what is tested beside the guide. What is tested in none of these folders stops no reader. */
const OF_FOLDER: Readonly<Record<string, Severity>> = {
  guide: NO_OTHER_WAY,
  'sign-in': NO_OTHER_WAY,
  password: NO_OTHER_WAY,
  registration: ANOTHER_METHOD,
  // Something went wrong already; what is at stake is that the reader can begin again or is told what to do.
  'time-outs': 'normal',
  refusals: 'normal',
  symptoms: 'normal',
  'password-reset': 'normal',
  variations: ARRIVES,
};

export interface Failed {
  readonly kind: FailureKind;
  /** The step of the guide it failed at; undefined where it was none. */
  readonly step: string | undefined;
}

/**
 * Of a test that passed, what its failure would mean; of one that failed, what it does mean.
 *
 * @param folder The first one below `tests/`.
 */
export function severityOf(folder: string, failed?: Failed): Severity {
  const declared = OF_FOLDER[folder] ?? 'trivial';
  if (failed === undefined) return declared;
  // Other words before the reader's eyes, on a screen where the journey went on.
  if (failed.kind === 'product-drift') return ARRIVES;
  return failed.step === undefined ? declared : severityOfStep(failed.step);
}
