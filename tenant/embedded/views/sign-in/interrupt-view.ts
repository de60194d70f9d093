import type { CmsiInterruptConfig, ConvergedConsentConfig } from '../../sign-in/config.ts';
import type { View } from './pagination.ts';
import { postForm } from './post.ts';
import type { Shell } from './shell.ts';

/** What a page between a sign-in and its app says. */
export interface InterruptText {
  readonly title: string;
  readonly body: string;
  /** What the app would be allowed to do. */
  readonly scopes: readonly string[];
  readonly accept: string;
  readonly decline: string;
}

/**
 * Consent, and the question whether the app is the one that was meant. Of both only the page id is recorded
 * (entra-signin.md 1.1), and that primary buttons of all pages share one id (4.1, "Button reuse").
 */
export class InterruptView implements View {
  readonly name = 'interrupt-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly focus = 'idSIButton9';
  readonly template = `
<div id="loginHeader" class="row text-title" role="heading" aria-level="1" data-bind="text: text.title"></div>
<div class="row text-body" data-bind="text: text.body"></div>
<!-- ko if: text.scopes.length -->
<ul class="row" data-bind="foreach: text.scopes"><li data-bind="text: $data"></li></ul>
<!-- /ko -->
<div class="win-button-pin-bottom">
  <input type="button" class="win-button button-secondary button ext-button secondary ext-secondary"
    data-bind="value: text.decline, click: decline, enable: !shell.isRequestPending()">
  <input type="submit" id="idSIButton9" class="win-button button_primary button ext-button primary ext-primary"
    data-bind="value: text.accept, click: accept, enable: !shell.isRequestPending()">
</div>`;

  constructor(
    readonly shell: Shell,
    private readonly config: ConvergedConsentConfig | CmsiInterruptConfig,
    readonly text: InterruptText,
  ) {}

  accept(): void {
    this.#answer(this.config.urlPost);
  }

  decline(): void {
    this.#answer(this.config.urlCancel);
  }

  #answer(url: string): void {
    const { config, shell } = this;
    shell.isRequestPending(true);
    postForm(url, {
      ctx: config.sCtx,
      hpgrequestid: config.sessionId,
      [config.sFTName]: config.sFT,
      [config.sCanaryTokenName]: config.canary,
    });
  }
}
