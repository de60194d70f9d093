import * as ko from 'knockout';
import { fill } from '../facts.ts';
import type { View } from '../pagination.ts';
import type { SignInPage } from './sign-in-page.ts';

/**
 * What the form carries besides (entra-signin.md 1.4): read on an Entra build up to `hisScaleUnit`, on the consumer
 * variant of the same template from there on.
 */
const FIXED_FIELDS: Readonly<Record<string, string>> = {
  type: '11',
  LoginOptions: '3',
  i13: '0',
  lrt: '',
  lrtPartition: '',
  hisRegion: '',
  hisScaleUnit: '',
  ps: '2',
  psRNGCDefaultType: '',
  psRNGCEntropy: '',
  psRNGCSLK: '',
  PPSX: '',
  NewUser: '1',
  FoundMSAs: '',
  fspost: '0',
  i21: '0',
  CookieDisclosure: '0',
  IsFidoSupported: '1',
  isSignupPost: '0',
  i2: '1',
  i17: '',
  i18: '',
  i19: '0',
};

/** Password, in the same document as the user name, submitted as a full document post (entra-signin.md 2.4, 4.1). */
export class PasswordView implements View {
  readonly name = 'login-paginated-password-view';
  readonly viewId = 2;
  readonly identity = 'name and arrow';
  readonly dynamicBranding = 'true';
  readonly focus = 'i0118';
  readonly password = ko.observable('');
  readonly error = ko.observable('');
  readonly fixedFields = Object.entries(FIXED_FIELDS).map(([name, value]) => ({ name, value }));
  readonly label: ko.PureComputed<string>;
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: page.strings.passwordHeading"></div>
</div>
<form novalidate method="post" autocomplete="off" data-bind="submit: submit, attr: { action: page.config.urlPost }">
  <!-- ko foreach: fixedFields -->
  <input type="hidden" data-bind="attr: { name: name, value: value }">
  <!-- /ko -->
  <input type="hidden" name="login" data-bind="value: page.shell.userName">
  <input type="hidden" name="ctx" data-bind="value: page.config.sCtx">
  <input type="hidden" name="flowToken" data-bind="value: page.flowToken">
  <input type="hidden" name="canary" data-bind="value: page.config.canary">
  <input type="hidden" name="hpgrequestid" data-bind="value: page.config.sessionId">
  <input type="text" name="loginfmt" autocomplete="username" class="moveOffScreen" tabindex="-1" aria-hidden="true"
    data-bind="value: page.shell.userName">
  <div aria-live="assertive">
    <!-- ko if: error -->
    <div id="passwordError" class="alert alert-error">
      <!-- ko text: errorStart --><!-- /ko --><!-- ko if: errorLinks -->
      <a id="idA_IL_ForgotPassword0"
        data-bind="text: page.strings.resetItNow, attr: { href: page.config.urlResetPassword }"></a>
      <!-- /ko -->
    </div>
    <!-- /ko -->
  </div>
  <div class="row">
    <input type="password" id="i0118" name="passwd" autocomplete="current-password" aria-required="true"
      class="form-control input ext-input text-box ext-text-box"
      data-bind="textInput: password, css: { 'has-error': error },
        attr: {
          placeholder: page.strings.password,
          'aria-label': label,
          'aria-describedby': error() ? 'loginHeader passwordError' : 'loginHeader'
        }">
  </div>
  <!-- ko ifnot: hidesLink -->
  <div class="row">
    <a id="idA_PWD_ForgotPassword"
      data-bind="text: page.strings.forgotPassword, attr: { href: page.config.urlResetPassword }"></a>
  </div>
  <!-- /ko -->
  <div class="win-button-pin-bottom">
    <input type="submit" id="idSIButton9"
      class="win-button button_primary button ext-button primary ext-primary"
      data-bind="value: page.strings.signIn, enable: !page.shell.isRequestPending()">
  </div>
</form>`;

  readonly hidesLink: boolean;

  constructor(readonly page: SignInPage) {
    this.hidesLink = page.config.staticTenantBranding?.[0]?.LayoutTemplateConfig.hideForgotMyPassword === true;
    this.label = ko.pureComputed(() => fill(page.strings.passwordLabel, page.shell.userName()));
  }

  /** The error without the words that are a link, which end it. */
  readonly errorStart = ko.pureComputed(() => this.error().replace('{0}', ''));
  readonly errorLinks = ko.pureComputed(() => this.error().includes('{0}'));

  /** True lets the browser post the form. */
  submit(): boolean {
    const { shell, strings } = this.page;
    if (shell.isRequestPending()) return false;
    this.error(this.password() === '' ? strings.passwordMissing : '');
    if (this.error() !== '') return false;
    shell.isRequestPending(true);
    return true;
  }
}
