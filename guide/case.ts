/**
 * A case: what a user reports, written so that it can be replayed. A help desk writes it as JSON; a symptom of
 * `guide/symptoms.ts` is told in the same words.
 */
import { z } from 'zod';
import { METHOD_PATHS } from './paths.ts';

/** Circumstances that are nobody's doing on a page: of the account, the tenant, the phone, the service. */
export const CIRCUMSTANCES = [
  'account-disabled',
  'temporary-password-expired',
  'sign-in-blocked-by-policy',
  'registration-blocked-by-location',
  'registration-blocked-by-risk',
  'sms-not-allowed',
  'call-not-allowed',
  'other-app-not-allowed',
  'microsoft-app-not-allowed',
  'text-limit-reached',
  'call-limit-reached',
  'captcha-after-wrong-codes',
  'phone-already-used',
  'texts-lost',
  'calls-lost',
  'notifications-lost',
  'notifications-off-on-phone',
  'phone-clock-wrong',
  'already-registered',
  'browser-too-old',
  'service-busy',
  'service-down',
  'service-silent',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What can be entered that is not what the screen asks for. */
export const WRONG_ENTRIES = [
  /** Well-formed, and not the right one; another each time. */
  'other',
  /** The same wrong one each time. */
  'same-wrong',
  'too-short',
  'letters',
  /** A code that was used already. */
  'used',
  /** A code from before: of an earlier text, of an earlier half minute of the app. */
  'old',
  'empty',
  /** The two new passwords differ. */
  'mismatch',
  /** A new password: the temporary one again, with a common word, with the user's name, with an accent, too long. */
  'current',
  'common-word',
  'own-name',
  'accent',
  'too-long',
  'one-class',
] as const;
export type WrongEntry = (typeof WRONG_ENTRIES)[number];

/** What was done on the phone in place of what the screen waits for. */
export const PHONE_ANSWERS = ['denied', 'wrong-number', 'nothing', 'hung-up', 'wrong-key', 'other-app'] as const;
export type PhoneAnswer = (typeof PHONE_ANSWERS)[number];

/** What was done with the browser itself. */
export const BROWSER_DOINGS = ['back', 'reload', 'double-click', 'second-tab', 'close'] as const;
export type BrowserDoing = (typeof BROWSER_DOINGS)[number];

const at = z.string();
export const actionSchema = z.discriminatedUnion('did', [
  z.strictObject({ at, did: z.literal('waited'), minutes: z.number().min(0).max(1_440) }),
  z.strictObject({
    at,
    did: z.literal('entered'),
    what: z.enum(WRONG_ENTRIES),
    times: z.int().min(1).max(15).default(1),
  }),
  z.strictObject({ at, did: z.literal('answered'), how: z.enum(PHONE_ANSWERS) }),
  z.strictObject({ at, did: z.literal('asked-again'), times: z.int().min(1).max(15).default(1) }),
  z.strictObject({ at, did: z.literal('browser'), how: z.enum(BROWSER_DOINGS) }),
]);
/** One thing the user did, on the screen named (`ScreenName` of the flows), before going on as the guide says. */
export type Action = z.infer<typeof actionSchema>;

export const caseSchema = z.strictObject({
  schema: z.literal(1),
  /** Of the symptoms; without one the case is only told. */
  symptom: z.string().optional(),
  method: z.enum(METHOD_PATHS).optional(),
  order: z.enum(['before-registration', 'after-registration']).optional(),
  edition: z.string().optional(),
  locale: z.string().optional(),
  device: z.string().optional(),
  given: z.array(z.enum(CIRCUMSTANCES)).optional(),
  did: z.array(actionSchema).optional(),
});
export type Case = z.infer<typeof caseSchema>;
