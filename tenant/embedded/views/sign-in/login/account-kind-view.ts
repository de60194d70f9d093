import { pressed } from '../keys.ts';
import type { View } from '../pagination.ts';
import type { SignInPage } from './sign-in-page.ts';

/** A plain shape of our own: programs find the tile by the picture in it (wire-needs.md 2). */
const PICTURE =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='24' height='24'><circle cx='12' cy='12' r='9' fill='%233d5a40'/></svg>";

const tile = (id: string, title: string, hint: string, choose: string, hintId = ''): string => `
  <div class="tile-container" role="listitem">
    <div id="${id}" class="table" role="button" tabindex="0" aria-labelledby="${id}Title"
      data-bind="click: ${choose}, event: { keydown: ${choose}ByKey }">
      <div class="table-row">
        <div class="table-cell tile-img"><img alt="" src="${PICTURE}"></div>
        <div class="table-cell">
          <div id="${id}Title" data-bind="text: page.strings.${title}"></div>
          <div${hintId === '' ? '' : ` id="${hintId}"`} data-bind="text: page.strings.${hint}"></div>
        </div>
      </div>
    </div>
  </div>`;

/** A name that is a work account and a personal one (entra-signin.md 2.2). Its heading is not recorded. Assumed. */
export class AccountKindView implements View {
  readonly name = 'login-paginated-account-kind-view';
  readonly identity = 'name and arrow';
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: page.strings.signInHeading"></div>
</div>
<div class="row" data-bind="text: page.strings.whichAccount"></div>
<div role="list">${tile('aadTile', 'workAccount', 'workAccountHint', 'chooseWork')}
${tile('msaTile', 'personalAccount', 'personalAccountHint', 'choosePersonal', 'msaTileHint')}
</div>`;

  constructor(readonly page: SignInPage) {}

  readonly chooseWork = (): void => this.page.chooseWorkAccount();
  readonly choosePersonal = (): void => this.page.choosePersonalAccount();
  readonly chooseWorkByKey = (_: unknown, event: KeyboardEvent): boolean => pressed(event, this.chooseWork);
  readonly choosePersonalByKey = (_: unknown, event: KeyboardEvent): boolean => pressed(event, this.choosePersonal);
}
