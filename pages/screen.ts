import type { Locator } from '@playwright/test';

/** What every page object offers, so that a flow can recognise which screen the service chose to show. */
export interface Screen {
  /** Visible on this screen and on no other: an identity where one is recorded, structure and wording where none is. */
  readonly marker: Locator;
  /** What a picture of this screen must cover. */
  readonly sensitive: readonly Locator[];
  /** No secret, but another one each time: a picture that is compared with earlier ones covers it as well. */
  readonly changing?: readonly Locator[];
}

/** A screen that can refuse what was entered and stay open. */
export interface RefusingScreen extends Screen {
  /** The message shown at a refusal; not visible otherwise. */
  readonly refusal: Locator;
}
