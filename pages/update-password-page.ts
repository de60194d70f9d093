import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../reports/redaction/secret.ts';
import { holdsSecret, pasteSecret, typeSecret } from './keyboard.ts';
import { submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';

/** "Update your password" (ConvergedChangePassword, password-and-errors.md 2.1). */
export class UpdatePasswordPage implements RefusingScreen {
  readonly heading: Locator;
  readonly current: Locator;
  readonly fresh: Locator;
  readonly confirmation: Locator;
  readonly signIn: Locator;
  /** The button while the job is pending. */
  readonly busy: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.current = page.locator('#currentPassword');
    this.fresh = page.locator('#newPassword');
    this.confirmation = page.locator('#confirmNewPassword');
    this.signIn = page.locator('#idSIButton9');
    this.busy = page.locator('#idSIButton9:disabled');
    // No id is recorded for this page's messages; the class is common to all sign-in pages (entra-signin.md 2.9).
    this.refusal = page.locator('.alert-error');
    this.marker = this.current;
    this.sensitive = [this.current, this.fresh, this.confirmation];
  }

  async typeCurrent(password: Secret): Promise<void> {
    await typeSecret(this.current, password);
  }

  async typeNew(password: Secret, confirmation = password): Promise<void> {
    await typeSecret(this.fresh, password);
    await typeSecret(this.confirmation, confirmation);
  }

  async pasteNew(password: Secret): Promise<void> {
    await pasteSecret(this.fresh, password);
    await pasteSecret(this.confirmation, password);
  }

  async typeConfirmation(password: Secret): Promise<void> {
    await typeSecret(this.confirmation, password);
  }

  /** Whether both fields of the new password hold exactly this. */
  async holdNew(password: Secret): Promise<boolean> {
    const held = await Promise.all([this.fresh, this.confirmation].map((field) => holdsSecret(field, password)));
    return held.every(Boolean);
  }

  /** Ends after the asynchronous job: its refusal comes back on the same page, without navigation. */
  async submit(): Promise<Reaction> {
    return submitted(this, () => this.signIn.click());
  }

  /** Ends while the job is pending. */
  async begin(): Promise<void> {
    await this.signIn.click();
    await this.busy.waitFor();
  }

  /** By a double click, and by Enter on top of it. */
  async beginImpatiently(): Promise<void> {
    await this.signIn.dblclick();
    await this.confirmation.press('Enter');
    await this.busy.waitFor();
  }
}
