/**
 * The rows of what programs written for the real pages require (wire-needs.md), each served and tested or waiting for
 * what will bring it (`awaits …`). A test titled with the row stands behind each that is served: today all are.
 */
const ROWS = {
  'authorize, query, fragment and form_post': 'served',
  'script block of every page': 'served',
  'members of every $Config': 'served',
  GetCredentialType: 'served',
  'content type of JSON answers': 'served',
  'login and a wrong password': 'served',
  ConvergedTFA: 'served',
  'SAS BeginAuth and EndAuth': 'served',
  ProcessAuth: 'served',
  kmsi: 'served',
  'pages that post themselves': 'served',
  'return to the app': 'served',
  ConvergedProofUpRedirect: 'served',
  ConvergedChangePassword: 'served',
  'token endpoint': 'served',
  'user name view': 'served',
  'password view': 'served',
  errors: 'served',
  'second factor views': 'served',
  'push challenge and its number': 'served',
  'stay signed in view': 'served',
  'account picker': 'served',
  shell: 'served',
  portal: 'served',
  'authorize by SAML (/saml2)': 'served',
  'a name that is both work and personal (aadTile, msaTile)': 'served',
} as const;

export type Need = keyof typeof ROWS;

export const NEEDS: Readonly<Record<Need, string>> = ROWS;

export function waiting(): readonly Need[] {
  return (Object.keys(NEEDS) as Need[]).filter((need) => NEEDS[need] !== 'served');
}
