/**
 * What a tenant offers to the suite, whichever it is. Tests see only this and never know which one answers.
 */
import type { Secret } from '../reports/redaction/secret.ts';

/** What some tenants can do and others cannot; a test that needs one the tenant lacks is skipped with that reason. */
export type Capability = 'sms' | 'voice' | 'push' | 'time-travel' | 'faults' | 'seeding';

/** A user as the directory made it. The temporary password is known only at creation. */
export interface Account {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly temporaryPassword: Secret;
}

/**
 * When the service asks for the new password, decided by the Graph flag set at creation
 * (passwordProfile, learn.microsoft.com/graph/api/resources/passwordprofile).
 * `after-registration` is the order of the guide (forceChangePasswordNextSignInWithMfa).
 */
export type PasswordChangeOrder = 'before-registration' | 'after-registration';

export interface NewAccount {
  /** `none`: the password given at creation is the user's own. */
  readonly passwordChange: PasswordChangeOrder | 'none';
  /** Default: those of a person who does not exist, mostly with accents. */
  readonly givenName?: string;
  readonly surname?: string;
  /** BCP 47, as Graph's preferredLanguage. */
  readonly preferredLanguage?: string;
}

/** A registered authentication method as Graph lists it, without its secrets. */
export interface RegisteredMethod {
  readonly id: string;
  readonly kind: 'password' | 'softwareOath' | 'phone' | 'microsoftAuthenticator' | 'other';
}

export interface Directory {
  /** Creates a user and waits until the directory reads it back steadily (replication). */
  createUser(wanted: NewAccount): Promise<Account>;
  deleteUser(id: string): Promise<void>;
  /** Lets a user sign in, or no longer, as an administrator does. */
  setEnabled(id: string, enabled: boolean): Promise<void>;
  /** Gives a user a new temporary password, which has to be changed first at the next sign-in. */
  resetPassword(id: string): Promise<Secret>;
  /** Gives a user a mobile phone as an administrator does, without proof. @param number as `Phone.number`. */
  addPhone(id: string, number: Secret): Promise<void>;
  methodsOf(id: string): Promise<RegisteredMethod[]>;
}

/** Why a phone could not do what it was asked to do. */
export type PhoneReason =
  'no-text' | 'no-call' | 'no-request' | 'wrong-kind' | 'used' | 'expired' | 'unknown' | 'notifications off';

/** Nothing came to the phone, or its app does not take what it was shown. */
export class PhoneError extends Error {
  override readonly name = 'PhoneError';

  constructor(
    readonly reason: PhoneReason,
    message: string,
  ) {
    super(message);
  }
}

/** ISO 3166-1, of the countries a phone can be had in. */
export type PhoneCountry = 'CA' | 'FR';

export interface Phone {
  /** E.164 with a space after the country code, as Microsoft documents it: `+1 4185550123`. */
  readonly number: Secret;
  /** The newest code that arrived by text after `since` (ms since the epoch, the tenant's clock). */
  waitForCode(since: number): Promise<Secret>;
  /**
   * Picks up the call that comes and presses a key.
   *
   * @throws if none comes.
   */
  answerCall(key: string): Promise<void>;
  declineCall(): Promise<void>;
}

/** What a phone is set to, where it differs from what its user needs. */
export interface PhoneCondition {
  /** Whether notifications are allowed on it. Default: true. */
  readonly notifications?: boolean;
  /** How far its clock is ahead, in seconds; negative where it is behind. Default: 0. */
  readonly clockSkewSeconds?: number;
}

/** Microsoft Authenticator on a phone. */
export interface Authenticator {
  /**
   * Reads a QR code, or takes the code and the address behind it as typed in.
   *
   * @throws PhoneError with the reason (`used`, `expired`, `unknown`, `notifications off`) if it takes neither.
   */
  scan(content: string): Promise<void>;
  typeIn(code: Secret, url: string): Promise<void>;
  /**
   * Approves the request that comes, with the number on the page where the app asks for it.
   *
   * @throws if none comes.
   */
  approve(number?: string): Promise<void>;
  deny(): Promise<void>;
  /** Notifications are allowed on the phone from now on. */
  allowNotifications(): void;
  /** The six digits the app shows for the account. */
  code(): Promise<Secret>;
}

/** The tenant's time. On a tenant without time travel `advance` is refused. */
export interface Clock {
  /** ms since the epoch. */
  now(): Promise<number>;
  /** Ends at `at` (ms since the epoch): at once where time travels, by waiting where it does not. */
  waitUntil(at: number): Promise<void>;
  advance(by: { hours?: number; minutes?: number; seconds?: number }): Promise<void>;
}

/** A proxy as a browser is told of it. */
export interface Proxy {
  readonly server: string;
  /** Hosts that are reached without it, separated by commas. */
  readonly bypass?: string;
  readonly username?: string;
  readonly password?: string;
}

/** How browser and API clients reach the tenant; empty for one on the internet with a direct way to it. */
export interface Connection {
  readonly proxy?: Proxy;
  /** Base64 SHA-256 of the public key to trust, for Chromium's SPKI list. */
  readonly certificateSpki?: string;
}

/** What the tenant noticed of a journey that a test must not pass over. */
export interface JourneyLog {
  /** Hosts outside the allow-list that something behind the journey's proxy asked for, in order. */
  readonly refusedHosts: readonly string[];
  /** `METHOD https://host/path` of requests no route knows. */
  readonly unknownRoutes: readonly string[];
  /** The same, with what went wrong, of requests a route could not answer. */
  readonly serverErrors: readonly string[];
}

/** What a test has cost so far. */
export interface Usage {
  readonly users: number;
  readonly texts: number;
  readonly calls: number;
  /** Of waiting: by how much the clock was advanced, where time travels. */
  readonly minutes: number;
  /** Passwords, codes and answers that were refused and requests that were denied, of the user who has most of them. */
  readonly wrongEntries: number;
}

/** Where a text stands: the host, and the page's own id where pages have one (`meta name="PageID"`), else empty. */
export interface Place {
  readonly host: string;
  readonly pageId: string;
}

/** What changes around a user in the middle of a journey. */
export interface Change {
  /** The methods that the policy allows from now on. */
  readonly methods?: readonly ('microsoftAuthenticator' | 'softwareOath' | 'sms' | 'voice')[];
  /** Whether users have personal accounts of the same names, which they are asked about from now on. */
  readonly personalAccounts?: boolean;
  /** What arrives of what the service sends from now on. */
  readonly delivery?: Readonly<Partial<Record<'texts' | 'calls' | 'notifications', 'arrive' | 'lost'>>>;
}

export interface Tenant {
  readonly kind: 'embedded' | 'live';
  readonly capabilities: ReadonlySet<Capability>;
  /** The domain of the users it makes. */
  readonly domain: string;
  readonly connection: Connection;
  readonly directory: Directory;
  readonly clock: Clock;
  /** A phone with a number of its own that the suite can read. @param country default: `CA`. */
  phone(country?: PhoneCountry): Promise<Phone>;
  /** `faults`. */
  change(change: Change): Promise<void>;
  /** Answers as many security questions for the user as the tenant asks for. Microsoft Graph cannot: `seeding`. */
  answerQuestions(userId: string): Promise<void>;
  /** The app on a phone, not set up yet. @param condition default: a phone that is as it should be. */
  authenticator(condition?: PhoneCondition): Authenticator;
  /**
   * Whether what a page shows there as `text` is sure to be what the real service shows. Always true on a live
   * tenant; on the embedded one false for a wording that had to be assumed, which then verifies nothing.
   */
  isSure(text: string, place: Place, locale: string): Promise<boolean>;
  log(): Promise<JourneyLog>;
  /** Undefined on a live tenant, which tells nobody. */
  usage(): Promise<Usage | undefined>;
}
