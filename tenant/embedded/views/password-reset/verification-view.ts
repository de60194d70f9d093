import * as ko from 'knockout';
import type { ResetMethod, VerificationState } from '../../password-reset/wire.ts';
import { fill } from '../sign-in/facts.ts';
import type { View } from '../sign-in/pagination.ts';
import { PANELS } from './panels.ts';
import { ALERT } from './alert.ts';
import type { ResetPage } from './reset-page.ts';
import './ticked.ts';

/** What the chosen method asks for. */
type Panel = 'none' | 'number' | 'calling' | 'code' | 'questions';

/** How the reader proves who they are. Which method is chosen at the beginning is not recorded: none is. */
export class VerificationView implements View {
  readonly name = 'reset-verification-view';
  readonly chosen = ko.observable<ResetMethod>();
  /** Whether the text was sent, or the phone rings. */
  readonly contacted = ko.observable(false);
  readonly number = ko.observable('');
  readonly code = ko.observable('');
  readonly heading: string;
  readonly numberHint: string;
  readonly methods: readonly { readonly method: ResetMethod; readonly label: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: ko.Observable<string> }[];
  /** Of the call being waited for; another choice ends the wait. */
  #waiting = 0;
  readonly panel = ko.pureComputed((): Panel => {
    const chosen = this.chosen();
    if (chosen === undefined) return 'none';
    if (chosen === 'questions') return 'questions';
    if (chosen === 'app-code') return 'code';
    if (!this.contacted()) return 'number';
    return chosen === 'text' ? 'code' : 'calling';
  });
  readonly template = `
<h2 data-bind="text: heading"></h2>
<fieldset>
  <legend data-bind="text: page.strings.chooseMethod"></legend>
  <!-- ko foreach: methods -->
  <label>
    <input type="radio" data-bind="ticked: { chosen: $parent.chosen, as: method }">
    <span data-bind="text: label"></span>
  </label>
  <!-- /ko -->
</fieldset>
${ALERT}
${PANELS}
<div class="win-button-pin-bottom">
  <button type="button" class="win-button button-secondary"
    data-bind="text: page.strings.cancel, click: page.cancel"></button>
</div>`;

  constructor(
    readonly page: ResetPage,
    { number, methods, phoneHint, questions }: VerificationState,
  ) {
    const { useText, useCall, useAppCode, useQuestions, ...strings } = page.strings;
    const labels = { text: useText, call: useCall, 'app-code': useAppCode, questions: useQuestions };
    this.heading = fill(strings.verificationStep, number);
    this.numberHint = fill(strings.confirmNumber, phoneHint);
    this.methods = methods.map((method) => ({ method, label: labels[method] }));
    this.questions = questions.map((question) => ({ question, answer: ko.observable('') }));
    this.chosen.subscribe(() => this.#begin());
  }

  contact(): void {
    const { strings } = this.page;
    const method = this.chosen();
    if (this.page.objects(this.number().trim() === '' ? strings.numberMissing : '')) return;
    void this.page.send('contact', { method, number: this.number() }).then((answer) => {
      if (answer === undefined) return;
      this.contacted(true);
      if (answer.askAgainMs !== null) void this.#wait(answer.askAgainMs);
    });
  }

  enterCode(): void {
    const code = this.code().replace(/\s/g, '');
    if (this.page.objects(code === '' ? this.page.strings.codeMissing : '')) return;
    void this.page.send('verification', { method: this.chosen(), code });
  }

  answer(): void {
    const answers = this.questions.map(({ answer }) => answer());
    const unanswered = answers.some((answer) => answer.trim() === '');
    if (this.page.objects(unanswered ? this.page.strings.answersMissing : '')) return;
    void this.page.send('answers', { answers });
  }

  /** Another method: nothing of the one before is left. */
  #begin(): void {
    this.#waiting += 1;
    this.page.error('');
    this.contacted(false);
    this.number('');
    this.code('');
  }

  async #wait(ms: number): Promise<void> {
    const waiting = ++this.#waiting;
    for (let again: number | null = ms; again !== null;) {
      const pause = again;
      await new Promise((resolve) => window.setTimeout(resolve, pause));
      if (waiting !== this.#waiting) return;
      const answer = await this.page.ask('verification', { method: 'call', code: '' });
      if (answer === undefined) this.contacted(false);
      again = answer?.askAgainMs ?? null;
    }
  }
}
