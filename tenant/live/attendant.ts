/** A person who sits at the run and does what no program can: approve a request, answer a call, read a text. */
import type { Secret } from '../../reports/redaction/secret.ts';

export interface Task {
  /** In French, in the imperative: `Approuvez la demande dans Authenticator`. Recorded: it holds no value. */
  readonly title: string;
  /** What to look at or type while doing it: the number on the page. Shown, never recorded. */
  readonly details?: string;
  /** What the person types in; undefined where it is enough that they do it. */
  readonly asks?: string;
  /** How long the service waits for it, in ms. */
  readonly withinMs: number;
}

export type Attended =
  | {
      readonly outcome: 'done';
      /** What was asked for; undefined where nothing was. */
      readonly typed: Secret | undefined;
    }
  | { readonly outcome: 'impossible'; readonly reason: string }
  | { readonly outcome: 'too-late' };

export interface Attendant {
  ask(task: Task): Promise<Attended>;
}

/** A push, a call and a code by text are waited for three minutes (password-and-errors.md 3.2, marks A and B). */
export const SERVICE_WAITS_MS = 180_000;

/** The person who attends cannot do what only they could: that says nothing about the product. */
export class AttendedError extends Error {
  override readonly name = 'AttendedError';

  constructor(title: string, reason: string) {
    super(`[provisioning] The person who attends could not do it (${reason}): « ${title} ».`);
  }
}

/** @returns what was typed. @throws what `tooLate` makes, or AttendedError. */
export function unlessDone(answer: Attended, title: string, tooLate: () => Error): Secret | undefined {
  if (answer.outcome === 'done') return answer.typed;
  throw answer.outcome === 'too-late' ? tooLate() : new AttendedError(title, answer.reason);
}
