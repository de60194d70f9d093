/** Which screens a first sign-in shows, in which order. Measured: the guide performed in every pair of the two editions and six methods. */
import type { CaseScreenName } from './case-screens.ts';
import type { METHOD_PATHS } from './paths.ts';

type Method = (typeof METHOD_PATHS)[number];
export type PasswordOrder = 'before-registration' | 'after-registration';
export const PASSWORD_ORDERS: readonly PasswordOrder[] = ['after-registration', 'before-registration'];

/** The screens of the registration by method; a method that an edition does not have is absent. */
export type Registrations = Readonly<Partial<Record<Method, readonly CaseScreenName[]>>>;

const PHONE: readonly CaseScreenName[] = ['authenticator-intro', 'choose-method', 'phone'];
const TEXT: readonly CaseScreenName[] = [...PHONE, 'phone-code', 'phone-done'];
const CALL: readonly CaseScreenName[] = [...PHONE, 'phone-call', 'phone-done'];
const QR: readonly CaseScreenName[] = ['authenticator-intro', 'account-set-up', 'scan-qr'];
const OTHER_APP: readonly CaseScreenName[] = [...QR, 'enter-code'];

/** By edition of the registration wizard. */
export const REGISTRATIONS: Readonly<Record<string, Registrations>> = {
  classic: {
    'app-qr': [...QR, 'try-push', 'push-approved'],
    'app-key': [...QR, 'try-push', 'push-approved'],
    'totp-qr': OTHER_APP,
    'totp-key': OTHER_APP,
    sms: TEXT,
    call: CALL,
  },
  reskin: {
    'app-qr': [...QR, 'try-push', 'app-added'],
    'app-key': [...QR, 'try-push', 'app-added'],
    'totp-qr': [...OTHER_APP, 'app-added'],
    'totp-key': [...OTHER_APP, 'app-added'],
    sms: TEXT,
    call: CALL,
  },
};

const SIGN_IN: readonly CaseScreenName[] = ['landing', 'user-name', 'password'];
/** A method that is registered already is asked for before anything else. */
const PROOF: readonly CaseScreenName[] = [
  'code-challenge',
  'approval-challenge',
  'approval-denied',
  'approval-unanswered',
];
const CHANGE: readonly CaseScreenName[] = ['update-password'];
const REST: readonly CaseScreenName[] = ['security-questions', 'registration-success'];
const END: readonly CaseScreenName[] = ['stay-signed-in', 'portal'];

/** From office.com to the portal. */
export function screensOf(
  registration: readonly CaseScreenName[],
  order: PasswordOrder,
  { alreadyRegistered }: { readonly alreadyRegistered: boolean },
): readonly CaseScreenName[] {
  const before = order === 'before-registration';
  return [
    ...SIGN_IN,
    ...(alreadyRegistered ? PROOF : []),
    ...(before ? CHANGE : []),
    'proof-up',
    ...registration,
    ...REST,
    ...(before ? [] : CHANGE),
    ...END,
  ];
}
