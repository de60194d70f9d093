/**
 * Which application permission each call needs (provisioning-and-practice.md 1.5; the "Permissions" of each call's page).
 * Any one of those named is enough. That a permission to write includes the one to read is not said there. Assumed.
 */

/** All the app registration has been consented to, where nothing is missing. */
export const PERMISSIONS = [
  'User.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'Organization.Read.All',
  'Policy.Read.All',
  'RoleManagement.Read.Directory',
] as const;

const READ_USERS = ['User.ReadWrite.All', 'User.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
/** To write anything else of a user. */
export const WRITE_USERS = ['User.ReadWrite.All', 'Directory.ReadWrite.All'];
const READ_METHODS = ['UserAuthenticationMethod.ReadWrite.All', 'UserAuthenticationMethod.Read.All'];
const WRITE_METHODS = ['UserAuthenticationMethod.ReadWrite.All'];
const READ_TENANT = ['Organization.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** To write a password, and nothing else (update user, mark A). */
export const WRITE_PASSWORDS = ['User-PasswordProfile.ReadWrite.All'];
/** To be told the names of directory roles (list directoryRoles, mark A). */
export const READ_ROLES = ['RoleManagement.Read.Directory', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** Method, path below `/v1.0`, permissions. The first that fits. */
const NEEDED: readonly (readonly [method: string, path: RegExp, anyOf: readonly string[]])[] = [
  ['POST', /^\/users$/, WRITE_USERS],
  ['GET', /^\/users(?:\/[^/]+)?$/, READ_USERS],
  // Which of them depends on what is written.
  ['PATCH', /^\/users\/[^/]+$/, [...WRITE_USERS, ...WRITE_PASSWORDS]],
  ['DELETE', /^\/users\/[^/]+$/, WRITE_USERS],
  ['GET', /^\/directory\/deletedItems\/microsoft\.graph\.user$/, READ_USERS],
  ['GET', /^\/users\/[^/]+\/transitiveMemberOf\/microsoft\.graph\.directoryRole$/, READ_USERS],
  ['POST', /^\/users\/[^/]+\/assignLicense$/, ['LicenseAssignment.ReadWrite.All', ...WRITE_USERS]],
  ['POST', /^\/users\/[^/]+\/revokeSignInSessions$/, ['User.RevokeSessions.All', ...WRITE_USERS]],
  ['GET', /^\/users\/[^/]+\/authentication\//, READ_METHODS],
  ['POST', /^\/users\/[^/]+\/authentication\//, WRITE_METHODS],
  ['DELETE', /^\/users\/[^/]+\/authentication\//, WRITE_METHODS],
  ['GET', /^\/organization(?:\/[^/]+)?$/, READ_TENANT],
  ['GET', /^\/subscribedSkus$/, ['LicenseAssignment.Read.All', ...READ_TENANT]],
  ['GET', /^\/policies\/authenticationMethodsPolicy$/, ['Policy.Read.AuthenticationMethod', 'Policy.Read.All']],
  ['GET', /^\/policies\/identitySecurityDefaultsEnforcementPolicy$/, ['Policy.Read.All']],
  [
    'PATCH',
    /^\/policies\/authenticationMethodsPolicy(?:\/authenticationMethodConfigurations\/[^/]+)?$/,
    ['Policy.ReadWrite.AuthenticationMethod'],
  ],
  ['PATCH', /^\/policies\/identitySecurityDefaultsEnforcementPolicy$/, ['Policy.ReadWrite.SecurityDefaults']],
  ['GET', /^\/identity\/conditionalAccess\/policies$/, ['Policy.Read.All', 'Policy.Read.ConditionalAccess']],
  ['POST', /^\/identity\/conditionalAccess\/policies$/, ['Policy.ReadWrite.ConditionalAccess']],
  ['GET', /^\/groups$/, ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']],
  ['POST', /^\/groups$/, ['Group.Create', 'Group.ReadWrite.All', 'Directory.ReadWrite.All']],
];

/** @returns undefined for a call that does not exist here. @param path below `/v1.0`. */
export function permissionsFor(method: string, path: string): readonly string[] | undefined {
  return NEEDED.find(([ofMethod, ofPath]) => ofMethod === method && ofPath.test(path))?.[2];
}
