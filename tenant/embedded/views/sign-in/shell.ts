import * as ko from 'knockout';
import type { CommonConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';
import { fill } from './facts.ts';
import { Pagination, type View } from './pagination.ts';
import { STYLE } from './style.ts';

const TEMPLATE = `
<div class="middle ext-middle" role="main">
  <div id="lightbox" class="sign-in-box ext-sign-in-box fade-in-lightbox">
    <div class="lightbox-cover" data-bind="css: { 'disable-lightbox': isRequestPending }"></div>
    <!-- ko with: pagination.current -->
    <!-- ko if: $data.identity -->
    <div class="identityBanner" data-bind="css: $parent.pagination.motion">
      <!-- ko if: $data.identity === 'name and arrow' -->
      <button type="button" class="backButton" id="idBtn_Back"
        data-bind="click: () => $parent.goBack(), attr: { 'aria-label': $parent.backLabel }">
        <span aria-hidden="true">&#x2190;</span>
      </button>
      <!-- /ko -->
      <div id="displayName" class="identity" data-bind="text: $parent.userName, attr: { title: $parent.userName }"></div>
    </div>
    <!-- /ko -->
    <!-- /ko -->
    <div class="pagination-view" data-bind="css: paginationClasses">
      <!-- ko with: pagination.current -->
      <div data-bind="component: { name: name, params: $data },
        attr: {
          'data-viewid': $data.viewId,
          'data-showidentitybanner': $data.identity && 'true',
          'data-dynamicbranding': $data.dynamicBranding
        }"></div>
      <!-- /ko -->
    </div>
    <!-- ko if: brandText -->
    <div class="brand-text" data-bind="text: brandText"></div>
    <!-- /ko -->
  </div>
</div>
<div id="footer" class="footer ext-footer" role="contentinfo">
  <div class="debug-details-banner" data-bind="visible: detailsShown">
    <div data-bind="text: requestId"></div>
    <div data-bind="text: correlationId"></div>
  </div>
  <div class="footerNode">
    <a id="ftrTerms" href="https://www.microsoft.com/servicesagreement/" data-bind="text: strings.terms"></a>
    <a id="ftrPrivacy" href="https://privacy.microsoft.com/privacystatement" data-bind="text: strings.privacy"></a>
    <a id="moreOptions" href="#" role="button" data-bind="click: toggleDetails,
      attr: { 'aria-label': strings.moreOptions, 'aria-expanded': detailsShown().toString() }">...</a>
  </div>
</div>`;

/** What surrounds the views of every sign-in page (entra-signin.md 2.1), and what they share. */
export class Shell {
  readonly userName: ko.Observable<string>;
  /** Greys the box out; views disable their primary button by it. */
  readonly isRequestPending = ko.observable(false);
  readonly pagination = new Pagination();
  readonly paginationClasses = ko.pureComputed(() => {
    const banner = this.pagination.current()?.identity === undefined ? '' : 'has-identity-banner ';
    return banner + this.pagination.motion();
  });
  readonly detailsShown = ko.observable(false);
  readonly requestId: string;
  readonly correlationId: string;
  /** The organisation's own text; empty for none. */
  readonly brandText: string;
  /** Of the arrow beside the user name; set by the page whose views have one. */
  backLabel = '';
  goBack: () => void = () => undefined;

  constructor(
    config: CommonConfig,
    readonly strings: PageStrings,
    userName = '',
  ) {
    this.userName = ko.observable(userName);
    this.requestId = fill(strings.requestId, config.sessionId);
    this.correlationId = fill(strings.correlationId, config.correlationId);
    this.brandText = config.staticTenantBranding?.[0]?.BoilerPlateText ?? '';
  }

  toggleDetails(): void {
    this.detailsShown(!this.detailsShown());
  }

  /** Puts the page into the document, whose body is hidden until then and shown by a change of style alone. */
  open(first: View): void {
    const style = document.createElement('style');
    style.textContent = STYLE;
    document.head.append(style);
    document.body.innerHTML = TEMPLATE;
    ko.applyBindings(this, document.body);
    document.body.style.display = 'block';
    this.pagination.place(first);
    // The browser may keep the page as it was left, with its request still pending, for a reader who comes back.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.isRequestPending(false);
    });
  }

  /** Runs a request with the box greyed out; one at a time, a second one is not begun. */
  async whilePending(request: () => Promise<void>): Promise<void> {
    if (this.isRequestPending()) return;
    this.isRequestPending(true);
    try {
      await request();
    } finally {
      this.isRequestPending(false);
    }
  }
}
