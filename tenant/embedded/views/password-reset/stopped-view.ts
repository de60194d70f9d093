import type { StopReason } from '../../password-reset/wire.ts';
import type { View } from '../sign-in/pagination.ts';
import type { ResetPage } from './reset-page.ts';

/** Where the service ends: only the administrator can help. */
export class StoppedView implements View {
  readonly name = 'reset-stopped-view';
  readonly reason: string;
  readonly template = `
<h2 data-bind="text: reason"></h2>
<p data-bind="text: page.strings.contactAdministrator"></p>`;

  constructor(
    readonly page: ResetPage,
    why: StopReason,
  ) {
    const { notVerified, tooMany } = page.strings;
    this.reason = why === 'not-registered' ? notVerified : tooMany;
  }
}
