import type { Page } from '@playwright/test';
import type { PhoneAnswer, WrongEntry } from '../../guide/case.ts';
import type { METHOD_PATHS } from '../../guide/paths.ts';
import type { Outcome } from '../../guide/symptoms/signature.ts';
import type { Secret } from '../../reports/redaction/secret.ts';
import type { Reader } from '../reader.ts';
import type { ScreenName, Screens } from '../screens.ts';
import type { SoftwareToken } from '../software-token.ts';

export type Method = (typeof METHOD_PATHS)[number];
/** What is entered: what the screen asks for, or not. */
export type Entry = 'right' | WrongEntry;

/** What the user has learned and obtained so far; it outlives a closed window. */
export interface Held {
  /** The temporary one, then the user's own. */
  password: Secret;
  /** Another app than Microsoft's, once set up. */
  token?: SoftwareToken;
  /** When the last thing was done that may have sent a code: ms since the epoch, as the tenant counts it. */
  askedAt: number;
  /** The last code that was typed, and the last one that was accepted. */
  typedCode?: Secret;
  usedCode?: Secret;
  /** Of a text before the last one. */
  oldCode?: Secret;
}

/** Where the user is, and with what in hand. */
export interface Situation {
  readonly page: Page;
  readonly screens: Screens;
  readonly reader: Reader;
  readonly method: Method;
  readonly held: Held;
}

/** What can be done on a screen. Undefined as an outcome: it cannot be done there, or not now. */
export interface Deeds {
  /** As the guide says. */
  goOn(): Promise<Outcome>;
  /** @param nth how often something wrong was entered here before. */
  enter?(what: WrongEntry, nth: number): Promise<Outcome | undefined>;
  answer?(how: PhoneAnswer): Promise<Outcome | undefined>;
  askAgain?(): Promise<Outcome>;
  /** Goes back where what was begun has come to nothing, and cannot be made good here. Undefined: there is no need. */
  giveUp?(): Promise<Outcome | undefined>;
  /** As the guide says, with two clicks in the place of one. */
  clickTwice?(): Promise<Outcome>;
}

export type DeedsByScreen = Partial<Record<ScreenName, Deeds>>;
