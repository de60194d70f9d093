/** The settings of a live tenant: what each may be, and what has to be set for one. */
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  domain,
  guid,
  hidden,
  Hidden,
  listOf,
  oneOf,
  phoneNumber,
  serviceAddress,
  user,
  wholeNumber,
} from './kinds.ts';
import { certificateProblem, fileProblem, recordProblem } from './live-files.ts';
import { contradictions, NEVER } from './live-rules.ts';

export { NEVER, OWN_TEST_TENANT } from './live-rules.ts';

/** Of each a value to show in a sentence. */
export const LIVE_EXAMPLES = {
  LIVE: 'own-test-tenant',
  TENANT_ID: '0f1e2d3c-0000-4000-8000-000000000000',
  TENANT_DOMAIN: 'first-login-test.onmicrosoft.com',
  ALLOWED_DOMAINS: 'first-login-test.onmicrosoft.com',
  PRODUCTION_DOMAINS: 'clinic.example',
  PROTECTED_USERS: 'emergency@first-login-test.onmicrosoft.com',
  CREDENTIAL: 'certificate',
  CLIENT_ID: '0f1e2d3c-0000-4000-8000-000000000001',
  CLIENT_SECRET: '(the value, not the id, of a client secret)',
  CLIENT_CERTIFICATE: '/run/secrets/first-login.pem',
  CLIENT_CERTIFICATE_PASSWORD: '(the password of the key)',
  SERVICE_CONNECTION_ID: '0f1e2d3c-0000-4000-8000-000000000002',
  PHONE_LINE: 'sms-gateway',
  PHONE_NUMBER: '"+1 4185550123"',
  SMS_GATEWAY_URL: 'http://192.168.1.20:8080',
  SMS_GATEWAY_USER: 'sms',
  SMS_GATEWAY_PASSWORD: '(as the app on the phone shows it)',
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
  TWILIO_AUTH_TOKEN: '(as the console shows it)',
  ATTENDED: 'on',
  LICENCE_SKU: '0f1e2d3c-0000-4000-8000-000000000003',
  ACCOUNT_LIST: '/srv/first-login/accounts.json',
  USERS_A_DAY: '50',
  RECORD: '/srv/first-login/record.jsonl',
  PROXY_SPKI: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
} as const;

/** The same of what belongs to the environment and is no setting of this suite's own. */
export const ENVIRONMENT_EXAMPLES = {
  HTTPS_PROXY: 'http://proxy.example:8080',
  NODE_EXTRA_CA_CERTS: '/etc/ssl/authority-of-the-proxy.pem',
  NODE_TLS_REJECT_UNAUTHORIZED: '1',
} as const;

export const CREDENTIALS = ['secret', 'certificate', 'github', 'azure-pipelines'] as const;
export const PHONE_LINES = ['none', 'sms-gateway', 'twilio', 'attended'] as const;

const DOMAINS = 'must be domain names without a scheme, a wildcard or a dot at their end, separated by commas';
const USERS_A_DAY = 50;
const MOST_USERS_A_DAY = 500;
const DEFAULT_RECORD = 'reports/live/record.jsonl';

export const liveShape = {
  LIVE: z.string().optional(),
  TENANT_ID: guid().optional(),
  TENANT_DOMAIN: domain().optional(),
  ALLOWED_DOMAINS: listOf(domain(), DOMAINS).optional(),
  PRODUCTION_DOMAINS: listOf(domain(), DOMAINS).optional(),
  PROTECTED_USERS: listOf(user(), 'must be ids or user principal names, separated by commas').optional(),
  CREDENTIAL: oneOf(CREDENTIALS).optional(),
  CLIENT_ID: guid().optional(),
  CLIENT_SECRET: hidden().optional(),
  CLIENT_CERTIFICATE: z.string().optional(),
  CLIENT_CERTIFICATE_PASSWORD: hidden().optional(),
  SERVICE_CONNECTION_ID: guid().optional(),
  PHONE_LINE: oneOf(PHONE_LINES).default('none'),
  PHONE_NUMBER: phoneNumber().optional(),
  SMS_GATEWAY_URL: serviceAddress().optional(),
  SMS_GATEWAY_USER: z.string().optional(),
  SMS_GATEWAY_PASSWORD: hidden().optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[\da-f]{32}$/i, { error: 'must be AC and 32 hexadecimal digits' })
    .optional(),
  TWILIO_AUTH_TOKEN: hidden().optional(),
  ATTENDED: oneOf(['on', 'off'])
    .default('off')
    .transform((attended) => attended === 'on'),
  LICENCE_SKU: guid().optional(),
  ACCOUNT_LIST: z.string().optional(),
  USERS_A_DAY: wholeNumber(0, MOST_USERS_A_DAY).default(USERS_A_DAY),
  RECORD: z.string().default(DEFAULT_RECORD),
  PROXY_SPKI: z
    .string()
    .regex(/^[\w+/]{43}=$/, { error: 'must be a SHA-256 in base64' })
    .optional(),
};
export type LiveGiven = z.infer<z.ZodObject<typeof liveShape>>;

/** Where the app's token comes from. */
export type CredentialSettings =
  | { readonly kind: 'secret'; readonly clientId: string; readonly secret: Hidden }
  | {
      readonly kind: 'certificate';
      readonly clientId: string;
      /** Absolute path of a PEM with the certificate and its key. */
      readonly certificate: string;
      readonly password: Hidden | undefined;
    }
  | { readonly kind: 'github'; readonly clientId: string }
  | { readonly kind: 'azure-pipelines'; readonly clientId: string; readonly serviceConnectionId: string };

/** Who receives what the service sends. */
export type PhoneSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'attended'; readonly number: Hidden }
  | {
      readonly kind: 'sms-gateway';
      readonly number: Hidden;
      readonly url: string;
      readonly user: string;
      readonly password: Hidden;
    }
  | { readonly kind: 'twilio'; readonly number: Hidden; readonly accountSid: string; readonly authToken: Hidden };

export interface LiveSettings {
  readonly tenantId: string;
  /** Of the users that are made. */
  readonly domain: string;
  /** Default deny: only in these are users made. */
  readonly allowedDomains: readonly string[];
  /** A tenant that has one of these, or a domain below one, is refused. */
  readonly productionDomains: readonly string[];
  /** Ids and user principal names, in lower case, that are never touched. */
  readonly protectedUsers: readonly string[];
  readonly credential: CredentialSettings;
  readonly phone: PhoneSettings;
  /** Whether a person is there to do what only a person can. */
  readonly attended: boolean;
  /** Id of the licence every user gets; undefined for none. */
  readonly licence: string | undefined;
  /** Absolute path of the prepared accounts, where users cannot be made. */
  readonly accountList: string | undefined;
  readonly usersADay: number;
  /** Absolute path of the record of every write. */
  readonly record: string;
  /** What HTTPS_PROXY says; undefined for a direct way. */
  readonly proxy: string | undefined;
  /** The one key that a browser behind a proxy on loopback trusts besides the system's. */
  readonly proxySpki: string | undefined;
}

export type Variables = Readonly<Record<string, string | undefined>>;
export type LiveProblem = readonly [
  name: keyof typeof LIVE_EXAMPLES | keyof typeof ENVIRONMENT_EXAMPLES,
  reason: string,
];

/** @returns the settings, or what is wrong with them. @param environment for what belongs to other programs as well. */
export function liveSettings(given: LiveGiven, environment: Variables, root: string): LiveSettings | LiveProblem[] {
  const problems = contradictions(given, environment, root);
  const need: Need = (name, why) => {
    const value = given[name];
    if (value === undefined) problems.push([name, `is not set, and ${why}`]);
    return value as NonNullable<typeof value>;
  };
  const settings: LiveSettings = {
    tenantId: need('TENANT_ID', 'a live tenant is named by its id'),
    domain: need('TENANT_DOMAIN', 'users are made in one domain of the tenant'),
    allowedDomains: need('ALLOWED_DOMAINS', 'users are made in no domain that is not on this list'),
    productionDomains: [...NEVER, ...(given.PRODUCTION_DOMAINS ?? [])],
    protectedUsers: given.PROTECTED_USERS ?? [],
    credential: credentialOf(given, root, need, problems),
    phone: phoneOf(given, need),
    attended: given.ATTENDED || given.PHONE_LINE === 'attended',
    licence: given.LICENCE_SKU,
    accountList: fileIn('ACCOUNT_LIST', given.ACCOUNT_LIST, root, problems),
    usersADay: given.USERS_A_DAY,
    record: recordIn(given.RECORD, root, problems),
    proxy: environment['HTTPS_PROXY'] || environment['https_proxy'] || undefined,
    proxySpki: given.PROXY_SPKI,
  };
  return problems.length > 0 ? problems : settings;
}

type Need = <Name extends keyof LiveGiven>(name: Name, why: string) => NonNullable<LiveGiven[Name]>;

function credentialOf(given: LiveGiven, root: string, need: Need, problems: LiveProblem[]): CredentialSettings {
  const kind = need('CREDENTIAL', 'it says where the token for Microsoft Graph comes from');
  const clientId = need('CLIENT_ID', 'the token is given to an app registration');
  switch (kind) {
    case 'secret':
      return { kind, clientId, secret: need('CLIENT_SECRET', 'CREDENTIAL is secret') };
    case 'certificate': {
      need('CLIENT_CERTIFICATE', 'CREDENTIAL is certificate');
      const password = given.CLIENT_CERTIFICATE_PASSWORD;
      return { kind, clientId, certificate: certificateOf(given, root, problems), password };
    }
    case 'azure-pipelines': {
      const serviceConnectionId = need('SERVICE_CONNECTION_ID', 'CREDENTIAL is azure-pipelines');
      return { kind, clientId, serviceConnectionId };
    }
    default:
      return { kind: 'github', clientId };
  }
}

function phoneOf(given: LiveGiven, need: Need): PhoneSettings {
  const kind = given.PHONE_LINE;
  if (kind === 'none') return { kind };
  const why = `PHONE_LINE is ${kind}`;
  const number = new Hidden(need('PHONE_NUMBER', why));
  switch (kind) {
    case 'attended':
      return { kind, number };
    case 'sms-gateway': {
      const [url, user] = [need('SMS_GATEWAY_URL', why), need('SMS_GATEWAY_USER', why)];
      return { kind, number, url, user, password: need('SMS_GATEWAY_PASSWORD', why) };
    }
    case 'twilio': {
      const accountSid = need('TWILIO_ACCOUNT_SID', why);
      return { kind, number, accountSid, authToken: need('TWILIO_AUTH_TOKEN', why) };
    }
  }
}

/** Absolute path of the certificate; empty where there is none of use. */
function certificateOf(given: LiveGiven, root: string, problems: LiveProblem[]): string {
  const before = problems.length;
  const path = fileIn('CLIENT_CERTIFICATE', given.CLIENT_CERTIFICATE, root, problems);
  if (path === undefined || problems.length > before) return '';
  const problem = certificateProblem(path, given.CLIENT_CERTIFICATE_PASSWORD?.reveal());
  if (problem !== undefined) problems.push(problem);
  return path;
}

function fileIn(
  name: 'CLIENT_CERTIFICATE' | 'ACCOUNT_LIST',
  given: string | undefined,
  root: string,
  problems: LiveProblem[],
): string | undefined {
  if (given === undefined) return undefined;
  const problem = fileProblem(given, root);
  if (problem !== undefined) problems.push([name, problem]);
  return resolve(root, given);
}

function recordIn(given: string, root: string, problems: LiveProblem[]): string {
  const problem = recordProblem(given, root);
  if (problem !== undefined) problems.push(['RECORD', problem]);
  return resolve(root, given);
}

/** Those that no artefact may hold. */
export function hiddenIn({
  credential,
  phone,
}: LiveSettings): { readonly value: string; readonly kind: 'token' | 'phone' }[] {
  const tokens = [
    credential.kind === 'secret' ? credential.secret : undefined,
    credential.kind === 'certificate' ? credential.password : undefined,
    phone.kind === 'sms-gateway' ? phone.password : undefined,
    phone.kind === 'twilio' ? phone.authToken : undefined,
  ];
  return [
    ...tokens.flatMap((one) => (one === undefined ? [] : [{ value: one.reveal(), kind: 'token' as const }])),
    ...(phone.kind === 'none' ? [] : [{ value: phone.number.reveal(), kind: 'phone' as const }]),
  ];
}
