import type { ConvergedProofUpRedirectConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';
import { fill } from './facts.ts';
import type { View } from './pagination.ts';
import { postForm } from './post.ts';
import type { Shell } from './shell.ts';

/**
 * "More information required" (entra-signin.md 2.6, security-info.md 2.1). There is no form in it: its button posts by
 * script, so that submitting a form instead of clicking leads nowhere, as on the real page.
 */
export class ProofUpView implements View {
  readonly name = 'proof-up-redirect-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'idSubmit_ProofUp_Redirect';
  readonly skip: string | undefined;
  readonly template = `
<div id="heading" class="row text-title" role="heading" aria-level="1" data-bind="text: strings.moreInformation"></div>
<div class="row text-body" data-bind="text: strings.moreNeeded"></div>
<div class="row">
  <a id="cancelLink" data-bind="text: strings.differentAccount, attr: { href: config.urlRefresh }"></a>
</div>
<div class="row">
  <a id="moreInfoLink" data-bind="text: strings.learnMore, attr: { href: config.urlMoreInfo }"></a>
</div>
<!-- ko if: skip -->
<div class="row">
  <a id="skipMfaRegistrationLink" data-bind="text: skip, attr: { href: config.urlSkipMfaRegistration }"></a>
</div>
<!-- /ko -->
<div class="win-button-pin-bottom">
  <input type="submit" id="idSubmit_ProofUp_Redirect" class="win-button button_primary"
    data-bind="value: strings.proofUpNext, click: next, enable: !shell.isRequestPending()">
</div>`;

  constructor(
    readonly shell: Shell,
    readonly config: ConvergedProofUpRedirectConfig,
    readonly strings: PageStrings<'ConvergedProofUpRedirect'>,
  ) {
    const days = config.iRemainingDaysToSkipMfaRegistration;
    this.skip = days > 0 ? fill(strings.skipForNow, days) : undefined;
  }

  next(): void {
    const { config, shell } = this;
    shell.isRequestPending(true);
    postForm(config.urlPost, {
      [config.sProofUpTokenName]: config.sProofUpToken,
      // No field name is recorded for the state of the proof-up; `ctx` is what every other post carries its state in.
      ctx: config.sProofUpAuthState,
      [config.sFTName]: config.sFT,
      [config.sCanaryTokenName]: config.sCanaryToken,
    });
  }
}
