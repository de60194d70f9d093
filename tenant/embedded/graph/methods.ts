/** The authentication methods of a user as typed objects (provisioning-and-practice.md 1.2), without any secret. */
import { z } from 'zod';
import type { AuthMethodId, User } from '../world.ts';
import { badRequest, notFound } from './problem.ts';

/** The same for every user (resetPassword, mark A). */
const PASSWORD_ID = '28c10230-6103-485e-b985-444c60001490';
/** phoneAuthenticationMethod, mark A. */
const MOBILE_ID = '3179e48a-750b-4051-897c-87b9720928f7';

export interface MethodView {
  readonly '@odata.type': `#microsoft.graph.${string}AuthenticationMethod`;
  readonly id: string;
  readonly [property: string]: string | null;
}

type Methods = Pick<User, 'authenticatorApps' | 'softwareOath' | 'mobilePhone'>;

/** The kinds that can be read and deleted one by one, by their segment of the address. */
export const METHOD_KINDS: Readonly<
  Record<string, { view: (user: User) => MethodView[]; without: (user: User, id: string) => Methods }>
> = {
  microsoftAuthenticatorMethods: {
    view: (user) =>
      user.authenticatorApps.map(({ id }) => ({
        '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
        id,
        // Name and version of the app's phone, which the simulated one has not.
        displayName: null,
        deviceTag: null,
        phoneAppVersion: null,
      })),
    without: (user, id) => ({ ...methodsOf(user), authenticatorApps: user.authenticatorApps.filter(isNot(id)) }),
  },
  softwareOathMethods: {
    view: (user) =>
      user.softwareOath.map(({ id }) => ({
        '@odata.type': '#microsoft.graph.softwareOathAuthenticationMethod',
        id,
        secretKey: null,
      })),
    without: (user, id) => ({ ...methodsOf(user), softwareOath: user.softwareOath.filter(isNot(id)) }),
  },
  phoneMethods: {
    view: ({ mobilePhone }) =>
      mobilePhone === undefined
        ? []
        : [
            {
              '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
              id: MOBILE_ID,
              // In full: only an Authentication Administrator sees it masked (list methods, note, mark A).
              phoneNumber: mobilePhone,
              phoneType: 'mobile',
              smsSignInState: 'notAllowedByPolicy',
            },
          ],
    without: (user) => ({ ...methodsOf(user), mobilePhone: undefined }),
  },
};

const isNot = (id: string) => (method: { readonly id: string }) => method.id !== id;

function methodsOf({ authenticatorApps, softwareOath, mobilePhone }: User): Methods {
  return { authenticatorApps, softwareOath, mobilePhone };
}

/** Password first: it is always there. */
export function methodViews(user: User): MethodView[] {
  return [
    { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: PASSWORD_ID, password: null },
    ...Object.values(METHOD_KINDS).flatMap(({ view }) => view(user)),
  ];
}

/** @throws {GraphProblem} 404 for a method the user does not have. */
export function methodWithId(user: User, kind: string, id: string): MethodView {
  const view = METHOD_KINDS[kind]?.view(user).find((method) => method.id === id);
  if (view === undefined) throw notFound(id);
  return view;
}

/** @throws {GraphProblem} 404, and 400 for the default method. */
export function deleteMethod(user: User, kind: string, id: string): void {
  methodWithId(user, kind, id);
  const rest = METHOD_KINDS[kind]?.without(user, id) ?? methodsOf(user);
  const { defaultMethod } = user;
  if (defaultMethod !== undefined && !CARRIES[defaultMethod](rest)) {
    // The rule is documented, the words are reported once (provisioning-and-practice.md 1.4, marks A and C).
    if (!isEmpty(rest)) throw badRequest('Cannot delete default method with other methods configured');
    // Documented without exception for phones ("it can't be deleted", mark A); the words are not (mark U).
    if (kind === 'phoneMethods') throw badRequest("The user's default method can't be deleted.");
    user.defaultMethod = undefined;
  }
  Object.assign(user, rest);
}

const newPhone = z.strictObject({
  phoneNumber: z.string().regex(/^\+[1-9]\d{0,2} \d{4,14}$/),
  phoneType: z.literal('mobile'),
});

/**
 * What an administrator writes into a user's account (authentication: post phoneMethods). Nobody proves the number.
 *
 * @throws {GraphProblem} 400 for another body, and for a user who has a mobile phone. The words are assumed.
 */
export function addPhone(user: User, body: unknown): MethodView {
  const phone = newPhone.safeParse(body);
  if (!phone.success) throw badRequest('The phone number or its type is not valid.');
  if (user.mobilePhone !== undefined) throw badRequest('The user has a phone of this type.');
  user.mobilePhone = phone.data.phoneNumber;
  user.defaultMethod ??= 'OneWaySMS';
  return methodWithId(user, 'phoneMethods', MOBILE_ID);
}

/** Whether one of the methods serves as that default. The app gives codes as well as asking for approval. */
const CARRIES: Readonly<Record<AuthMethodId, (methods: Methods) => boolean>> = {
  PhoneAppNotification: ({ authenticatorApps }) => authenticatorApps.length > 0,
  PhoneAppOTP: ({ authenticatorApps, softwareOath }) => authenticatorApps.length + softwareOath.length > 0,
  OneWaySMS: ({ mobilePhone }) => mobilePhone !== undefined,
  TwoWayVoiceMobile: ({ mobilePhone }) => mobilePhone !== undefined,
};

function isEmpty({ authenticatorApps, softwareOath, mobilePhone }: Methods): boolean {
  return authenticatorApps.length + softwareOath.length === 0 && mobilePhone === undefined;
}
