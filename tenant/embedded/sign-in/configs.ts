/** `$Config` of each page, filled in from a flow (entra-signin.md 1.3). Numbers of pages as captured where they were. */
import type { Pace, Registration, User } from '../world.ts';
import { brandingOf } from './branding.ts';
import type {
  CmsiInterruptConfig,
  CommonConfig,
  ConvergedChangePasswordConfig,
  ConvergedConsentConfig,
  ConvergedErrorConfig,
  ConvergedProofUpRedirectConfig,
  ConvergedSignInConfig,
  ConvergedTfaConfig,
  KmsiInterruptConfig,
  RememberedSession,
} from './config.ts';
import { daysToSkip } from '../registration/requirements.ts';
import type { SignInFlow } from './flow.ts';
import { proofsOf } from './proofs.ts';

export const LOGIN = 'https://login.microsoftonline.com';
/** Country of the reader, as the service takes it from the address a request comes from. */
const COUNTRY = 'CA';
/** The page polls a push every 1 to 5 s and a password job every second (entra-signin.md 4.1, password-and-errors.md 2.1). */
const POLL_MS: Readonly<Record<Pace, { readonly approval: number; readonly job: number }>> = {
  real: { approval: 1_000, job: 1_000 },
  brisk: { approval: 200, job: 50 },
};
/** As captured: entra-signin.md 1.3. */
const POLLING_TIMEOUT_MS = 120_000;
const REMEMBER_MFA_DAYS = 14;
const CODE_LENGTH = 6;

function common(
  flow: SignInFlow,
  locale: string,
  path: string,
  sErrorCode: string,
): Omit<CommonConfig, 'hpgid' | 'hpgact'> {
  const { ctx, authority } = flow;
  return {
    sFT: flow.nextFlowToken(),
    sFTName: 'flowToken',
    sCtx: ctx,
    apiCanary: flow.apiCanary,
    canary: flow.canary,
    sCanaryTokenName: 'canary',
    correlationId: flow.correlationId,
    sessionId: flow.sessionId,
    country: COUNTRY,
    locale,
    urlPost: `${LOGIN}/${authority}${path}`,
    urlCancel: `${LOGIN}/${authority}/reprocess?ctx=${ctx}`,
    urlRefresh: `${LOGIN}/${authority}/reprocess?prompt=select_account&ctx=${ctx}`,
    sErrorCode,
    ...brandingOf(flow.journey.settings),
  };
}

export interface SignInPageState {
  readonly error: string;
  /** Empty for the user-name view or the picker. */
  readonly userName?: string;
  readonly accounts?: readonly RememberedSession[];
}

export function signInConfig(flow: SignInFlow, locale: string, state: SignInPageState): ConvergedSignInConfig {
  const { error, userName = '', accounts = [] } = state;
  return {
    ...common(flow, locale, '/login', error),
    pgid: 'ConvergedSignIn',
    hpgid: 1104,
    hpgact: 1800,
    urlGetCredentialType: `${LOGIN}/${flow.authority}/GetCredentialType?mkt=${locale}`,
    urlResetPassword: `https://passwordreset.microsoftonline.com/?ru=${encodeURIComponent(LOGIN)}&mkt=${locale}`,
    urlPostMsa: 'https://login.live.com/ppsecure/post.srf',
    sPOST_Username: userName,
    arrSessions: accounts,
  };
}

export function secondFactorConfig(flow: SignInFlow, user: User, locale: string): ConvergedTfaConfig {
  const { approval } = POLL_MS[flow.journey.settings.pace];
  return {
    ...common(flow, locale, '/SAS/ProcessAuth', ''),
    pgid: 'ConvergedTFA',
    hpgid: 1114,
    hpgact: 2202,
    arrUserProofs: proofsOf(user, flow.journey.settings.methods),
    urlBeginAuth: `${LOGIN}/common/SAS/BeginAuth`,
    urlEndAuth: `${LOGIN}/common/SAS/EndAuth`,
    sPOST_Username: user.userPrincipalName,
    sAuthMethodInputFieldName: 'mfaAuthMethod',
    sTrustedDeviceCheckboxName: 'rememberMFA',
    iRememberMfaDuration: REMEMBER_MFA_DAYS,
    iSAOtcLength: CODE_LENGTH,
    iTotpOtcLength: CODE_LENGTH,
    oPerAuthPollingInterval: { PhoneAppNotification: approval / 1000, TwoWayVoiceMobile: approval / 1000 },
    iPollingInterval: approval,
    iMaxPollAttempts: Math.ceil(POLLING_TIMEOUT_MS / approval),
    iPollingTimeout: POLLING_TIMEOUT_MS,
  };
}

export function proofUpConfig(
  flow: SignInFlow,
  { code, user, journey }: Registration,
  locale: string,
): ConvergedProofUpRedirectConfig {
  const { ctx, canary } = flow;
  return {
    ...common(flow, locale, '', '50125'),
    urlPost: `https://mysignins.microsoft.com/api/post/registrationinterrupt?ctx=${ctx}`,
    pgid: 'ConvergedProofUpRedirect',
    hpgid: 1121,
    hpgact: 2000,
    iErrorCode: 50203,
    sPOST_Username: user.userPrincipalName,
    sProofUpAuthState: ctx,
    sProofUpToken: code,
    sProofUpTokenName: 'evo_code',
    sCanaryToken: canary,
    urlMoreInfo: 'https://aka.ms/mfasetup',
    urlSkipMfaRegistration: skipUrlOf(flow),
    iRemainingDaysToSkipMfaRegistration: daysToSkip(user, journey),
  };
}

/**
 * The nudge to a passkey, after a second factor was proven. That it is a view of the page of the proof-up, and what tells
 * the two apart, is assumed; what a reader who accepts it comes to is not recorded, and the tenant has nothing there.
 */
export function passkeyNudgeConfig(flow: SignInFlow, user: User, locale: string): ConvergedProofUpRedirectConfig {
  const { journey, ctx } = flow;
  const none = {
    code: '',
    user,
    journey,
    openedAt: journey.now(),
    resumeUrl: '',
    skipUrl: undefined,
    completed: false,
    proven: false,
    ended: false,
  };
  return {
    ...proofUpConfig(flow, none, locale),
    urlPost: `https://mysignins.microsoft.com/api/post/registerMfaMethods?ctx=${ctx}`,
    sProofUpDisplay: 'passkey',
  };
}

export function skipUrlOf({ authority, ctx }: SignInFlow): string {
  return `${LOGIN}/${authority}/SkipMfaRegistration?ctx=${ctx}`;
}

export function changePasswordConfig(flow: SignInFlow, user: User, locale: string): ConvergedChangePasswordConfig {
  return {
    ...common(flow, locale, '/SSPR/End', '50055'),
    pgid: 'ConvergedChangePassword',
    // Not captured: numbers in the range of the others. Assumed.
    hpgid: 1116,
    hpgact: 2006,
    sPOST_Username: user.userPrincipalName,
    // Paths known as configuration keys only (entra-signin.md 1.2). Assumed.
    urlAsyncSsprBegin: `${LOGIN}/common/SSPR/Begin`,
    urlAsyncSsprPoll: `${LOGIN}/common/SSPR/Poll`,
    iPollingInterval: POLL_MS[flow.journey.settings.pace].job,
  };
}

export function kmsiConfig(flow: SignInFlow, user: User, locale: string): KmsiInterruptConfig {
  return {
    ...common(flow, locale, '', '50140'),
    // Relative on this page only (wire-needs.md 1).
    urlPost: '/kmsi',
    pgid: 'KmsiInterrupt',
    hpgid: 1115,
    hpgact: 2005,
    sPOST_Username: user.userPrincipalName,
  };
}

/** Where accepting and declining lead: not recorded, the first path recalled (D), the second one assumed. */
export function consentConfig(flow: SignInFlow, user: User, locale: string): ConvergedConsentConfig {
  return {
    ...common(flow, locale, '/Consent/Set', ''),
    urlCancel: declineAddress(flow),
    pgid: 'ConvergedConsent',
    // Not captured. Assumed.
    hpgid: 1117,
    hpgact: 1800,
    sPOST_Username: user.userPrincipalName,
    sAppHost: appHost(flow),
    arrScopes: flow.app.scope.split(' ').map((label) => ({ label })),
  };
}

export function confirmAppConfig(flow: SignInFlow, user: User, locale: string): CmsiInterruptConfig {
  return {
    ...common(flow, locale, '', '50199'),
    urlPost: `${LOGIN}/appverify`,
    urlCancel: declineAddress(flow),
    pgid: 'CmsiInterrupt',
    // Not captured. Assumed.
    hpgid: 1118,
    hpgact: 1800,
    sPOST_Username: user.userPrincipalName,
    sAppHost: appHost(flow),
  };
}

function declineAddress({ authority }: SignInFlow): string {
  return `${LOGIN}/${authority}/Consent/Decline`;
}

function appHost({ app }: SignInFlow): string {
  return URL.canParse(app.redirect_uri) ? new URL(app.redirect_uri).hostname : '';
}

export function errorConfig(flow: SignInFlow, locale: string, code: number, text: string): ConvergedErrorConfig {
  return {
    ...common(flow, locale, '/login', `${code}`),
    pgid: 'ConvergedError',
    hpgid: 1102,
    hpgact: 1800,
    iErrorCode: code,
    strServiceExceptionMessage: `AADSTS${code}: ${text}`,
    timestamp: new Date(flow.journey.now()).toISOString(),
  };
}
