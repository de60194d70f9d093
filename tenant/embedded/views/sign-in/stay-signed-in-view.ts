import * as ko from 'knockout';
import type { KmsiInterruptConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';
import type { View } from './pagination.ts';
import type { Shell } from './shell.ts';

/**
 * "Stay signed in?" (entra-signin.md 2.8).
 *
 * The capture has a "No" of type submit as well (2.8, A); strict clients take the only submit button for "Yes"
 * (wire-needs.md 2), and none looks at the type of "No". A "No" of type button answers to both.
 */
export class StaySignedInView implements View {
  readonly name = 'kmsi-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'idSIButton9';
  /** 1: stay, 3: do not (wire-needs.md 1). What is submitted without a click means "Yes". */
  readonly loginOptions = ko.observable<'1' | '3'>('1');
  readonly dontShowAgain = ko.observable(false);
  readonly template = `
<div class="row text-title" role="heading" aria-level="1" data-bind="text: strings.staySignedIn"></div>
<form method="post" autocomplete="off" data-bind="submit: submit, attr: { action: config.urlPost }">
  <input type="hidden" name="LoginOptions" data-bind="value: loginOptions">
  <input type="hidden" name="type" value="28">
  <input type="hidden" name="ctx" data-bind="value: config.sCtx">
  <input type="hidden" name="hpgrequestid" data-bind="value: config.sessionId">
  <input type="hidden" name="flowToken" data-bind="value: config.sFT">
  <input type="hidden" name="canary" data-bind="value: config.canary">
  <input type="hidden" name="i19" value="0">
  <div id="KmsiDescription" class="row text-body" data-bind="text: strings.fewerPrompts"></div>
  <div class="row">
    <label>
      <input type="checkbox" id="KmsiCheckboxField" name="DontShowAgain" value="true"
        data-bind="checked: dontShowAgain, attr: { 'aria-label': strings.dontShowAgain }">
      <span data-bind="text: strings.dontShowAgain"></span>
    </label>
  </div>
  <div class="win-button-pin-bottom">
    <input type="button" id="idBtn_Back" class="win-button button-secondary button ext-button secondary ext-secondary"
      data-bind="value: strings.no, click: decline, enable: !shell.isRequestPending()">
    <input type="submit" id="idSIButton9" aria-describedby="KmsiDescription"
      class="win-button button_primary button ext-button primary ext-primary"
      data-bind="value: strings.yes, enable: !shell.isRequestPending()">
  </div>
</form>`;

  constructor(
    readonly shell: Shell,
    readonly config: KmsiInterruptConfig,
    readonly strings: PageStrings<'KmsiInterrupt'>,
  ) {}

  /** True lets the browser post the form. */
  submit(): boolean {
    if (this.shell.isRequestPending()) return false;
    this.shell.isRequestPending(true);
    return true;
  }

  decline(_: unknown, { currentTarget }: MouseEvent): void {
    this.loginOptions('3');
    if (currentTarget instanceof HTMLInputElement) currentTarget.form?.requestSubmit();
  }
}
