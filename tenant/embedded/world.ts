/**
 * The nouns of the embedded tenant that its hosts share. One process holds one `World`; each test has a `Journey`
 * of its own in it, which carries clock, settings, phones and log from the first request on.
 */
import type { CryptoKey, JWK } from 'jose';
import type { AppRegistration } from './app-registration.ts';
import type { ByJourney } from './by-journey.ts';
import type { BundleName } from './bundle-names.ts';
import type { Activation } from './phone/activation.ts';
import type { VerificationCall } from './phone/call.ts';
import type { PushNotification } from './phone/notification.ts';
import type { UsageCount } from './server/usage.ts';
import type { Locale } from './strings/phrase.ts';

/** `classic`: the registration wizard of the guide's pictures (2023); `reskin`: the one of 2025-26 (security-info.md 0.1). */
export const EDITIONS = ['classic', 'reskin'] as const;
export type Edition = (typeof EDITIONS)[number];
/** `real` polls as the service announces it; `brisk` at most every 200 ms, so that tests do not wait. */
export type Pace = 'real' | 'brisk';

export interface JourneySettings {
  readonly edition: Edition;
  readonly pace: Pace;
  /** Whether "Stay signed in?" is shown at all (a tenant setting: password-and-errors.md 6.2). */
  readonly kmsi: boolean;
  /** Whether the tenant's policy asks for a second factor, and so for its registration. */
  readonly mfa: boolean;
  /** How many security questions the registration asks for; 0 for a tenant without (security-info.md 5: 3 to 5). */
  readonly securityQuestions: 0 | 3 | 4 | 5;
  /** How many methods it takes to reset a forgotten password: a tenant setting. */
  readonly resetMethods: 1 | 2;
  /** How many of the registered security questions are asked then (security-info.md 5: 3 to 5). */
  readonly resetQuestions: 3 | 4 | 5;
  /** Whether a push is approved by typing the number on the page (the default since 2023: security-info.md 0.6). */
  readonly numberMatching: boolean;
  /** For how many days from the first time it is asked a user may skip the registration; 0: never (security-info.md 1.7). */
  readonly skipDays: number;
  /** Whether users who have proven a second factor are asked for a passkey (security-info.md 0.3, 6). */
  readonly passkeyNudge: boolean;
  /** Which methods the tenant's policy allows. */
  readonly methods: readonly MethodName[];
  /** How many of them have to be registered, the security questions not counted. Two are an app and a phone. */
  readonly methodsRequired: 1 | 2;
  /** What the organisation made of its sign-in pages. */
  readonly branding: Branding;
  /** A page that stands between the sign-in and the app, once for each user. */
  readonly interrupt: Interrupt;
  /** How late the hosts answer. */
  readonly latency: Latency;
  readonly graph: GraphFaults;
  /** What tenants differ in of the password policy. */
  readonly passwordPolicy: PasswordPolicySettings;
  /** How the asynchronous change of a password goes. */
  readonly passwordJob: PasswordJobSettings;
  /** How long everything that expires is good for. */
  readonly lives: Lives;
  /** How many days from its creation a temporary password is good for; 0: it never expires (password-and-errors.md 1.1). */
  readonly temporaryPasswordDays: number;
  /** What Conditional Access refuses. */
  readonly conditionalAccess: ConditionalAccess;
  readonly limits: Limits;
  readonly delivery: Delivery;
  /** Whether a number that another user has registered is refused (security-info.md 7, "phone already used"). */
  readonly uniquePhones: boolean;
  /** Answers that the service owes. */
  readonly faults: readonly ServiceFault[];
  /** What is wrong with the app that programs get their tokens by. */
  readonly app: AppFaults;
  /** Whether security defaults are on. Graph tells; no page follows. */
  readonly securityDefaults: boolean;
  /** Whether users are asked to register Microsoft Authenticator after they signed in. Graph tells; no page follows. */
  readonly registrationCampaign: boolean;
  /** Domains the organisation has besides its own. */
  readonly verifiedDomains: readonly string[];
  /** How many licences the organisation has bought. */
  readonly licences: number;
  /** What the landing page calls its way to sign in; empty: as assumed, for no French capture of it is known (entra-signin.md 5.1). */
  readonly landingSignIn: string;
  /** How far the service's clock is ahead of everybody else's, in s; negative where it is behind. */
  readonly clockSkewSeconds: number;
  /** Whether the name of every user is a personal account's as well, which the page then asks about (entra-signin.md 2.2). */
  readonly personalAccounts: boolean;
}

export interface AppFaults {
  /** Whether its client secret has expired. */
  readonly secretExpired: boolean;
  /** How long a token is good for, in s. */
  readonly tokenLifeSeconds: number;
  /** Permissions nobody consented to, of those it needs. */
  readonly missingPermissions: readonly string[];
  /** Whether its tokens are another tenant's. */
  readonly wrongTenant: boolean;
}

/** password-and-errors.md 1: 256 since 2019, 16 before; the tenant's own list of words holds 4 to 16 characters a term. */
export interface PasswordPolicySettings {
  readonly longest: 16 | 256;
  readonly bannedWords: readonly string[];
}

/** The job behind "Update your password" (password-and-errors.md 2.1). */
export interface PasswordJobSettings {
  /** So many polls are answered "pending" before its end. How long a real job takes is not documented. Assumed. */
  readonly pendingPolls: number;
  /** `fails`: 120008, nothing is changed; `never`: pending for ever. */
  readonly outcome: 'done' | 'fails' | 'never';
}

/** In seconds of journey time. */
export interface Lives {
  /** Of a sign-in, from its first page on: not documented (password-and-errors.md 3.2, mark ?). Assumed. */
  readonly flowToken: number;
  /** Of one visit to the registration pages (security-info.md 0.2, mark A), from the page that leads there on. Assumed. */
  readonly registration: number;
  /** Of a second factor that was asked for: push, call, code (password-and-errors.md 3.2, mark A). */
  readonly challenge: number;
  /** Of a code sent by text (password-and-errors.md 3.2, mark B). */
  readonly textCode: number;
  /** Of the activation code in Microsoft Authenticator's QR code: only that it is short (security-info.md 7, mark D). Assumed. */
  readonly activation: number;
}

/**
 * `blocks-sign-in`: 53003; `blocks-registration`: 53010, not from this place or device; `risk`: 53004, the registration is
 * refused because the sign-in looks risky (password-and-errors.md 4.1).
 */
export const CONDITIONAL_ACCESS = ['none', 'blocks-sign-in', 'blocks-registration', 'risk'] as const;
export type ConditionalAccess = (typeof CONDITIONAL_ACCESS)[number];

/** Microsoft publishes none of these numbers (password-and-errors.md 5.3). 0: no limit. */
export interface Limits {
  /** How many texts, and how many calls, one number gets before the next is refused. */
  readonly texts: number;
  readonly calls: number;
  /** After how many wrong codes in a row the registration asks for a captcha, and a challenge at sign-in takes no more. */
  readonly wrongCodes: number;
}

/** What becomes of what the service sends: `lost` never arrives, and the service does not know. */
export interface Delivery {
  readonly texts: 'arrive' | 'lost';
  readonly calls: 'arrive' | 'lost';
  readonly notifications: 'arrive' | 'lost';
}

/**
 * What becomes of the answer to a request: a status in its place, nothing at all, or that the network loses it once the
 * service has done what was asked (`dropped`: the connection breaks off), or that the service gets the request twice
 * (`repeated`: the second answer is the one that arrives).
 */
export const FAULT_ANSWERS = [429, 500, 'nothing', 'dropped', 'repeated'] as const;
export type FaultAnswer = (typeof FAULT_ANSWERS)[number];

/** What becomes of the first `times` requests to a host whose path ends so. */
export interface ServiceFault {
  readonly host: TenantHost;
  readonly path: string;
  readonly answer: FaultAnswer;
  readonly times: number;
}

/** Links of the sign-in pages that an organisation may hide (entra-signin.md 1.3, LayoutTemplateConfig). */
export const BRANDED_LINKS = ['cannotAccess', 'forgotPassword'] as const;

/** Company branding, texts and hidden links alone: nothing of it can change how a page looks (entra-signin.md 1.3). */
export interface Branding {
  /** In the place of the user name's placeholder and accessible name (entra-signin.md 2.2, mark A). */
  readonly userIdLabel?: string;
  /** In the place of the password's placeholder: replaced strings are recorded (1.3, mark A), which ones are not. */
  readonly passwordLabel?: string;
  /** A text of the organisation's own, on every sign-in page. */
  readonly text?: string;
  readonly hides?: readonly (typeof BRANDED_LINKS)[number][];
}

/** `consent`: ConvergedConsent; `confirm-app`: CmsiInterrupt (entra-signin.md 1.1). */
export const INTERRUPTS = ['none', 'consent', 'confirm-app'] as const;
export type Interrupt = (typeof INTERRUPTS)[number];

/** The same seed gives every host the same sequence of delays. */
export interface Latency {
  readonly seed: number;
  /** Which part of the answers is late, from 0 to 1. Default: all. */
  readonly share?: number | undefined;
  /** The longest delay of each host's answers, in ms; a host that is not named answers at once. */
  readonly most: Readonly<Partial<Record<TenantHost, number>>>;
}

/** Consistency and throttling of Microsoft Graph (provisioning-and-practice.md 1.6, 1.7). */
export interface GraphFaults {
  /** How many reads of a user just created answer 404 before it is there. */
  readonly notFoundReads: number;
  /** For how many seconds after its creation every read of a user answers 404. */
  readonly replicationSeconds: number;
  /** How many calls answer 429 with `Retry-After: 1` first. */
  readonly throttled: number;
  /** How many calls answer 503 without `Retry-After` first. */
  readonly unavailable: number;
  /**
   * Every so many calls one is refused, the whole journey long: in turn with 429 and 503, each with `Retry-After: 1` and
   * without. 0: none.
   */
  readonly refuseEvery: number;
}

export interface Journey {
  readonly id: string;
  settings: JourneySettings;
  /** The service's time, ms since the epoch: real time plus what tests advanced it by, and what its clock is off by. */
  now(): number;
  /** How long the next answer of a host is held back, in ms. */
  lagOf(host: TenantHost): number;
  /** What the service owes this request, if it owes it anything; counts it. @param path `/common/login` */
  faultAt(host: string, path: string): FaultAnswer | undefined;
  /** Puts a text message into the phone with this number, `+1 4185550123`. */
  deliver(phoneNumber: string, text: string): void;
  /** Shows a request to approve on the phone that has the app. */
  notify(notification: PushNotification): void;
  /** Lets the phone with the call's number ring. */
  call(call: VerificationCall): void;
  /** Notes that a text is to be sent to the number, or a call placed, unless its limit is reached. */
  admits(what: 'texts' | 'calls', number: string): boolean;
  /** Makes the code of a QR code known to phones. */
  offer(activation: Activation): void;
  /** Hosts that are not the tenant's, as they were asked for. */
  readonly refusedHosts: string[];
  /** `GET https://host/path` of what no route knows. */
  readonly unknownRoutes: string[];
  /** The same, with what went wrong, of what a route could not answer. */
  readonly serverErrors: string[];
  readonly usage: UsageCount;
}

export interface TextMessage {
  /** ms since the epoch, journey time. */
  readonly at: number;
  /** The phone it was sent to: `+1 4185550123`. */
  readonly number: string;
  readonly text: string;
}

/** Names as in the `authMethodId` vocabulary of ConvergedTFA (entra-signin.md 1.3). */
export type AuthMethodId = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS' | 'TwoWayVoiceMobile';

/** What a tenant's policy may allow (Graph's authenticationMethodsPolicy). */
export const METHOD_NAMES = ['microsoftAuthenticator', 'softwareOath', 'sms', 'voice'] as const;
export type MethodName = (typeof METHOD_NAMES)[number];

/** Microsoft Authenticator on a phone: approves pushes, and gives codes of a seed nobody else knows. */
export interface AuthenticatorApp {
  readonly id: string;
  /** Base32. */
  readonly seed: string;
  lastStep: number | undefined;
}

export interface SoftwareOathToken {
  readonly id: string;
  /** Base32, lower case as the QR code carries it (security-info.md 4). */
  readonly secret: string;
  /** The newest time step that was accepted: steps must strictly grow (password-and-errors.md 5.1). */
  lastStep: number | undefined;
}

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  displayName: string;
  givenName: string;
  surname: string;
  mailNickname: string;
  preferredLanguage: string | undefined;
  usageLocation: string | undefined;
  employeeType: string | undefined;
  accountEnabled: boolean;
  readonly createdAt: number;
  password: string;
  /** When the password was given by an administrator: ms since the epoch, journey time. */
  passwordGivenAt: number;
  forceChangePasswordNextSignIn: boolean;
  forceChangePasswordNextSignInWithMfa: boolean;
  authenticatorApps: AuthenticatorApp[];
  softwareOath: SoftwareOathToken[];
  /** `+1 4185550123` once verified. */
  mobilePhone: string | undefined;
  /** Question number in the predefined list, and the answer; never given back by any call. */
  securityAnswers: { readonly question: number; readonly answer: string }[];
  defaultMethod: AuthMethodId | undefined;
  /** When a registration was first asked for: ms since the epoch, journey time. */
  registrationAskedAt?: number;
  /** Names of the directory roles it holds. */
  directoryRoles?: readonly string[];
  /** Ids of the licences it has. */
  licences?: readonly string[];
}

/** What is left of a user for 30 days after it was deleted (delete user, mark A), without any secret. */
export interface DeletedUser extends Pick<
  User,
  | 'id'
  | 'displayName'
  | 'givenName'
  | 'surname'
  | 'mailNickname'
  | 'preferredLanguage'
  | 'usageLocation'
  | 'employeeType'
  | 'accountEnabled'
  | 'createdAt'
> {
  /** Its id without dashes, then the name it had (Get-EntraDeletedUser, examples, mark A). */
  readonly userPrincipalName: string;
  /** ms since the epoch. */
  readonly deletedAt: number;
}

/** Users of the process. Names are compared without case. */
export interface UserStore {
  add(user: User): void;
  byId(id: string): User | undefined;
  byName(userPrincipalName: string): User | undefined;
  /** @param at when, in ms since the epoch. Default: now. */
  remove(id: string, at?: number): boolean;
  /** In order of creation. */
  all(): readonly User[];
  /** In order of their deletion, however long ago. */
  deleted(): readonly DeletedUser[];
}

/**
 * The errand of one registration: opened by the sign-in host when it interrupts a sign-in, carried out on the
 * security-info host, and reported back.
 */
export interface Registration {
  /** Posted to the security-info host as `evo_code`. */
  readonly code: string;
  readonly user: User;
  readonly journey: Journey;
  readonly openedAt: number;
  /** Where the browser goes when it is done: the sign-in host's resume address. */
  readonly resumeUrl: string;
  /** Where it goes when the registration is skipped; undefined where it may not be. */
  readonly skipUrl: string | undefined;
  /** Nothing that is required is missing any more. */
  completed: boolean;
  /** A second factor was verified in it. */
  proven: boolean;
  /** The browser came back from it: whatever a page of it still sends is of a stale tab. */
  ended: boolean;
}

export interface World {
  readonly tenantId: string;
  readonly tenantName: string;
  /** Suffix of the users the suite makes; under a reserved top-level domain. */
  readonly domain: string;
  readonly users: UserStore;
  /** By their code. */
  readonly registrations: ByJourney<Registration>;
  /** Bearer token Graph accepts, whatever is asked with it. */
  readonly graphToken: string;
  readonly app: AppRegistration;
  readonly signingKey: { readonly kid: string; readonly privateKey: CryptoKey; readonly publicJwk: JWK };
  /** Scripts of the pages, by the name they are served under on the asset host. */
  readonly bundles: ReadonlyMap<BundleName, string>;
}

/** What every route finds in its context. */
export interface HostEnv {
  Variables: { journey: Journey; world: World; locale: Locale };
}

/** The hosts the stand-in answers for; all others are refused. */
export const HOSTS = [
  'office.com',
  'www.office.com',
  'm365.cloud.microsoft',
  'login.microsoftonline.com',
  'aadcdn.msauth.net',
  'mysignins.microsoft.com',
  'passwordreset.microsoftonline.com',
  'graph.microsoft.com',
] as const;
export type TenantHost = (typeof HOSTS)[number];
