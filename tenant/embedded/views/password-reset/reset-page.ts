import * as ko from 'knockout';
import type { PasswordResetFacts } from '../../password-reset/document.ts';
import type { ResetAnswer, ResetState } from '../../password-reset/wire.ts';
import { Pagination, type View } from '../sign-in/pagination.ts';
import { NoAnswer, postJson } from '../sign-in/post.ts';
import { STYLE } from '../sign-in/style.ts';
import { DoneView } from './done-view.ts';
import { NewPasswordView } from './new-password-view.ts';
import { refusalText } from './refusal-text.ts';
import { StoppedView } from './stopped-view.ts';
import { UserNameView } from './user-name-view.ts';
import { VerificationView } from './verification-view.ts';

const TEMPLATE = `
<main class="middle">
  <div class="sign-in-box">
    <h1 class="text-title" data-bind="text: strings.getBack"></h1>
    <!-- ko with: pagination.current -->
    <div data-bind="component: { name: name, params: $data }"></div>
    <!-- /ko -->
  </div>
</main>`;

const MORE_STYLE = `
h1 { margin-top: 0; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 0 0 14px; }
fieldset { border: 0; padding: 0; margin: 0 0 18px; }
fieldset label { display: flex; align-items: baseline; gap: 8px; padding: 5px 0; }
label.row { display: block; }
legend { padding: 0; margin-bottom: 6px; }
`;

/**
 * The reset of a forgotten password: one document whose steps the server decides. Which widgets the real pages are made
 * of is not recorded; these have the controls that the documentation names, and no handle at all.
 */
export class ResetPage {
  readonly strings: PasswordResetFacts['strings'];
  readonly returnUrl: string;
  readonly pagination = new Pagination();
  readonly isRequestPending = ko.observable(false);
  readonly error = ko.observable('');
  #session = '';
  #state: ResetState = { step: 'user-name' };

  constructor({ strings, returnUrl }: PasswordResetFacts) {
    this.strings = strings;
    this.returnUrl = returnUrl;
  }

  open(): void {
    const style = document.createElement('style');
    style.textContent = STYLE + MORE_STYLE;
    document.head.append(style);
    document.body.innerHTML = TEMPLATE;
    ko.applyBindings(this, document.body);
    this.pagination.place(this.#viewOf(this.#state));
  }

  /** What the page itself has to object, or nothing. @returns whether it objects. */
  objects(complaint: string): boolean {
    this.error(complaint);
    return complaint !== '';
  }

  /** Sends what a step asks for, one call at a time. @returns undefined if it was refused, or led to another step. */
  async send(call: string, body: Readonly<Record<string, unknown>>): Promise<ResetAnswer | undefined> {
    if (this.isRequestPending()) return undefined;
    this.isRequestPending(true);
    this.error('');
    try {
      return await this.ask(call, body);
    } finally {
      this.isRequestPending(false);
    }
  }

  /** The same while the reader may act: for what only asks how things stand. */
  async ask(call: string, body: Readonly<Record<string, unknown>>): Promise<ResetAnswer | undefined> {
    try {
      const answer = await postJson<ResetAnswer>(`/api/${call}`, { session: this.#session, ...body });
      this.#session = answer.session;
      this.error(refusalText(answer.refusal, this.strings));
      const moved = stepOf(answer.state) !== stepOf(this.#state);
      this.#state = answer.state;
      if (moved) this.pagination.place(this.#viewOf(answer.state));
      return moved || answer.refusal !== null ? undefined : answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.error(this.strings.unexpected);
      return undefined;
    }
  }

  readonly cancel = (): void => location.assign(this.returnUrl);

  #viewOf(state: ResetState): View {
    switch (state.step) {
      case 'user-name':
        return new UserNameView(this);
      case 'verification':
        return new VerificationView(this, state);
      case 'new-password':
        return new NewPasswordView(this);
      case 'done':
        return new DoneView(this);
      case 'stopped':
        return new StoppedView(this, state.why);
    }
  }
}

/** One verification differs from the next by its number. */
function stepOf(state: ResetState): string {
  return state.step === 'verification' ? `${state.step} ${state.number}` : state.step;
}
