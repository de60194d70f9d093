import * as ko from 'knockout';
import type { View } from '../sign-in/pagination.ts';
import { ALERT } from './alert.ts';
import type { ResetPage } from './reset-page.ts';

/** "Choose a new password". Fields keep what was typed. */
export class NewPasswordView implements View {
  readonly name = 'reset-new-password-view';
  readonly password = ko.observable('');
  readonly confirmation = ko.observable('');
  readonly template = `
<form novalidate autocomplete="off" data-bind="submit: submit">
  <h2 data-bind="text: page.strings.choosePassword"></h2>
  ${ALERT}
  <label class="row">
    <span data-bind="text: page.strings.newPassword"></span>
    <input type="password" autocomplete="new-password" class="form-control" data-bind="textInput: password">
  </label>
  <label class="row">
    <span data-bind="text: page.strings.confirmPassword"></span>
    <input type="password" autocomplete="new-password" class="form-control" data-bind="textInput: confirmation">
  </label>
  <div class="win-button-pin-bottom">
    <button type="button" class="win-button button-secondary"
      data-bind="text: page.strings.cancel, click: page.cancel"></button>
    <button type="submit" class="win-button button_primary"
      data-bind="text: page.strings.finish, enable: !page.isRequestPending()"></button>
  </div>
</form>`;

  constructor(readonly page: ResetPage) {}

  submit(): void {
    if (this.page.objects(this.#complaint)) return;
    void this.page.send('password', { password: this.password() });
  }

  get #complaint(): string {
    const { newMissing, mismatch } = this.page.strings;
    if (this.password() === '') return newMissing;
    return this.password() === this.confirmation() ? '' : mismatch;
  }
}
