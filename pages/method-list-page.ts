import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';

/** The `authMethodId` vocabulary of the sign-in page (entra-signin.md 1.3). */
export type ChallengeMethod = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS' | 'TwoWayVoiceMobile';

/** "Verify your identity": which registered method to use now (ConvergedTFA, entra-signin.md 2.5). */
export class MethodListPage implements RefusingScreen {
  readonly list: Locator;
  /** Why a method cannot be used now. */
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.list = page.locator('#idDiv_SAOTCS_Proofs');
    // No handle is recorded: the class of all sign-in pages (entra-signin.md 2.9), or what the page announces.
    this.refusal = page.locator('.alert-error, [aria-live=assertive] > *').filter({ hasText: /\S/ });
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
    return submitted(this, () => this.method(id).click());
  }
}
