import * as ko from 'knockout';
import type { View } from '../sign-in/pagination.ts';
import { ALERT } from './alert.ts';
import type { ResetPage } from './reset-page.ts';

/** "Who are you?": the user name. The real page asks for the characters of a picture as well. */
export class UserNameView implements View {
  readonly name = 'reset-user-name-view';
  readonly userName = ko.observable('');
  readonly template = `
<form novalidate autocomplete="off" data-bind="submit: submit">
  <h2 data-bind="text: page.strings.whoAreYou"></h2>
  <p data-bind="text: page.strings.enterUserId"></p>
  ${ALERT}
  <label class="row">
    <span data-bind="text: page.strings.userId"></span>
    <input type="text" autocomplete="username" class="form-control" data-bind="textInput: userName">
  </label>
  <div class="win-button-pin-bottom">
    <button type="button" class="win-button button-secondary"
      data-bind="text: page.strings.cancel, click: page.cancel"></button>
    <button type="submit" class="win-button button_primary"
      data-bind="text: page.strings.next, enable: !page.isRequestPending()"></button>
  </div>
</form>`;

  constructor(readonly page: ResetPage) {}

  submit(): void {
    const userName = this.userName().trim();
    if (this.page.objects(userName === '' ? this.page.strings.userIdMissing : '')) return;
    void this.page.send('user', { userName });
  }
}
