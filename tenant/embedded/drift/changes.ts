/** Every change that the lab knows, by the part of the sign-in that it is made in. */
import type { Change } from './change.ts';
import { EXPIRY_CHANGES } from './changes/expiry.ts';
import { NEUTRAL_SIGN_IN_CHANGES } from './changes/neutral-sign-in.ts';
import { NEW_PASSWORD_CHANGES } from './changes/new-password.ts';
import { PASSWORD_RULE_CHANGES } from './changes/password-rules.ts';
import { PASSWORD_CHANGES } from './changes/password.ts';
import { PORTAL_CHANGES } from './changes/portal.ts';
import { PROOF_UP_CHANGES } from './changes/proof-up.ts';
import { REGISTRATION_CHANGES } from './changes/registration.ts';
import { SECOND_FACTOR_CHANGES } from './changes/second-factor.ts';
import { USER_NAME_CHANGES } from './changes/user-name.ts';

export const CHANGES: readonly Change[] = [
  ...USER_NAME_CHANGES,
  ...PASSWORD_CHANGES,
  ...PROOF_UP_CHANGES,
  ...SECOND_FACTOR_CHANGES,
  ...NEW_PASSWORD_CHANGES,
  ...PASSWORD_RULE_CHANGES,
  ...EXPIRY_CHANGES,
  ...PORTAL_CHANGES,
  ...NEUTRAL_SIGN_IN_CHANGES,
  ...REGISTRATION_CHANGES,
];
