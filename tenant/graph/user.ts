/** What is written to a user through Graph. */
import type { Secret } from '../../reports/redaction/secret.ts';

export interface PasswordProfile {
  readonly password: Secret;
  /** The change comes first. */
  readonly forceChangePasswordNextSignIn: boolean;
  /** The change comes after the second factor. */
  readonly forceChangePasswordNextSignInWithMfa: boolean;
}

export interface NewGraphUser {
  readonly accountEnabled: boolean;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mailNickname: string;
  readonly userPrincipalName: string;
  readonly preferredLanguage: string;
  /** ISO 3166, two letters. */
  readonly usageLocation: string;
  readonly employeeType: string;
  readonly passwordProfile: PasswordProfile;
}

export type UserChanges = Partial<Omit<NewGraphUser, 'userPrincipalName' | 'passwordProfile'>> & {
  readonly passwordProfile?: Partial<PasswordProfile>;
};

export type MethodSegment = 'microsoftAuthenticatorMethods' | 'softwareOathMethods' | 'phoneMethods';
