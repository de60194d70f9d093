import type { ScreenName } from './screens.ts';

/**
 * What the documents of the sign-in host call themselves (`meta name="PageID"`): the same in every language and edition, and
 * what programs tell the pages apart by (entra-signin.md 1.1, marks A and B).
 */
export const PAGE_IDS: Readonly<Partial<Record<ScreenName, string>>> = {
  'user-name': 'ConvergedSignIn',
  password: 'ConvergedSignIn',
  'code-challenge': 'ConvergedTFA',
  'approval-challenge': 'ConvergedTFA',
  'proof-up': 'ConvergedProofUpRedirect',
  'update-password': 'ConvergedChangePassword',
  'stay-signed-in': 'KmsiInterrupt',
};
