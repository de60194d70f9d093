import type { Secret } from '../reports/redaction/secret.ts';
import type { SoftwareToken } from './software-token.ts';

/** A phone the reader holds in hand. */
export interface ReaderPhone {
  /** `+1 4185550123`: country code, blank, number. */
  readonly number: Secret;
  waitForCode(since: number): Promise<Secret>;
  /** Picks up the call that comes and presses a key. */
  answerCall(key: string): Promise<void>;
  declineCall(): Promise<void>;
}

/** Microsoft Authenticator on the reader's phone. */
export interface ReaderAuthenticator {
  scan(content: string): Promise<void>;
  typeIn(code: Secret, url: string): Promise<void>;
  approve(number?: string): Promise<void>;
  deny(): Promise<void>;
  /** Notifications are allowed on the phone from now on. */
  allowNotifications(): void;
  /** The six digits the app shows for the account. */
  code(): Promise<Secret>;
}

/** What the guide says a new password must not be. */
export type Weakness = 'common-word' | 'one-class' | 'too-long';

/** Who performs the guide: what the reader was given, holds and chooses. */
export interface Reader {
  /** In the directory. */
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly temporaryPassword: Secret;
  readonly newPassword: Secret;
  readonly phone: ReaderPhone;
  readonly authenticator: ReaderAuthenticator;
  /** Sets up the reader's authenticator app from the QR code's content or from the key typed in. */
  setUpApp(from: { readonly uri: string } | { readonly key: Secret }): SoftwareToken;
  /** What was answered to which question at the registration. */
  readonly answers: Map<string, Secret>;
  /** An answer to a security question that nobody could guess; another one at every call. */
  newAnswer(): Secret;
  /** A password that the guide's rules forbid. */
  weakPassword(weakness: Weakness): Secret;
  /** ms since the epoch, as the tenant counts it. */
  now(): Promise<number>;
  /** Does nothing for so long. Refused where time does not travel. */
  letPass(by: { readonly minutes: number }): Promise<void>;
}
