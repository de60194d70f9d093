/** What may be written to a user: the bodies of create and update, and the rules they are held to. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { HostEnv, User } from '../world.ts';
import { forgetWrongPasswords } from '../sign-in/lockout.ts';
import { awaitReplication } from './faults.ts';
import { badRequest } from './problem.ts';

const passwordProfile = z.strictObject({
  password: z.string().optional(),
  forceChangePasswordNextSignIn: z.boolean().optional(),
  forceChangePasswordNextSignInWithMfa: z.boolean().optional(),
});

/** `en-US` form, ISO 3166 for the location (user resource, mark A). */
const writable = {
  accountEnabled: z.boolean(),
  displayName: z.string().min(1).max(256),
  givenName: z.string().max(64),
  surname: z.string().max(64),
  mailNickname: z.string().min(1).max(64),
  preferredLanguage: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  usageLocation: z.string().regex(/^[A-Z]{2}$/),
  employeeType: z.string().max(100),
  passwordProfile,
};
const changes = z.strictObject(writable).partial();
const creation = z.strictObject({
  ...changes.shape,
  accountEnabled: writable.accountEnabled,
  displayName: writable.displayName,
  mailNickname: writable.mailNickname,
  passwordProfile: passwordProfile.required({ password: true }),
  userPrincipalName: z.string(),
});

/** Create user, "Request body", mark A. */
const REQUIRED = ['accountEnabled', 'displayName', 'mailNickname', 'passwordProfile', 'userPrincipalName'];

/** The characters before the @ (create user, mark A). */
const USER_NAME = /^[A-Za-z0-9'._\-!#^~]+$/;
/** Two labels or more under a name that RFC 2606 keeps out of the world. */
const RESERVED_DOMAIN = /^(?:[a-z0-9-]+\.)+(?:test|example)$/i;
/** password-and-errors.md 1: 8 to 256 characters. */
const PASSWORD_LENGTH = { least: 8, most: 256 };

/** @throws {GraphProblem} 400 where the body is refused. */
export async function createUser(c: Context<HostEnv>): Promise<User> {
  const { journey, world } = c.var;
  const body = await jsonOf(c);
  const missing = REQUIRED.find((name) => body[name] === undefined || body[name] === null);
  if (missing !== undefined) throw badRequest(`A value is required for property '${missing}' of resource 'User'.`);
  const { userPrincipalName, passwordProfile: profile, ...given } = held(creation, body);
  checkName(userPrincipalName, world.domain);
  checkPassword(profile.password);
  if (world.users.byName(userPrincipalName) !== undefined) {
    throw badRequest('Another object with the same value for property userPrincipalName already exists.');
  }
  const user: User = {
    id: randomUUID(),
    userPrincipalName,
    displayName: given.displayName,
    givenName: given.givenName ?? '',
    surname: given.surname ?? '',
    mailNickname: given.mailNickname,
    preferredLanguage: given.preferredLanguage,
    usageLocation: given.usageLocation,
    employeeType: given.employeeType,
    accountEnabled: given.accountEnabled,
    createdAt: journey.now(),
    password: profile.password,
    passwordGivenAt: journey.now(),
    // The default of the second flag is documented; the first one's was not found (mark U).
    forceChangePasswordNextSignIn: profile.forceChangePasswordNextSignIn ?? false,
    forceChangePasswordNextSignInWithMfa: profile.forceChangePasswordNextSignInWithMfa ?? false,
    authenticatorApps: [],
    softwareOath: [],
    mobilePhone: undefined,
    securityAnswers: [],
    defaultMethod: undefined,
  };
  world.users.add(user);
  awaitReplication(journey, user.id);
  return user;
}

/** Writes all of the body or nothing. @throws {GraphProblem} 400 where the body is refused. */
export async function updateUser(c: Context<HostEnv>, user: User): Promise<void> {
  const { passwordProfile: profile = {}, ...given } = held(changes, await jsonOf(c));
  const { password, ...flags } = profile;
  if (password !== undefined) {
    checkPassword(password);
    user.password = password;
    user.passwordGivenAt = c.var.journey.now();
    // An administrator's reset unlocks (password-and-errors.md 4.4, mark A).
    forgetWrongPasswords(user);
  }
  Object.assign(user, given, flags);
}

/** @throws {GraphProblem} 400 for a body that is no object. */
export async function jsonOf(c: Context<HostEnv>): Promise<Readonly<Record<string, unknown>>> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(parse(await c.req.text()));
  if (parsed.success) return parsed.data;
  // Reported by many callers (mark B).
  const reason = 'Please ensure Content-Type header is set and payload is of valid JSON format.';
  throw badRequest(`Unable to read JSON request payload. ${reason}`, 'BadRequest');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A body that is no JSON meets no schema either.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The message names the property and never its value. */
function held<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const within = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const names = [within, issue.keys.join(', ')].filter((name) => name !== '').join('.');
    // Graph has more properties than the stand-in keeps; taking one and forgetting it would be a polite lie.
    throw badRequest(`The simulated tenant keeps no property '${names}' of resource 'User'.`);
  }
  throw badRequest(`Invalid value specified for property '${within}' of resource 'User'.`);
}

function checkName(userPrincipalName: string, tenantDomain: string): void {
  const at = userPrincipalName.lastIndexOf('@');
  const domain = userPrincipalName.slice(at + 1);
  if (at < 1 || !USER_NAME.test(userPrincipalName.slice(0, at))) {
    throw badRequest("Invalid value specified for property 'userPrincipalName' of resource 'User'.");
  }
  // The reserved domains are the stand-in's rule and hold for its own domain as well: nobody real can ever be in it.
  if (!RESERVED_DOMAIN.test(domain) || !RESERVED_DOMAIN.test(tenantDomain)) {
    throw badRequest(
      'The domain portion of the userPrincipalName property is invalid. ' +
        'You must use one of the verified domain names in your organization.',
    );
  }
}

function checkPassword(password: string): void {
  if (password.length >= PASSWORD_LENGTH.least && password.length <= PASSWORD_LENGTH.most) return;
  throw badRequest(
    'The specified password does not comply with password complexity requirements. Please provide a different password.',
  );
}
