/** A person who sits at the run and does what no program can: approve a request, answer a call, read a text. */
export interface Task {
  /** In French, in the imperative: `Approuvez la demande dans Authenticator`. */
  readonly title: string;
  /** What to look at or type while doing it: the number on the page. Shown, never recorded. */
  readonly details?: string;
  /** What the person types in; undefined where it is enough that they do it. */
  readonly asks?: string;
  /** How long the service waits for it, in ms. */
  readonly withinMs: number;
}

export type Attended =
  | { readonly outcome: 'done'; readonly typed: string | undefined }
  | { readonly outcome: 'impossible'; readonly reason: string }
  | { readonly outcome: 'too-late' };

export interface Attendant {
  ask(task: Task): Promise<Attended>;
}
