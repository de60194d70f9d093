/**
 * The identity ledger: every id, name, test id and data attribute that the embedded tenant's markup may hold, each
 * with the reference section that records it. What is not here is an invented handle and fails a test: a suite that
 * leans on it would be green here and red on the first live day.
 *
 * Marks: `A` read off a captured page or documented, `B` observed by two or more sources, `C` by one.
 */
export type HandleKind = 'id' | 'name' | 'data-attribute' | 'data-value';

export interface Handle {
  readonly kind: HandleKind;
  /** Of a `data-value`: `attribute=value`. `<user name>` stands for the user name of whoever signs in. */
  readonly value: string;
  /** File and section under the project's references. */
  readonly source: string;
  readonly mark: 'A' | 'B' | 'C';
}

/** The handles of one section, of one mark. */
function handles(kind: HandleKind, mark: Handle['mark'], source: string, values: string): Handle[] {
  return values.split(' ').map((value) => ({ kind, value, source, mark }));
}

export const LEDGER: readonly Handle[] = [
  // Every sign-in page
  ...handles(
    'id',
    'A',
    'entra-signin.md 2.1',
    'loginHeader displayName idBtn_Back idSIButton9 footer ftrTerms ftrPrivacy moreOptions',
  ),
  ...handles('id', 'B', 'wire-needs.md 2', 'lightbox'),
  ...handles('name', 'A', 'entra-signin.md 1.1', 'PageID ReqLC LocLC SiteID'),
  ...handles('name', 'A', 'entra-signin.md 1.4', 'hiddenform code id_token state session_state SAMLResponse'),
  // The standard's own name, given back where the app gave one.
  ...handles('name', 'A', 'SAML bindings 3.5.3', 'RelayState'),
  ...handles(
    'data-attribute',
    'A',
    'entra-signin.md 2.1',
    'data-viewid data-bind data-showidentitybanner data-dynamicbranding',
  ),
  ...handles('data-value', 'A', 'entra-signin.md 2.1', 'data-viewid=1 data-viewid=2'),

  // User name and password
  ...handles('id', 'A', 'entra-signin.md 2.2', 'i0116 i0118 usernameError cantAccessAccount'),
  ...handles('name', 'A', 'entra-signin.md 2.2', 'loginfmt passwd cannotAccessAccount'),
  ...handles('id', 'A', 'entra-signin.md 2.4', 'passwordError idA_PWD_ForgotPassword idA_IL_ForgotPassword0'),
  ...handles('name', 'A', 'entra-signin.md 1.4', 'login type LoginOptions ctx flowToken canary hpgrequestid'),
  ...handles('name', 'A', 'entra-signin.md 1.4', 'i13 lrt lrtPartition hisRegion hisScaleUnit i19'),
  // Read on the consumer variant of the same template.
  ...handles(
    'name',
    'A',
    'entra-signin.md 1.4',
    'ps psRNGCDefaultType psRNGCEntropy psRNGCSLK PPSX NewUser FoundMSAs fspost i21 CookieDisclosure IsFidoSupported',
  ),
  ...handles('name', 'A', 'entra-signin.md 1.4', 'isSignupPost i2 i17 i18'),

  // A name that is a work account and a personal one
  ...handles('id', 'B', 'entra-signin.md 2.2', 'aadTile aadTileTitle msaTile msaTileTitle msaTileHint'),

  // Account picker
  ...handles('id', 'B', 'entra-signin.md 2.3', 'tilesHolder otherTile otherTileText'),
  ...handles('data-attribute', 'B', 'entra-signin.md 2.3', 'data-test-id'),
  { kind: 'data-value', value: 'data-test-id=<user name>', source: 'entra-signin.md 2.3', mark: 'B' },

  // Second factor
  ...handles(
    'id',
    'B',
    'entra-signin.md 2.5',
    'idDiv_SAOTCC_Title idDiv_SAOTCC_Description idTxtBx_SAOTCC_OTC idSubmit_SAOTCC_Continue',
  ),
  ...handles(
    'id',
    'B',
    'entra-signin.md 2.5',
    'idDiv_SAOTCC_ErrorMsg_OTC idSpan_SAOTCC_Error_OTC idChkBx_SAOTCC_TileRememberMFA',
  ),
  ...handles('id', 'B', 'entra-signin.md 2.5', 'signInAnotherWay idDiv_SAOTCS_Title idDiv_SAOTCS_Proofs'),
  ...handles('name', 'B', 'entra-signin.md 2.5', 'otc'),
  ...handles('data-attribute', 'B', 'entra-signin.md 2.5', 'data-value'),
  ...handles(
    'data-value',
    'B',
    'entra-signin.md 2.5',
    'data-value=PhoneAppOTP data-value=OneWaySMS data-value=PhoneAppNotification data-value=TwoWayVoiceMobile',
  ),
  ...handles('name', 'A', 'entra-signin.md 1.3', 'rememberMFA'),
  ...handles('name', 'B', 'entra-signin.md 1.4', 'request mfaAuthMethod'),

  // Second factor by an approval or a call
  ...handles(
    'id',
    'B',
    'entra-signin.md 2.5',
    'idDiv_SAOTCAS_Title idDiv_SAOTCAS_Description idRichContext_DisplaySign',
  ),
  ...handles(
    'id',
    'B',
    'entra-signin.md 2.5',
    'idDiv_SAASTO_Title idDiv_SAASTO_Description idDiv_SAASTO_Trouble idA_SAASTO_Resend',
  ),
  ...handles('id', 'B', 'entra-signin.md 2.5', 'idDiv_SAASDS_Description idA_SAASDS_Resend'),

  // More information required
  ...handles('id', 'B', 'entra-signin.md 2.6', 'idSubmit_ProofUp_Redirect heading'),
  ...handles('id', 'C', 'security-info.md 2.1', 'cancelLink moreInfoLink'),
  // Only where the tenant leaves days to skip.
  ...handles('id', 'B', 'entra-signin.md 2.6', 'skipMfaRegistrationLink'),
  ...handles('name', 'A', 'entra-signin.md 1.3', 'evo_code'),

  // Update your password
  ...handles('id', 'C', 'entra-signin.md 2.7', 'currentPassword newPassword confirmNewPassword'),
  ...handles('name', 'B', 'entra-signin.md 2.7', 'currentpasswd confirmnewpasswd'),
  ...handles('name', 'C', 'entra-signin.md 2.7', 'newpasswd'),

  // Stay signed in
  ...handles('id', 'A', 'entra-signin.md 2.8', 'KmsiDescription KmsiCheckboxField'),
  ...handles('name', 'A', 'entra-signin.md 2.8', 'DontShowAgain'),

  // A full-page refusal
  ...handles('id', 'B', 'entra-signin.md 2.9', 'service_exception_message'),
  ...handles('id', 'C', 'entra-signin.md 2.9', 'exceptionMessageContainer'),

  // office.com and the portal
  ...handles('id', 'A', 'entra-signin.md 5.1', 'mcm-hero-banner-signin'),
  ...handles(
    'id',
    'B',
    'entra-signin.md 5.3',
    'O365_MainLink_NavMenu O365_AppName O365_MainLink_Settings O365_MainLink_Help',
  ),
  ...handles(
    'id',
    'B',
    'entra-signin.md 5.3',
    'mectrl_main_trigger mectrl_currentAccount_primary mectrl_currentAccount_secondary',
  ),
  ...handles('id', 'B', 'entra-signin.md 5.3', 'mectrl_viewAccount mectrl_body_signOut mectrl_signInItem'),

  // Registration wizard
  ...handles('data-attribute', 'B', 'security-info.md 2.3', 'data-automation-id'),
  ...handles('data-value', 'B', 'security-info.md 2.3', 'data-automation-id=SecurityInfoRegister'),

  // Its edition of 2025-26
  ...handles('data-attribute', 'B', 'security-info.md 2.3', 'data-testid'),
  ...handles(
    'data-value',
    'B',
    'security-info.md 2.3',
    'data-testid=reskin-step-next-button data-testid=activation-qr-show/hide-info-button',
  ),
  ...handles('data-value', 'B', 'security-info.md 2.3', 'data-testid=authmethod-picker-authenticatorApp'),
  ...handles(
    'data-value',
    'C',
    'security-info.md 2.3',
    'data-testid=reskin-step-title data-testid=reskin-step-back-button data-testid=message-bar-error',
  ),
  ...handles(
    'data-value',
    'C',
    'security-info.md 2.3',
    'data-testid=activation-url/key data-testid=verification-entercode-input data-testid=setup-instructions',
  ),
  ...handles('data-value', 'C', 'security-info.md 2.3', 'data-testid=authenticator-download-link'),
];

const USER_NAME = '<user name>';

/** Whether an attribute of the markup is this handle. */
export function isHandle(
  { kind, value }: Handle,
  found: { readonly kind: HandleKind; readonly value: string },
): boolean {
  if (kind !== found.kind) return false;
  const [before, after] = value.split(USER_NAME);
  if (before === undefined || after === undefined) return value === found.value;
  const part = found.value.slice(before.length, found.value.length - after.length);
  return found.value === before + part + after && /^[^\s@]+@[^\s@]+$/.test(part);
}

/** Names of metadata that the web gives a meaning on every page: no handle of anybody's. */
export const METADATA_NAMES: readonly string[] = ['viewport'];

/**
 * What the component library of the wizard writes into its own markup, Fluent UI v8, the one the real wizard is built
 * with (security-info.md 2.3). Its ids are counted from a random number at each load, so nothing can lean on them.
 */
export const COMPONENT_HANDLES: readonly { readonly kind: HandleKind; readonly pattern: RegExp }[] = [
  { kind: 'id', pattern: /^(?:id__|MessageBar|ModalFocusTrapZone|TextField)\d+$/ },
  { kind: 'id', pattern: /^Dropdown\d+(?:-label|-option|-list\d*)?$/ },
  { kind: 'id', pattern: /^ChoiceGroup(?:Label)?\d+-\d+$/ },
  { kind: 'id', pattern: /^Dialog\d+-title$/ },
  { kind: 'id', pattern: /^fluent-default-layer-host$/ },
  { kind: 'name', pattern: /^ChoiceGroup\d+$/ },
  { kind: 'data-attribute', pattern: /^data-is-(?:focus-trap-zone-bumper|focusable|scrollable|visible)$/ },
  { kind: 'data-attribute', pattern: /^data-(?:automationid|focuszone-id|icon-name|index|ktp-target)$/ },
  { kind: 'data-attribute', pattern: /^data-(?:merge-styles|portal-element|tabster)$/ },
  { kind: 'data-value', pattern: /^data-automationid=splitbuttonprimary$/ },
];
