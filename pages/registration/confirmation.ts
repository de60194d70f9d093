import type { Locator } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Wizard } from './wizard.ts';

/** A screen that says what was done and goes on: what those that do nothing else have in common. */
export abstract class Confirmation {
  readonly next: Locator;
  readonly sensitive = [];

  protected constructor(
    wizard: Wizard,
    readonly marker: Locator,
  ) {
    this.next = wizard.primary;
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
