/**
 * A change of the tenant as the real service makes them: nobody announces it, and the pages are served all the same. It is
 * made in a copy of the tenant's sources, so that the tenant itself has no switch for it.
 */

/** One place of a source file. */
export interface Edit {
  /** Relative to `tenant/embedded/`: `strings/registration.ts`. */
  readonly file: string;
  /** Occurs exactly once in the file, or the change no longer fits and is refused. */
  readonly from: string;
  readonly to: string;
}

/** `wording`: what is read; `structure`: which screens and controls there are; `behaviour`: what happens; `neutral`: neither. */
export const CHANGE_KINDS = ['wording', 'structure', 'behaviour', 'neutral'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Kinds of failure by which a run may tell of a change (design, section 7). */
export type ToldAs =
  'product-drift' | 'product-defect' | 'tenant-configuration' | 'session-timed-out' | 'unknown-screen';

export interface Change {
  /** `phone-resend-without-effect` */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What is different, as a sentence. */
  readonly what: string;
  /**
   * Ids of the guide's steps that a reader is at when it shows; the first is the one that tests are chosen by. Of a neutral
   * change those whose screens it touches.
   */
  readonly steps: readonly [string, ...string[]];
  /** Nothing for a neutral change. */
  readonly toldAs: readonly ToldAs[];
  /** Where it shows; default: `classic`. */
  readonly edition?: 'classic' | 'reskin';
  /** What shows it in raw answers, before any test: the name of a probe. */
  readonly probe: ProbeName;
  readonly edits: readonly [Edit, ...Edit[]];
  /** Why the suite cannot notice it, where it cannot: counted as missed all the same. */
  readonly unnoticed?: string;
}

/**
 * `documents`: the scripts and documents of the pages are compared. The others ask the service over HTTP what it does:
 * each goes one way through it and notes what was answered.
 */
export const PROBES = [
  'documents',
  'user-name',
  'password',
  'second-factor',
  'totp',
  'push',
  'text',
  'call',
  'questions',
  'update-password',
  'stay-signed-in',
  'portal',
  'time-outs',
] as const;
export type ProbeName = (typeof PROBES)[number];
