import type { Locator, Page } from '@playwright/test';
import { WORDING } from './wording.ts';

/** The frame all screens of the registration wizard share, in either edition (security-info.md 2.3). */
export class Wizard {
  readonly root: Locator;
  /** The only primary button of a screen: Next, Confirm or Done. */
  readonly primary: Locator;
  readonly back: Locator;
  /** The way out of a method that is not registered yet. */
  readonly anotherMethod: Locator;
  /** Shown when what was entered is refused. */
  readonly refusal: Locator;
  /** Of the edition of 2025-26, whose every step has one. */
  readonly stepTitle: Locator;

  constructor(page: Page) {
    // The classic wizard has a container of its own; of the later one only what is in it is recorded.
    this.root = page.locator(
      '[data-automation-id="SecurityInfoRegister"], body:has([data-testid="reskin-step-title"])',
    );
    this.primary = this.root.locator('.ms-Button--primary, [data-testid="reskin-step-next-button"]');
    this.back = this.root
      .getByRole('button', { name: WORDING.back })
      .or(this.root.getByTestId('reskin-step-back-button'))
      .first();
    this.anotherMethod = this.linkLike(WORDING.useAnotherMethod);
    this.refusal = this.root
      .getByRole('alert')
      .filter({ hasText: /\S/ })
      .or(this.root.getByTestId('message-bar-error'));
    this.stepTitle = this.root.getByTestId('reskin-step-title');
  }

  /** Link-like controls are anchors in some builds and buttons in others (security-info.md 0.9). */
  linkLike(name: RegExp): Locator {
    return this.root.getByRole('link', { name }).or(this.root.getByRole('button', { name }));
  }
}
