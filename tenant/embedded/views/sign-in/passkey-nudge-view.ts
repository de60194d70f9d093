import type { ConvergedProofUpRedirectConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';
import type { View } from './pagination.ts';
import { postForm } from './post.ts';
import type { Shell } from './shell.ts';

/**
 * The nudge to a passkey: a primary button and an anchor that is a button, as one source saw of such a page
 * (entra-signin.md 2.6, "Older skip pattern", mark C). Wording and place assumed (security-info.md 1.1, 1.7).
 */
export class PasskeyNudgeView implements View {
  readonly name = 'passkey-nudge-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'idSIButton9';
  readonly template = `
<div id="heading" class="row text-title" role="heading" aria-level="1" data-bind="text: strings.protectAccount"></div>
<div class="row text-body" data-bind="text: strings.passkeyAsked"></div>
<div class="row">
  <a role="button" data-bind="text: strings.skipPasskey, attr: { href: config.urlSkipMfaRegistration }"></a>
</div>
<div class="win-button-pin-bottom">
  <input type="submit" id="idSIButton9" class="win-button button_primary button ext-button primary ext-primary"
    data-bind="value: strings.proofUpNext, click: next, enable: !shell.isRequestPending()">
</div>`;

  constructor(
    readonly shell: Shell,
    readonly config: ConvergedProofUpRedirectConfig,
    readonly strings: PageStrings<'ConvergedProofUpRedirect'>,
  ) {}

  next(): void {
    const { config, shell } = this;
    shell.isRequestPending(true);
    postForm(config.urlPost, { [config.sFTName]: config.sFT, [config.sCanaryTokenName]: config.sCanaryToken });
  }
}
