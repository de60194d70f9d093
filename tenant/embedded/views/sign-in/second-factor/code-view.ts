import * as ko from 'knockout';
import type { UserProof } from '../../../sign-in/config.ts';
import { fill } from '../facts.ts';
import type { View } from '../pagination.ts';
import { NoAnswer } from '../post.ts';
import { resultText } from './result-text.ts';
import type { SecondFactorPage } from './second-factor-page.ts';

/** A code to type, from an app or from a text message (entra-signin.md 2.5). */
export class CodeView implements View {
  readonly name = 'enter-otc-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'idTxtBx_SAOTCC_OTC';
  readonly code = ko.observable('');
  readonly error = ko.observable('');
  readonly remember = ko.observable(false);
  readonly description: string;
  readonly length: number;
  readonly rememberLabel: string | undefined;
  readonly template = `
<div id="idDiv_SAOTCC_Title" class="row text-title" role="heading" aria-level="1"
  data-bind="text: page.strings.enterCode"></div>
<div id="idDiv_SAOTCC_Description" class="row text-body" data-bind="text: description"></div>
<form novalidate autocomplete="off" data-bind="submit: submit">
  <div aria-live="assertive">
    <!-- ko if: error -->
    <div id="idDiv_SAOTCC_ErrorMsg_OTC" class="alert alert-error">
      <span id="idSpan_SAOTCC_Error_OTC" data-bind="text: error"></span>
    </div>
    <!-- /ko -->
  </div>
  <div class="row">
    <input type="tel" id="idTxtBx_SAOTCC_OTC" name="otc" autocomplete="off" aria-required="true"
      class="form-control ext-input text-box ext-text-box"
      data-bind="textInput: code, css: { 'has-error': error },
        attr: {
          maxlength: length,
          placeholder: page.strings.code,
          'aria-label': page.strings.code,
          'aria-describedby': error()
            ? 'idDiv_SAOTCC_Description idSpan_SAOTCC_Error_OTC'
            : 'idDiv_SAOTCC_Description'
        }">
  </div>
  <!-- ko if: rememberLabel -->
  <div class="row">
    <label>
      <input type="checkbox" id="idChkBx_SAOTCC_TileRememberMFA" value="true"
        data-bind="checked: remember, attr: { name: page.config.sTrustedDeviceCheckboxName }">
      <span data-bind="text: rememberLabel"></span>
    </label>
  </div>
  <!-- /ko -->
  <div class="row">
    <a id="signInAnotherWay" href="#" data-bind="text: page.strings.anotherWay, click: () => page.chooseAnother()"></a>
  </div>
  <div class="win-button-pin-bottom">
    <input type="submit" id="idSubmit_SAOTCC_Continue"
      class="win-button button_primary button ext-button primary ext-primary"
      data-bind="value: page.strings.verify, enable: !page.shell.isRequestPending()">
  </div>
</form>`;

  constructor(
    readonly page: SecondFactorPage,
    private readonly proof: UserProof,
  ) {
    const { config, strings } = page;
    const byText = proof.authMethodId === 'OneWaySMS';
    this.description = byText ? fill(strings.textCode, proof.display) : strings.appCode;
    this.length = byText ? config.iSAOtcLength : config.iTotpOtcLength;
    const days = config.iRememberMfaDuration;
    this.rememberLabel = days > 0 ? fill(strings.rememberDevice, days) : undefined;
  }

  submit(): void {
    const { page } = this;
    if (page.shell.isRequestPending()) return;
    const code = this.code().replace(/\s/g, '');
    const wellFormed = /^\d+$/.test(code) && code.length === this.length;
    // Taken away first: the same words once more are announced once more.
    this.error('');
    if (!wellFormed) {
      this.error(fill(page.strings.codeMalformed, this.length));
      return;
    }
    void page.shell.whilePending(async () => {
      try {
        const answer = await page.challenge.end(code);
        if (answer.Success) await page.finish(this.remember());
        else this.error(resultText(answer, this.proof, page.strings));
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        this.error(page.strings.unexpected);
      }
    });
  }
}
