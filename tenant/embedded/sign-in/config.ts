/**
 * What the sign-in host hands its pages as `$Config` (entra-signin.md 1.3, wire-needs.md 1): the contract between the
 * routes, which fill it in, and the views, which read it. Keys are Microsoft's own; each page type names what it adds.
 */

/** Members of every page's `$Config`, the last one ("Stay signed in?") included (wire-needs.md 1). */
export interface CommonConfig {
  readonly hpgid: number;
  readonly hpgact: number;
  /** Flow token and the field it is posted under. Replaced by every answer that carries another. */
  readonly sFT: string;
  readonly sFTName: 'flowToken';
  /** Request context, posted as `ctx`. */
  readonly sCtx: string;
  readonly apiCanary: string;
  readonly canary: string;
  readonly sCanaryTokenName: 'canary';
  readonly correlationId: string;
  readonly sessionId: string;
  readonly country: string;
  /** Market, as served: `fr-CA`. */
  readonly locale: string;
  readonly urlPost: string;
  readonly urlCancel: string;
  /** Serves the same request again, with another account. */
  readonly urlRefresh: string;
  /** Error of this page as the AADSTS number, "" for none, "50058" on the first load of a sign-in (normal). */
  readonly sErrorCode: string;
  /** Of an organisation that has branding; its own texts, and what it hides. */
  readonly staticTenantBranding?: readonly TenantBranding[];
}

/** Company branding (entra-signin.md 1.3, mark A). The key of the text is recalled (D). */
export interface TenantBranding {
  readonly UserIdLabel: string | null;
  readonly BoilerPlateText: string | null;
  readonly KeepMeSignedInDisabled: boolean;
  readonly LayoutTemplateConfig: {
    readonly hideCantAccessYourAccount: boolean;
    readonly hideForgotMyPassword: boolean;
  };
}

/** A remembered account: a tile of the account picker. */
export interface RememberedSession {
  readonly name: string;
  readonly displayName: string;
  readonly isSignedIn: boolean;
  /** Where choosing the tile of a signed-in account leads (`…/reprocess?…&sosid=…`). */
  readonly url: string;
}

/** User name, password and account picker: views of one document (entra-signin.md 2.2 to 2.4). */
export interface ConvergedSignInConfig extends CommonConfig {
  readonly pgid: 'ConvergedSignIn';
  readonly urlGetCredentialType: string;
  /** "Forgot my password". */
  readonly urlResetPassword: string;
  /** The service of personal accounts. */
  readonly urlPostMsa: string;
  /** Set when a password was refused: the password view is served again for this user. */
  readonly sPOST_Username: string;
  /** Shown by the picker, which is served instead of the user-name view when there are any and no user name is set. */
  readonly arrSessions: readonly RememberedSession[];
}

export interface UserProof {
  readonly authMethodId: 'PhoneAppOTP' | 'OneWaySMS' | 'PhoneAppNotification' | 'TwoWayVoiceMobile';
  /** Of the app's code: `SoftwareTokenBasedTOTP`. */
  readonly phoneAppOtpTypes?: readonly string[];
  readonly data: string;
  /** `+X XXXXXXXX23` for a phone, empty for an app. */
  readonly display: string;
  readonly isDefault: boolean;
  readonly isLocationAware: boolean;
}

/** The second factor (entra-signin.md 2.5). */
export interface ConvergedTfaConfig extends CommonConfig {
  readonly pgid: 'ConvergedTFA';
  readonly arrUserProofs: readonly UserProof[];
  readonly urlBeginAuth: string;
  readonly urlEndAuth: string;
  readonly sPOST_Username: string;
  readonly sAuthMethodInputFieldName: 'mfaAuthMethod';
  readonly sTrustedDeviceCheckboxName: 'rememberMFA';
  readonly iRememberMfaDuration: number;
  readonly iSAOtcLength: number;
  readonly iTotpOtcLength: number;
  readonly oPerAuthPollingInterval: Readonly<Record<string, number>>;
  readonly iPollingInterval: number;
  readonly iMaxPollAttempts: number;
  readonly iPollingTimeout: number;
}

/** "More information required" (entra-signin.md 2.6, security-info.md 2.1). `urlPost` leads to the security-info host. */
export interface ConvergedProofUpRedirectConfig extends CommonConfig {
  readonly pgid: 'ConvergedProofUpRedirect';
  readonly iErrorCode: number;
  readonly sPOST_Username: string;
  readonly sProofUpAuthState: string;
  readonly sProofUpToken: string;
  readonly sProofUpTokenName: 'evo_code';
  readonly sCanaryToken: string;
  readonly urlMoreInfo: string;
  readonly urlSkipMfaRegistration: string;
  /** The key is recorded (security-info.md 2.1), what it may say is not. Assumed: absent for the registration itself. */
  readonly sProofUpDisplay?: 'passkey';
  /** 0: cannot be skipped, no link is shown. */
  readonly iRemainingDaysToSkipMfaRegistration: number;
}

/** "Update your password": begin, poll, then post (password-and-errors.md 2.1). */
export interface ConvergedChangePasswordConfig extends CommonConfig {
  readonly pgid: 'ConvergedChangePassword';
  readonly sPOST_Username: string;
  readonly urlAsyncSsprBegin: string;
  readonly urlAsyncSsprPoll: string;
  /** ms between two polls. */
  readonly iPollingInterval: number;
}

/** "Stay signed in?" (entra-signin.md 2.8). Its `urlPost` is relative. */
export interface KmsiInterruptConfig extends CommonConfig {
  readonly pgid: 'KmsiInterrupt';
  readonly sPOST_Username: string;
}

/** A full-page refusal (entra-signin.md 2.9): code, request and correlation ids, timestamp. */
export interface ConvergedErrorConfig extends CommonConfig {
  readonly pgid: 'ConvergedError';
  /** `AADSTS165000: …`, language-neutral. */
  readonly strServiceExceptionMessage: string;
  readonly iErrorCode: number;
  /** ISO 8601, UTC, journey time. */
  readonly timestamp: string;
}

/**
 * "Permissions requested". Its page id and `arrScopes` are recorded (entra-signin.md 1.1), the members of a scope and
 * everything else are assumed.
 */
export interface ConvergedConsentConfig extends CommonConfig {
  readonly pgid: 'ConvergedConsent';
  readonly sPOST_Username: string;
  /** Host of the app's address: what it is called by here. */
  readonly sAppHost: string;
  readonly arrScopes: readonly { readonly label: string }[];
}

/** "Are you trying to sign in to …?", posted to `/appverify` (entra-signin.md 1.1, mark B). */
export interface CmsiInterruptConfig extends CommonConfig {
  readonly pgid: 'CmsiInterrupt';
  readonly sPOST_Username: string;
  readonly sAppHost: string;
}

export type SignInConfig =
  | ConvergedSignInConfig
  | ConvergedTfaConfig
  | ConvergedProofUpRedirectConfig
  | ConvergedChangePasswordConfig
  | KmsiInterruptConfig
  | ConvergedConsentConfig
  | CmsiInterruptConfig
  | ConvergedErrorConfig;

export type PageId = SignInConfig['pgid'];
