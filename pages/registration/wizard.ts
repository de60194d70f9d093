import type { Locator, Page } from '@playwright/test';

/** The frame all screens of the classic registration wizard share (security-info.md 2.3). */
export class Wizard {
  readonly root: Locator;
  /** The only primary button of a screen: Next, Confirm or Done. */
  readonly primary: Locator;
  /** Shown when what was entered is refused. */
  readonly refusal: Locator;

  constructor(page: Page) {
    this.root = page.locator('[data-automation-id="SecurityInfoRegister"]');
    this.primary = this.root.locator('.ms-Button--primary');
    this.refusal = this.root.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** Link-like controls are anchors in some builds and buttons in others (security-info.md 0.9). */
  linkLike(name: RegExp): Locator {
    return this.root.getByRole('link', { name }).or(this.root.getByRole('button', { name }));
  }
}
