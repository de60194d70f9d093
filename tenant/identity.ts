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
  /** Of a `data-value`: `attribute=value`. */
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
  ...handles('name', 'A', 'entra-signin.md 1.4', 'hiddenform code state session_state'),
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
  ...handles('id', 'A', 'entra-signin.md 2.4', 'passwordError idA_PWD_ForgotPassword'),
  ...handles('name', 'A', 'entra-signin.md 1.4', 'login type LoginOptions ctx flowToken canary hpgrequestid'),

  // Account picker
  ...handles('id', 'B', 'entra-signin.md 2.3', 'tilesHolder otherTile otherTileText'),
  ...handles('data-attribute', 'B', 'entra-signin.md 2.3', 'data-test-id'),

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
  ...handles('data-value', 'B', 'entra-signin.md 2.5', 'data-value=PhoneAppOTP data-value=OneWaySMS'),

  // More information required
  ...handles('id', 'B', 'entra-signin.md 2.6', 'idSubmit_ProofUp_Redirect heading'),
  ...handles('id', 'C', 'security-info.md 2.1', 'cancelLink moreInfoLink'),
  ...handles('name', 'A', 'entra-signin.md 1.3', 'evo_code'),

  // Update your password
  ...handles('id', 'C', 'entra-signin.md 2.7', 'currentPassword newPassword confirmNewPassword'),
  ...handles('name', 'B', 'entra-signin.md 2.7', 'currentpasswd confirmnewpasswd'),
  ...handles('name', 'C', 'entra-signin.md 2.7', 'newpasswd'),

  // Stay signed in
  ...handles('id', 'A', 'entra-signin.md 2.8', 'KmsiDescription KmsiCheckboxField'),
  ...handles('name', 'A', 'entra-signin.md 2.8', 'DontShowAgain'),

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
];

/**
 * What the component library of the wizard writes into its own markup, Fluent UI v8, the one the real wizard is built
 * with (security-info.md 2.3). Its ids are counted from a random number at each load, so nothing can lean on them.
 */
export const COMPONENT_HANDLES: readonly { readonly kind: HandleKind; readonly pattern: RegExp }[] = [
  {
    kind: 'id',
    pattern:
      /^(?:id__|Dropdown|TextField|TextFieldDescription|ChoiceGroup|Layer|dialogLabel|Dialog|ModalFocusTrapZone|fluent-default-layer-host|MessageBar)\d*/,
  },
  { kind: 'name', pattern: /^(?:ChoiceGroup)\d+$/ },
  {
    kind: 'data-attribute',
    pattern: /^data-(?:is-|automationid$|ktp-|index$|selection-|layer-|portal|focuszone|icon-name|tabster|fui-)/,
  },
  { kind: 'data-value', pattern: /^data-automationid=/ },
];
