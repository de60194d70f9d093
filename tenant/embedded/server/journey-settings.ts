/** What a test may choose of a journey, and the sentences that refuse what it may not. No sentence holds a value. */
import { z } from 'zod';
import {
  BRANDED_LINKS,
  CONDITIONAL_ACCESS,
  EDITIONS,
  FAULT_ANSWERS,
  HOSTS,
  INTERRUPTS,
  METHOD_NAMES,
  type JourneySettings,
  type MethodName,
} from '../world.ts';
import { PERMISSIONS } from '../graph/permissions.ts';
import { DEFAULT_SETTINGS } from './journey.ts';

const DOMAIN_NAME = /^(?:[a-z\d-]+\.)+[a-z\d-]+$/;
/** Longer answers than these are not slow but missing. */
const MOST_LATENCY_MS = 3_000;

const branding = z.strictObject({
  userIdLabel: z.string().min(1).optional(),
  passwordLabel: z.string().min(1).optional(),
  text: z.string().min(1).optional(),
  hides: z.array(z.enum(BRANDED_LINKS)).optional(),
});
const calls = z.int().min(0);
const seconds = z.int().min(1);
const arrival = z.enum(['arrive', 'lost']);
/** Each may be given alone; the others stay as they come. */
const lives = z.strictObject({
  flowToken: seconds,
  registration: seconds,
  challenge: seconds,
  textCode: seconds,
  activation: seconds,
});
const limits = z.strictObject({ texts: calls, calls, wrongCodes: calls });
const delivery = z.strictObject({ texts: arrival, calls: arrival, notifications: arrival });
const graph = z.strictObject({
  notFoundReads: calls,
  replicationSeconds: calls,
  throttled: calls,
  unavailable: calls,
  // One refused call after the other would never end.
  refuseEvery: z.union([z.literal(0), z.int().min(2)]),
});
const app = z.strictObject({
  secretExpired: z.boolean(),
  tokenLifeSeconds: seconds,
  missingPermissions: z.array(z.enum(PERMISSIONS)),
  wrongTenant: z.boolean(),
});
const fault = z.strictObject({
  host: z.enum(HOSTS),
  path: z.string().startsWith('/'),
  answer: z.literal(FAULT_ANSWERS),
  times: z.int().min(1),
});

const schema = z.strictObject({
  edition: z.enum(EDITIONS),
  pace: z.enum(['real', 'brisk']),
  kmsi: z.boolean(),
  mfa: z.boolean(),
  securityQuestions: z.union([z.literal(0), z.literal(3), z.literal(4), z.literal(5)]),
  resetMethods: z.union([z.literal(1), z.literal(2)]),
  resetQuestions: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  numberMatching: z.boolean(),
  skipDays: z.int().min(0),
  passkeyNudge: z.boolean(),
  methods: z.array(z.enum(METHOD_NAMES)).min(1),
  methodsRequired: z.union([z.literal(1), z.literal(2)]),
  branding,
  interrupt: z.enum(INTERRUPTS),
  latency: z.strictObject({
    seed: z.int(),
    share: z.number().min(0).max(1).optional(),
    most: z.partialRecord(z.enum(HOSTS), z.int().min(0).max(MOST_LATENCY_MS)),
  }),
  graph: graph.partial().transform((given) => ({ ...DEFAULT_SETTINGS.graph, ...given })),
  passwordPolicy: z.strictObject({
    longest: z.union([z.literal(16), z.literal(256)]),
    bannedWords: z.array(z.string().min(4).max(16)).max(1_000),
  }),
  passwordJob: z.strictObject({ pendingPolls: calls, outcome: z.enum(['done', 'fails', 'never']) }),
  lives: lives.partial().transform((given) => ({ ...DEFAULT_SETTINGS.lives, ...given })),
  temporaryPasswordDays: z.int().min(0),
  conditionalAccess: z.enum(CONDITIONAL_ACCESS),
  limits: limits.partial().transform((given) => ({ ...DEFAULT_SETTINGS.limits, ...given })),
  delivery: delivery.partial().transform((given) => ({ ...DEFAULT_SETTINGS.delivery, ...given })),
  uniquePhones: z.boolean(),
  faults: z.array(fault),
  app: app.partial().transform((given) => ({ ...DEFAULT_SETTINGS.app, ...given })),
  securityDefaults: z.boolean(),
  registrationCampaign: z.boolean(),
  verifiedDomains: z.array(z.string().regex(DOMAIN_NAME)),
  licences: z.int().min(0),
  landingSignIn: z.string(),
  clockSkewSeconds: z.int(),
  personalAccounts: z.boolean(),
});

/** What each setting may be, as the end of a sentence. */
const ALLOWED: Readonly<Record<keyof JourneySettings, string>> = {
  edition: oneOf(EDITIONS),
  pace: 'real or brisk',
  kmsi: 'true or false',
  mfa: 'true or false',
  securityQuestions: '0, 3, 4 or 5',
  resetMethods: '1 or 2',
  resetQuestions: '3, 4 or 5',
  numberMatching: 'true or false',
  skipDays: 'a whole number from 0',
  passkeyNudge: 'true or false',
  methods: `a list of at least one of ${METHOD_NAMES.join(', ')}`,
  methodsRequired: '1 or 2',
  branding: `made of userIdLabel, passwordLabel, text (none of them empty) and hides (a list of ${BRANDED_LINKS.join(', ')})`,
  interrupt: oneOf(INTERRUPTS),
  latency: `a whole number as seed, from 0 to 1 as share (which part of the answers is late) and, as most, from 0 to ${MOST_LATENCY_MS} ms for any of ${HOSTS.join(', ')}`,
  graph:
    'made of notFoundReads, replicationSeconds, throttled and unavailable, each a whole number from 0, and refuseEvery (0 or a whole number from 2)',
  passwordPolicy: 'made of longest (16 or 256) and bannedWords (a list of at most 1000 words of 4 to 16 characters)',
  passwordJob: 'made of pendingPolls (a whole number from 0) and outcome (done, fails or never)',
  lives: 'made of flowToken, registration, challenge, textCode and activation, each a whole number of seconds from 1',
  temporaryPasswordDays: 'a whole number from 0',
  conditionalAccess: oneOf(CONDITIONAL_ACCESS),
  limits: 'made of texts, calls and wrongCodes, each a whole number from 0',
  delivery: 'made of texts, calls and notifications, each arrive or lost',
  uniquePhones: 'true or false',
  faults: `a list of host (one of ${HOSTS.join(', ')}), path (from a /), answer (${oneOf(FAULT_ANSWERS.map(String))}) and times (a whole number from 1)`,
  app: `made of secretExpired and wrongTenant (true or false), tokenLifeSeconds (a whole number from 1) and missingPermissions (a list of ${PERMISSIONS.join(', ')})`,
  securityDefaults: 'true or false',
  registrationCampaign: 'true or false',
  verifiedDomains: 'a list of domain names',
  licences: 'a whole number from 0',
  landingSignIn: 'a text',
  clockSkewSeconds: 'a whole number',
  personalAccounts: 'true or false',
};

/** Bad input: one sentence for each thing that is wrong, with what exists instead. */
export class JourneySettingsError extends Error {
  override readonly name = 'JourneySettingsError';
}

/**
 * The settings of a journey; those that are not given stay as they come.
 *
 * @throws JourneySettingsError for a setting that does not exist, a value it cannot have, and settings that exclude
 * each other: a typing error must not pass as a default.
 */
export function readJourneySettings(given: unknown): Partial<JourneySettings> {
  const { data, error } = schema.partial().safeParse(given);
  const problems = error?.issues.flatMap(sentencesOf) ?? contradictions({ ...DEFAULT_SETTINGS, ...defined(data) });
  if (problems.length > 0) throw new JourneySettingsError([...new Set(problems)].join('\n'));
  return defined(data);
}

function sentencesOf(issue: z.core.$ZodIssue): string[] {
  const name = String(issue.path[0] ?? '');
  if (name in ALLOWED) return [`${name} must be ${ALLOWED[name as keyof JourneySettings]}.`];
  const exist = `those that exist are ${Object.keys(ALLOWED).join(', ')}`;
  if (issue.code !== 'unrecognized_keys') return [`The settings of a journey are an object; ${exist}.`];
  return issue.keys.map((unknown) => `There is no setting ${unknown}; ${exist}.`);
}

function contradictions({ mfa, methods, methodsRequired }: JourneySettings): string[] {
  if (methodsRequired === 1) return [];
  const allows = (...names: MethodName[]) => names.some((name) => methods.includes(name));
  const both = allows('microsoftAuthenticator', 'softwareOath') && allows('sms', 'voice');
  return [
    ...(mfa ? [] : ['methodsRequired 2 excludes mfa false: a tenant that asks for no second factor requires none.']),
    ...(both
      ? []
      : [
          'methodsRequired 2 needs methods with an app (microsoftAuthenticator, softwareOath) and a phone (sms, voice).',
        ]),
  ];
}

/** Keys given as undefined are not given. */
function defined(settings: object | undefined): Partial<JourneySettings> {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== undefined));
}

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
