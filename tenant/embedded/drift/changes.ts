/** Every change that the lab knows, by the part of the sign-in that it is made in. */
import type { Change } from './change.ts';
import { ACCOUNT_CHANGES } from './changes/accounts.ts';
import { EXPIRY_CHANGES } from './changes/expiry.ts';
import { NEUTRAL_SIGN_IN_CHANGES } from './changes/neutral-sign-in.ts';
import { NEW_PASSWORD_JOB_CHANGES } from './changes/new-password-job.ts';
import { NEW_PASSWORD_CHANGES } from './changes/new-password.ts';
import { PASSWORD_RULE_CHANGES } from './changes/password-rules.ts';
import { PASSWORD_CHANGES } from './changes/password.ts';
import { PORTAL_CHANGES } from './changes/portal.ts';
import { PROOF_UP_CHANGES } from './changes/proof-up.ts';
import { REGISTRATION_CHANGES } from './changes/registration.ts';
import { SECOND_FACTOR_CHANGES } from './changes/second-factor.ts';
import { STAY_SIGNED_IN_CHANGES } from './changes/stay-signed-in.ts';
import { USER_NAME_CHANGES } from './changes/user-name.ts';

export const CHANGES: readonly Change[] = [
  ...USER_NAME_CHANGES,
  ...PASSWORD_CHANGES,
  ...ACCOUNT_CHANGES,
  ...PROOF_UP_CHANGES,
  ...SECOND_FACTOR_CHANGES,
  ...NEW_PASSWORD_CHANGES,
  ...NEW_PASSWORD_JOB_CHANGES,
  ...PASSWORD_RULE_CHANGES,
  ...EXPIRY_CHANGES,
  ...STAY_SIGNED_IN_CHANGES,
  ...PORTAL_CHANGES,
  ...NEUTRAL_SIGN_IN_CHANGES,
  ...REGISTRATION_CHANGES,
];
