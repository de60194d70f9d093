import type { Locator, Page } from '@playwright/test';
import { WORDING } from './wording.ts';

/** What all steps of the password reset share: their title, and where a refusal shows. */
export class ResetFrame {
  readonly root: Locator;
  readonly next: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    const title = page.getByRole('heading', { level: 1, name: WORDING.getBack });
    this.root = page.getByRole('main').filter({ has: title });
    this.next = this.root.getByRole('button', { name: WORDING.next });
    this.refusal = this.root.getByRole('alert').filter({ hasText: /\S/ });
  }
}
