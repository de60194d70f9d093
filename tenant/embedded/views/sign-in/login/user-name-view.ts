import * as ko from 'knockout';
import { alertTemplate } from '../alert.ts';
import type { View } from '../pagination.ts';
import type { SignInPage } from './sign-in-page.ts';

/** User name (entra-signin.md 2.2). The second field is the decoy that catches what password managers fill in. */
export class UserNameView implements View {
  readonly name = 'login-paginated-username-view';
  readonly viewId = 1;
  readonly focus = 'i0116';
  readonly error = ko.observable('');
  readonly passwordPrefill = ko.observable('');
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: page.strings.signInHeading"></div>
</div>
<form novalidate autocomplete="off" data-bind="submit: submit">
  ${alertTemplate('error', 'usernameError')}
  <div class="row">
    <input type="email" id="i0116" name="loginfmt" maxlength="113" autocomplete="username" aria-required="true"
      class="form-control ltr_override input ext-input text-box ext-text-box"
      data-bind="textInput: page.shell.userName, css: { 'has-error': error },
        attr: {
          placeholder: brandedLabel || page.strings.userName,
          'aria-label': brandedLabel || page.strings.userNameLabel,
          'aria-describedby': error() ? 'loginHeader usernameError' : 'loginHeader'
        }">
    <input type="password" id="i0118" name="passwd" autocomplete="off" class="moveOffScreen" tabindex="-1"
      aria-hidden="true" data-bind="textInput: passwordPrefill">
  </div>
  <!-- ko ifnot: hidesLink -->
  <div class="row">
    <a id="cantAccessAccount" name="cannotAccessAccount"
      data-bind="text: page.strings.cannotAccess, attr: { href: page.config.urlResetPassword }"></a>
  </div>
  <!-- /ko -->
  <div class="win-button-pin-bottom">
    <input type="submit" id="idSIButton9"
      class="win-button button_primary button ext-button primary ext-primary"
      data-bind="value: page.strings.next, enable: !page.shell.isRequestPending()">
  </div>
</form>`;

  /** Replaces both wordings of the field (entra-signin.md 2.2). */
  readonly brandedLabel: string | null;
  readonly hidesLink: boolean;

  constructor(readonly page: SignInPage) {
    const branding = page.config.staticTenantBranding?.[0];
    this.brandedLabel = branding?.UserIdLabel ?? null;
    this.hidesLink = branding?.LayoutTemplateConfig.hideCantAccessYourAccount === true;
  }

  submit(): void {
    this.page.lookUp();
  }
}
