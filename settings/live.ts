/** The settings of a live tenant: what each may be, and what has to be set for one. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  domain,
  guid,
  hidden,
  Hidden,
  isLoopback,
  listOf,
  oneOf,
  phoneNumber,
  serviceAddress,
  wholeNumber,
} from './kinds.ts';

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

/** What a live tenant is opened for, in the environment or not at all: a run that nobody meant must not begin. */
export const OWN_TEST_TENANT = 'own-test-tenant';
/** Names of the guide's own readers: no test user is ever made there, whatever is allowed. */
export const NEVER = ['ssss.gouv.qc.ca'] as const;

export const CREDENTIALS = ['secret', 'certificate', 'github', 'azure-pipelines'] as const;
export const PHONE_LINES = ['none', 'sms-gateway', 'twilio', 'attended'] as const;

const USERS_A_DAY = 50;
const MOST_USERS_A_DAY = 500;
const DEFAULT_RECORD = 'reports/live/record.jsonl';

export const liveShape = {
  LIVE: z.string().optional(),
  TENANT_ID: guid().optional(),
  TENANT_DOMAIN: domain().optional(),
  ALLOWED_DOMAINS: listOf(domain()).optional(),
  PRODUCTION_DOMAINS: listOf(domain()).optional(),
  PROTECTED_USERS: listOf(z.string().min(1).toLowerCase()).optional(),
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

type Variables = Readonly<Record<string, string | undefined>>;
export type LiveProblem = readonly [name: keyof typeof LIVE_EXAMPLES | 'HTTPS_PROXY', reason: string];

/** @returns the settings, or what is wrong with them. @param environment for what belongs to other programs as well. */
export function liveSettings(given: LiveGiven, environment: Variables, root: string): LiveSettings | LiveProblem[] {
  const problems: LiveProblem[] = [...switchProblems(given, environment), ...domainProblems(given)];
  const need = <Name extends keyof LiveGiven  >(name: Name, why: string) => {
    if (given[name] === undefined) problems.push([name, `is not set, and ${why}`]);
    return given[name] as NonNullable<LiveGiven[Name]>;
  };
  const proxy = environment['HTTPS_PROXY'] || environment['https_proxy'] || undefined;
  problems.push(...proxyProblems(given, proxy));
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
    record: resolve(root, given.RECORD),
    proxy,
    proxySpki: given.PROXY_SPKI,
  };
  return problems.length > 0 ? problems : settings;
}

function switchProblems({ LIVE, ATTENDED, PHONE_LINE }: LiveGiven, environment: Variables): LiveProblem[] {
  const inCi = (environment['CI'] ?? '') !== '' && environment['CI'] !== 'false';
  const attended: LiveProblem[] = [
    ...(inCi && ATTENDED ? [['ATTENDED', 'is on, and nobody attends a run in CI'] as const] : []),
    ...(inCi && PHONE_LINE === 'attended'
      ? [['PHONE_LINE', 'is attended, and nobody attends a run in CI'] as const]
      : []),
  ];
  if (LIVE === OWN_TEST_TENANT) return attended;
  return [
    ['LIVE', `must be ${OWN_TEST_TENANT}, by which you say that the tenant is your own and made for tests`],
    ...attended,
  ];
}

function domainProblems({
  TENANT_DOMAIN: own,
  ALLOWED_DOMAINS: allowed,
  PRODUCTION_DOMAINS = [],
}: LiveGiven): LiveProblem[] {
  if (own === undefined || allowed === undefined) return [];
  const production = [...NEVER, ...PRODUCTION_DOMAINS];
  const refused = (name: string) => production.some((one) => name === one || name.endsWith(`.${one}`));
  return [
    ...(refused(own)
      ? [['TENANT_DOMAIN', 'is a production domain, in which this suite makes no user whatever is allowed'] as const]
      : []),
    ...(allowed.includes(own) ? [] : [['TENANT_DOMAIN', 'is not one of ALLOWED_DOMAINS'] as const]),
    ...(allowed.some(refused)
      ? [['ALLOWED_DOMAINS', 'has a production domain in it, in which this suite makes no user'] as const]
      : []),
  ];
}

function proxyProblems({ PROXY_SPKI }: LiveGiven, proxy: string | undefined): LiveProblem[] {
  if (proxy !== undefined && !URL.canParse(proxy)) return [['HTTPS_PROXY', 'must be an address with its scheme']];
  if (PROXY_SPKI === undefined) return [];
  if (proxy !== undefined && isLoopback(new URL(proxy).hostname)) return [];
  return [['PROXY_SPKI', 'makes a browser trust a key, which is only done behind an HTTPS_PROXY on this machine']];
}

type Need = <Name extends keyof LiveGiven  >(
  name: Name,
  why: string,
) => NonNullable<LiveGiven[Name]>;

function credentialOf(given: LiveGiven, root: string, need: Need, problems: LiveProblem[]): CredentialSettings {
  const kind = need('CREDENTIAL', 'it says where the token for Microsoft Graph comes from');
  const clientId = need('CLIENT_ID', 'the token is given to an app registration');
  switch (kind) {
    case 'secret':
      return { kind, clientId, secret: need('CLIENT_SECRET', 'CREDENTIAL is secret') };
    case 'certificate': {
      need('CLIENT_CERTIFICATE', 'CREDENTIAL is certificate');
      const certificate = fileIn('CLIENT_CERTIFICATE', given.CLIENT_CERTIFICATE, root, problems) ?? '';
      return { kind, clientId, certificate, password: given.CLIENT_CERTIFICATE_PASSWORD };
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

function fileIn(
  name: 'CLIENT_CERTIFICATE' | 'ACCOUNT_LIST',
  given: string | undefined,
  root: string,
  problems: LiveProblem[],
): string | undefined {
  if (given === undefined) return undefined;
  const path = resolve(root, given);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) problems.push([name, 'names no file']);
  else if (!isReadable(path)) problems.push([name, 'names a file that this user may not read']);
  return path;
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
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
