/**
 * The registration API as both of its ends know it (security-info.md 3): numbers, states, errors and shapes. Answers of
 * `session` are written in camel case, those about methods in Pascal case, as observed.
 */

export const SecurityInfoType = {
  AppNotification: 2,
  AppCode: 3,
  MobileCall: 5,
  MobileText: 6,
  SecurityQuestions: 9,
} as const;
export type SecurityInfoType = (typeof SecurityInfoType)[keyof typeof SecurityInfoType];

export const VerificationState = {
  Unknown: 0,
  Pending: 1,
  Verified: 2,
  Failed: 3,
  ActivationPending: 5,
  ActivationFailure: 6,
  ChallengeExpired: 8,
  CaptchaRequired: 10,
} as const;
export type VerificationState = (typeof VerificationState)[keyof typeof VerificationState];

export const ErrorCode = {
  None: 0,
  BadRequest: 4,
  ChallengeExpired: 8,
  BadDirectoryRequest: 17,
  RequestThrottled: 19,
  FeatureDisallowedByPolicy: 21,
  VerificationFailed: 24,
  AppSessionTimedOut: 25,
  AppRequestTimedOut: 27,
  CaptchaRequired: 28,
  BadPhoneNumber: 29,
  PhoneAppNotificationDenied: 31,
  InvalidSession: 33,
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Answer of `session/authorize`. */
export interface SessionAnswer {
  readonly isAuthorized: boolean;
  readonly promptForLogin: boolean;
  /** Sent back in the header `Sessionctxv2` of every other call. */
  readonly sessionCtxV2: string | null;
}

/** Answer of a call whose session is gone: nothing but the reason. */
export interface Refusal {
  readonly ErrorCode: ErrorCode;
}

/** Answer of `authenticationmethods/availablemethods`: an object keyed by method name; the names are assumed. */
export type AvailableMethods = Readonly<Partial<Record<MethodName, { readonly Type: SecurityInfoType }>>>;
export type MethodName = 'AuthenticatorApp' | 'Phone' | 'SecurityQuestions';

/** Answer of `authenticationmethods/initializemobileapp`. */
export interface MobileAppSetUp {
  /** A PNG, base64. */
  readonly QrCode: string;
  readonly RegistrationType: SecurityInfoType;
  /** Of another authenticator app. */
  readonly SecretKey: string | null;
  /** Of Microsoft Authenticator, like `Url`. */
  readonly ActivationCode: string | null;
  readonly Url: string | null;
  readonly AccountName: string;
  readonly AffinityRegion: string | null;
}

/** Request of `authenticationmethods/new`. `Data` is JSON written as a string. */
export interface NewMethod {
  readonly Type: SecurityInfoType;
  readonly Data: string;
}

/** Request of `authenticationmethods/verify`. */
export interface Verification {
  readonly Type: SecurityInfoType;
  readonly VerificationContext: string | null;
  readonly VerificationData: string | null;
}

/** Answer of `authenticationmethods/new` and `verify`. */
export interface MethodAnswer extends Refusal {
  readonly Type: SecurityInfoType;
  readonly VerificationContext: string | null;
  readonly VerificationState: VerificationState;
  readonly Data: string | null;
}

/** Answer of `captcha/`. Its fields are recorded as "image data + ids": the name of the picture's is assumed. */
export interface CaptchaPicture {
  readonly ChallengeId: string;
  readonly ChallengeType: 'Visual';
  readonly AzureRegion: string;
  /** An SVG, base64. */
  readonly ImageData: string;
}

/** Request of `captcha/validation`. */
export interface CaptchaSolution extends Omit<CaptchaPicture, 'ImageData'> {
  readonly InputSolution: string;
}

/** Answer of `captcha/validation`. */
export interface CaptchaVerdict extends Refusal {
  readonly CaptchaSolved: boolean;
}

/** `Data` of an app in `new`. */
export interface AppData {
  readonly secretKey: string | null;
  readonly affinityRegion: string | null;
  readonly isResendNotificationChallenge: boolean;
}

/** `Data` of a phone in `new`; the country code in digits. */
export interface PhoneData {
  readonly phoneNumber: string;
  readonly countryCode: string;
}

/** `Data` of the security questions in `new`, a list: not recorded anywhere, so assumed. */
export interface QuestionData {
  readonly question: number;
  readonly answer: string;
}

/** `Data` of an answer that has to be asked for again; the real pages know their interval of about 2 s themselves. */
export interface PendingData {
  readonly pollingInterval: number;
  /** The number to match, in an answer about a push; 0 for none (security-info.md 3, `EntropyNumber`). */
  readonly EntropyNumber?: number;
}
