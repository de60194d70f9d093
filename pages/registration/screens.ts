/** What a screen of the registration wizard offers that each edition has in a way of its own. */
import type { Locator } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import type { Screen } from '../screen.ts';

/** The first screen: Microsoft Authenticator, with the ways to another app or method. */
export interface AuthenticatorIntro extends Screen {
  readonly next: Locator;
  readonly anotherApp: Locator;
  readonly anotherMethod: Locator;
  useAnotherApp(): Promise<void>;
  /** With Microsoft Authenticator itself. */
  continue(): Promise<void>;
  /** Ends when the choice of methods covers the screen. */
  useAnotherMethod(): Promise<void>;
}

/** The choice of another method. */
export interface ChooseMethod extends Screen {
  readonly phone: Locator;
  /** Undefined where a choice needs none. */
  readonly confirm: Locator | undefined;
  /** Ends when the methods can be read. */
  openList(): Promise<void>;
  /** With the list open. */
  offersPhone(): Promise<boolean>;
  /** With the list open. Where nothing is to be confirmed the phone's own screen opens. */
  choosePhone(): Promise<void>;
  /** @throws where nothing is to be confirmed. */
  accept(): Promise<void>;
}

/** The QR code, with the toggle that shows the same as text. */
export interface ScanCode extends Screen {
  readonly code: Locator;
  /** On a phone, in the code's place. */
  readonly pairingLink: Locator;
  readonly cannotScan: Locator;
  readonly next: Locator;
  /** Of what is typed in for Microsoft Authenticator. */
  readonly codeLabel: Locator;
  readonly urlLabel: Locator;
  /** The QR code as a PNG, in memory only: it must never be written anywhere. */
  photograph(): Promise<Buffer>;
  /** Whether the page is one for phones, with a link to tap in place of a code to scan. */
  offersLink(): Promise<boolean>;
  /** Taps the link. @returns what the phone hands to the app that opens; as secret as the QR code. */
  followLink(): Promise<string>;
  /** Ends when a key, or a code and an address, can be read. The control is a toggle: a second call would hide it again. */
  showKey(): Promise<void>;
  /** @throws if the page shows no key that an app would take. */
  readKey(): Promise<Secret>;
  /** What Microsoft Authenticator takes instead of the QR code. */
  readActivation(): Promise<{ readonly code: Secret; readonly url: string }>;
  continue(): Promise<void>;
}
