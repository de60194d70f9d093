import * as ko from 'knockout';
import type { ConvergedChangePasswordConfig } from '../../../sign-in/config.ts';
import { alertTemplate } from '../alert.ts';
import type { View } from '../pagination.ts';
import { NoAnswer } from '../post.ts';
import type { Shell } from '../shell.ts';
import { ChangeJob } from './change-job.ts';
import { complaintAbout, refusalOf, type ChangePasswordStrings, type Field, type Refusal } from './refusal.ts';

/**
 * "Update your password" (entra-signin.md 2.7, password-and-errors.md 2). Refusals stay on the page, without navigation;
 * no id of theirs is recorded. Fields keep what was typed.
 */
export class ChangePasswordView implements View {
  readonly name = 'change-password-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'currentPassword';
  readonly entered: Readonly<Record<Field, ko.Observable<string>>> = {
    current: ko.observable(''),
    fresh: ko.observable(''),
    confirmation: ko.observable(''),
  };
  readonly refusal = ko.observable<Refusal>();
  readonly error = ko.pureComputed(() => {
    const refusal = this.refusal();
    return refusal === undefined ? '' : this.strings[refusal.text];
  });
  readonly ctx: ko.Observable<string>;
  readonly flowToken: ko.Observable<string>;
  readonly #job: ChangeJob;
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: strings.updatePassword"></div>
</div>
<div class="row text-body" data-bind="text: strings.whyUpdate"></div>
<form novalidate method="post" autocomplete="off" data-bind="submit: submit, attr: { action: config.urlPost }">
  <input type="hidden" name="ctx" data-bind="value: ctx">
  <input type="hidden" name="flowToken" data-bind="value: flowToken">
  <input type="hidden" name="canary" data-bind="value: config.canary">
  ${alertTemplate('error')}
  ${passwordTemplate('current', 'currentPassword', 'currentpasswd', 'current-password')}
  ${passwordTemplate('fresh', 'newPassword', 'newpasswd', 'new-password')}
  ${passwordTemplate('confirmation', 'confirmNewPassword', 'confirmnewpasswd', 'new-password')}
  <div class="win-button-pin-bottom">
    <input type="submit" id="idSIButton9"
      class="win-button button_primary button ext-button primary ext-primary"
      data-bind="value: strings.updateSignIn, enable: !shell.isRequestPending()">
  </div>
</form>`;

  constructor(
    readonly shell: Shell,
    readonly config: ConvergedChangePasswordConfig,
    readonly strings: ChangePasswordStrings,
  ) {
    this.ctx = ko.observable(config.sCtx);
    this.flowToken = ko.observable(config.sFT);
    this.#job = new ChangeJob(config);
  }

  get labels(): Readonly<Record<Field, string>> {
    const { currentPassword, newPassword, confirmPassword } = this.strings;
    return { current: currentPassword, fresh: newPassword, confirmation: confirmPassword };
  }

  has(field: Field): boolean {
    return this.refusal()?.field === field;
  }

  submit(form: HTMLFormElement): void {
    void this.shell.whilePending(async () => {
      const { current, fresh, confirmation } = this.entered;
      // Even one that is the same is said anew.
      this.refusal(undefined);
      this.refusal(complaintAbout({ current: current(), fresh: fresh(), confirmation: confirmation() }));
      if (this.refusal() !== undefined) return;
      try {
        const code = await this.#job.run(current(), fresh());
        if (code !== '') {
          this.refusal(refusalOf(code));
          return;
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        this.refusal({ text: 'unexpected' });
        return;
      }
      const { ctx, flowToken } = this.#job.tokens;
      this.ctx(ctx);
      this.flowToken(flowToken);
      form.submit();
      // Ends only with the document, so that nothing can be pressed any more.
      await new Promise<never>(() => undefined);
    });
  }
}

/** The fields are not disabled while pending, as disabled ones are not posted, but cannot be changed any more. */
function passwordTemplate(field: Field, id: string, name: string, autocomplete: string): string {
  return `
<div class="row">
  <input type="password" id="${id}" name="${name}" autocomplete="${autocomplete}" aria-required="true"
    class="form-control input ext-input text-box ext-text-box"
    data-bind="textInput: entered.${field}, css: { 'has-error': has('${field}') },
      attr: {
        placeholder: labels.${field},
        'aria-label': labels.${field},
        readonly: shell.isRequestPending()
      }">
</div>`;
}
