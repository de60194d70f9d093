import type { View } from '../sign-in/pagination.ts';
import type { ResetPage } from './reset-page.ts';

/** "Your password has been reset", and the way back to the sign-in. */
export class DoneView implements View {
  readonly name = 'reset-done-view';
  readonly template = `
<h2 data-bind="text: page.strings.done"></h2>
<p><a data-bind="text: page.strings.signIn, attr: { href: page.returnUrl }"></a></p>`;

  constructor(readonly page: ResetPage) {}
}
