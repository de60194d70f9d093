import type { RememberedSession } from '../../../sign-in/config.ts';
import { pressed } from '../keys.ts';
import type { View } from '../pagination.ts';
import type { SignInPage } from './sign-in-page.ts';

/** "Pick an account" (entra-signin.md 2.3). Its number is not recorded, so it has none. */
export class AccountPickerView implements View {
  readonly name = 'login-paginated-account-picker-view';
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: page.strings.pickAccount"></div>
</div>
<div id="tilesHolder" role="list">
  <!-- ko foreach: sessions -->
  <div class="tile-container" role="listitem">
    <div class="table" role="button" tabindex="0"
      data-bind="click: $parent.choose, event: { keydown: $parent.chooseByKey }, attr: { 'data-test-id': name }">
      <div data-bind="text: displayName"></div>
      <div data-bind="text: name"></div>
      <!-- ko if: isSignedIn --><div data-bind="text: $parent.page.strings.signedIn"></div><!-- /ko -->
    </div>
  </div>
  <!-- /ko -->
  <div class="tile-container" role="listitem">
    <div id="otherTile" class="table" role="button" tabindex="0" aria-labelledby="otherTileText"
      data-bind="click: chooseOther, event: { keydown: chooseOtherByKey }">
      <div id="otherTileText" data-bind="text: page.strings.otherAccount"></div>
    </div>
  </div>
</div>`;

  constructor(readonly page: SignInPage) {}

  get sessions(): readonly RememberedSession[] {
    return this.page.config.arrSessions;
  }

  // Called by Knockout with the tile as `this`.
  readonly choose = (session: RememberedSession): void => this.page.chooseSession(session);
  readonly chooseOther = (): void => this.page.chooseOther();
  readonly chooseByKey = (session: RememberedSession, event: KeyboardEvent): boolean =>
    pressed(event, () => this.choose(session));
  readonly chooseOtherByKey = (_: unknown, event: KeyboardEvent): boolean => pressed(event, this.chooseOther);
}
