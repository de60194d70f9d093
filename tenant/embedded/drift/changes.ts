/** Every change that the lab knows, by the part of the sign-in that it is made in. */
import type { Change } from './change.ts';
import { REGISTRATION_CHANGES } from './changes/registration.ts';
import { SIGN_IN_CHANGES } from './changes/sign-in.ts';

export const CHANGES: readonly Change[] = [...SIGN_IN_CHANGES, ...REGISTRATION_CHANGES];
