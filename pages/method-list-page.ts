import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';

/** The `authMethodId` vocabulary of the sign-in page (entra-signin.md 1.3). */
export type ChallengeMethod = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS' | 'TwoWayVoiceMobile';

/** Documented in both languages, of calls and of messages (password-and-errors.md 5.3). */
const LIMIT = /hit our limit on|atteint notre limite pour/i;

/** "Verify your identity": which registered method to use now (ConvergedTFA, entra-signin.md 2.5). */
export class MethodListPage implements RefusingScreen {
  readonly list: Locator;
  /** Why a method cannot be used now. */
  readonly refusal: Locator;
  /** The same, where it is that the number was sent or called too often. */
  readonly limitReached: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.list = page.locator('#idDiv_SAOTCS_Proofs');
    // No id is recorded; the class is common to all sign-in pages (entra-signin.md 2.9).
    this.refusal = page.locator('.alert-error');
    this.limitReached = this.refusal.filter({ hasText: LIMIT });
    this.marker = this.list;
  }

  method(id: ChallengeMethod): Locator {
    return this.list.locator(`[data-value="${id}"]`);
  }

  /** Asks for it, whatever comes of it. */
  async ask(id: ChallengeMethod): Promise<void> {
    await this.method(id).click();
  }

  /** Ends on the same screen if the method cannot be used now. */
  async choose(id: ChallengeMethod): Promise<Reaction> {
    return submitted(this, () => this.ask(id));
  }
}
