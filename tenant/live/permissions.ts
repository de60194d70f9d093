/**
 * The application permissions of Microsoft Graph that the suite asks for: what each is for, who needs it, and what would
 * be enough as well. From the "Permissions" of each call's page on learn.microsoft.com (provisioning-and-practice.md 1.5).
 */

/**
 * Three app registrations, or one that has all: what makes users need not read policies, and neither sets up a tenant.
 * `provisioner`: every run. `observer`: `npm run doctor`. `set-up`: `npm run tenant:setup`, and nothing after it.
 */
export type App = 'provisioner' | 'observer' | 'set-up';

export interface Permission {
  readonly name: string;
  readonly app: App;
  /** What the calls that need it are made for, after "to". */
  readonly why: string;
  /** Whether what the app is for cannot be done at all without it. */
  readonly needed: boolean;
  /** What becomes of it otherwise, after "without it". */
  readonly without: string;
  /** As the client names its calls: method, and path below `/v1.0`. */
  readonly calls: readonly string[];
  /** Of others, those that are enough for all of these calls. More than is needed, all of them. */
  readonly orElse: readonly string[];
}

const USERS = '/users/{id}';
const POLICIES = '/policies/authenticationMethodsPolicy';
const SECURITY_DEFAULTS = '/policies/identitySecurityDefaultsEnforcementPolicy';
const CONDITIONAL_ACCESS = '/identity/conditionalAccess/policies';

export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'User.ReadWrite.All',
    app: 'provisioner',
    why: 'make the users of the tests, find what was left of them, and delete them',
    needed: true,
    without: 'no user can be made or deleted',
    calls: [
      'POST /users',
      'GET /users',
      `GET ${USERS}`,
      `PATCH ${USERS}`,
      `DELETE ${USERS}`,
      'GET /directory/deletedItems/microsoft.graph.user',
      `GET ${USERS}/transitiveMemberOf/microsoft.graph.directoryRole`,
      `POST ${USERS}/assignLicense`,
      `POST ${USERS}/revokeSignInSessions`,
    ],
    orElse: ['Directory.ReadWrite.All'],
  },
  {
    name: 'Organization.Read.All',
    app: 'provisioner',
    why: 'see that the tenant is the one that is set, and what it has room for',
    needed: true,
    without: 'nothing is written to a tenant that cannot say who it is',
    calls: ['GET /organization', 'GET /organization/{id}', 'GET /subscribedSkus'],
    orElse: ['Organization.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  },
  {
    name: 'UserAuthenticationMethod.ReadWrite.All',
    app: 'provisioner',
    why: 'see which methods a user has registered, and give one a phone',
    needed: false,
    without: 'tests that look at what was registered, or begin with a phone, cannot run',
    calls: [
      `GET ${USERS}/authentication/methods`,
      `POST ${USERS}/authentication/phoneMethods`,
      `DELETE ${USERS}/authentication/phoneMethods/{id}`,
      `DELETE ${USERS}/authentication/softwareOathMethods/{id}`,
      `DELETE ${USERS}/authentication/microsoftAuthenticatorMethods/{id}`,
    ],
    orElse: [],
  },
  {
    name: 'User-PasswordProfile.ReadWrite.All',
    app: 'provisioner',
    why: 'give a user a new temporary password, as an administrator does',
    needed: false,
    without: 'tests in which a password is given anew cannot run',
    // With a passwordProfile in it.
    calls: [`PATCH ${USERS}`],
    orElse: [],
  },
  {
    name: 'Policy.Read.All',
    app: 'observer',
    why: 'tell which methods the tenant allows and whether security defaults or a registration campaign are on',
    needed: false,
    without: 'the doctor cannot say which tests the policies leave out',
    calls: [`GET ${POLICIES}`, `GET ${SECURITY_DEFAULTS}`, `GET ${CONDITIONAL_ACCESS}`],
    orElse: [],
  },
  {
    name: 'RoleManagement.Read.Directory',
    app: 'observer',
    why: 'name the directory role for which a user is left alone',
    needed: false,
    without: 'a role is told by its id',
    calls: [`GET ${USERS}/transitiveMemberOf/microsoft.graph.directoryRole`],
    orElse: ['RoleManagement.ReadWrite.Directory', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  },
  {
    name: 'Policy.ReadWrite.AuthenticationMethod',
    app: 'set-up',
    why: 'allow the methods of the guide, and end the registration campaign',
    needed: true,
    without: 'a tenant is not set up',
    calls: [`PATCH ${POLICIES}`, `PATCH ${POLICIES}/authenticationMethodConfigurations/{id}`],
    orElse: [],
  },
  {
    name: 'Policy.ReadWrite.SecurityDefaults',
    app: 'set-up',
    why: 'turn security defaults off, which allow Microsoft Authenticator only',
    needed: true,
    without: 'a tenant is not set up',
    calls: [`PATCH ${SECURITY_DEFAULTS}`],
    orElse: [],
  },
  {
    name: 'Policy.ReadWrite.ConditionalAccess',
    app: 'set-up',
    why: 'ask the test users for a second factor',
    needed: true,
    without: 'a tenant is not set up',
    calls: [`POST ${CONDITIONAL_ACCESS}`],
    orElse: [],
  },
  {
    // Documented with the one above for every write of a policy of Conditional Access.
    name: 'Application.Read.All',
    app: 'set-up',
    why: 'say in that policy which applications it is for',
    needed: true,
    without: 'a tenant is not set up',
    calls: [`POST ${CONDITIONAL_ACCESS}`],
    orElse: ['Application.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  },
  {
    name: 'Group.ReadWrite.All',
    app: 'set-up',
    why: 'make the group of the test users, where only they are meant (--for group)',
    needed: false,
    without: 'only --for all works',
    calls: ['GET /groups', 'POST /groups'],
    orElse: ['Directory.ReadWrite.All'],
  },
];

/** Those by which an app can give itself any other, or become an administrator: no test is worth it. */
export const DANGEROUS: readonly string[] = [
  'AppRoleAssignment.ReadWrite.All',
  'Application.ReadWrite.All',
  'Directory.ReadWrite.All',
  'RoleManagement.ReadWrite.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];

export function permissionsOf(...apps: readonly App[]): readonly Permission[] {
  return PERMISSIONS.filter(({ app }) => apps.includes(app));
}

/** Whether an app that has these may do what a permission is for. */
export function isGranted({ name, orElse }: Permission, roles: readonly string[]): boolean {
  return [name, ...orElse].some((one) => roles.includes(one));
}

/** What of an app's permissions nothing asks for, or only something it is not: those first that could do most harm. */
export function needless(roles: readonly string[], ...apps: readonly App[]): readonly string[] {
  const needed = new Set(permissionsOf(...apps).map(({ name }) => name));
  return roles
    .filter((role) => !needed.has(role))
    .toSorted((one, other) => Number(DANGEROUS.includes(other)) - Number(DANGEROUS.includes(one)));
}

/** Permissions a call needs, as `PATCH /users/{id}`. */
export function permissionsForCall(call: string): readonly Permission[] {
  return PERMISSIONS.filter(({ calls }) => calls.includes(call));
}
