/** What a screen of the registration wizard offers that each edition has in a way of its own. */
import type { Locator } from '@playwright/test';
import type { Screen } from '../screen.ts';

/** The first screen: Microsoft Authenticator, with the ways to another app or method. */
export interface AuthenticatorIntro extends Screen {
  readonly next: Locator;
  readonly anotherApp: Locator;
  readonly anotherMethod: Locator;
  /** Only where the tenant allows it. */
  readonly skip: Locator;
  useAnotherApp(): Promise<void>;
  /** With Microsoft Authenticator itself. */
  continue(): Promise<void>;
  /** Ends when the choice of methods covers the screen. */
  useAnotherMethod(): Promise<void>;
  /** Puts the registration off. */
  postpone(): Promise<void>;
}

/** The choice of another method. */
export interface ChooseMethod extends Screen {
  readonly phone: Locator;
  /** Undefined where a choice needs none. */
  readonly confirm: Locator | undefined;
  /** What of the dialog has the focus. */
  readonly focused: Locator;
  /** Ends when the methods can be read. */
  openList(): Promise<void>;
  /** With the list open. */
  offersPhone(): Promise<boolean>;
  /** With the list open. Where nothing is to be confirmed the method's own screen opens. */
  choosePhone(): Promise<void>;
  chooseApp(): Promise<void>;
  /** @throws where nothing is to be confirmed. */
  accept(): Promise<void>;
}
