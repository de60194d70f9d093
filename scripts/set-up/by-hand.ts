/** What a tenant needs and Microsoft Graph v1.0 does not offer an app, with where it is done (entra-docs, how-to of each). */
export const BY_HAND: readonly string[] = [
  'The app registration itself, its permissions and an administrator’s consent to them: Microsoft Entra admin center › App registrations. Take the permissions of the set-up away afterwards.',
  'Its credential: a certificate, or for CI a federated credential whose subject is exactly that of the workflow: App registrations › Certificates & secrets.',
  'Reset of passwords for everybody, registration at sign-in, and security questions (five to register, from Microsoft’s list): Protection › Password reset.',
  'Combined registration, which is what the guide shows: Users › User settings › Manage user feature settings.',
  '“Stay signed in?”: Users › User settings › Show keep user signed in.',
  'An administrator for emergencies, with a second factor of their own, in PROTECTED_USERS: Users.',
];
