/**
 * The script bundles of the pages: served name and entry point under `views/`. Names of the sign-in bundles are the
 * recorded ones where there are any (entra-signin.md 1.1); a page's bundle is the only one it loads, because clients
 * search the whole document for page ids (wire-needs.md 1).
 */
export const BUNDLES = {
  ConvergedLogin_PCore: 'sign-in/login.entry.ts',
  ConvergedSA_Core: 'sign-in/second-factor.entry.ts',
  ConvergedProofUpRedirect_Core: 'sign-in/proof-up.entry.ts',
  ConvergedChangePassword_Core: 'sign-in/change-password.entry.ts',
  ConvergedKmsi_Core: 'sign-in/kmsi.entry.ts',
  ConvergedConsent_Core: 'sign-in/consent.entry.ts',
  CmsiInterrupt_Core: 'sign-in/confirm-app.entry.ts',
  ConvergedError_Core: 'sign-in/error.entry.ts',
  OfficeLanding: 'office/landing.entry.ts',
  OfficePortal: 'office/portal.entry.ts',
  PasswordReset: 'password-reset/password-reset.entry.ts',
  SecurityInfoRegister: 'wizard/wizard.entry.tsx',
} as const;

export type BundleName = keyof typeof BUNDLES;

/** The asset host of the sign-in pages; the real one has an interchangeable twin (entra-signin.md 1.2). */
export const ASSET_HOST = 'aadcdn.msauth.net';

export function bundleUrl(name: BundleName): string {
  return `https://${ASSET_HOST}/shared/1.0/content/js/${name}.js`;
}
