import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The `authMethodId` vocabulary of the sign-in page (entra-signin.md 1.3). */
export type ChallengeMethod = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS' | 'TwoWayVoiceMobile';

/** "Verify your identity": which registered method to use now (ConvergedTFA, entra-signin.md 2.5). */
export class MethodListPage implements Screen {
  readonly list: Locator;
  /** Why none could be started. */
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.list = page.locator('#idDiv_SAOTCS_Proofs');
    // No id is recorded; the class is common to all sign-in pages (entra-signin.md 2.9).
    this.refusal = page.locator('.alert-error');
    this.marker = this.list;
  }

  method(id: ChallengeMethod): Locator {
    return this.list.locator(`[data-value="${id}"]`);
  }

  /** Asks for it, whatever comes of it. */
  async ask(id: ChallengeMethod): Promise<void> {
    await this.method(id).click();
  }

  async choose(id: ChallengeMethod): Promise<void> {
    await this.ask(id);
    await left(this.marker);
  }
}
