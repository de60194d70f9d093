/** What is rehearsed: a run that comes to its end among faults, and one for each thing that may be wrong. */
import { randomUUID } from 'node:crypto';
import { closedPort } from './closed-port.ts';
import type { Scenario } from './scenario.ts';

const SMS = ['scripts/start.ts', '--method', 'sms'] as const;
const WHOLE_SUITE = ['scripts/test.ts'] as const;

/**
 * What the stand has to assume it shows, and what a live run takes for what the real service shows, is here as the guide
 * says: it would be a drift of the guide otherwise that nobody has seen.
 */
const AS_THE_GUIDE = { pace: 'brisk', landingSignIn: 'Connexion' } as const;
/**
 * Of the service as it is on a bad day: a directory that takes its time to know a user, calls that are refused now and
 * then in all four ways (429 and 503, with Retry-After and without), a token that ends in the middle of the run, and slow
 * pages of sign-in and registration.
 */
const BAD_DAY = {
  ...AS_THE_GUIDE,
  graph: { notFoundReads: 2, replicationSeconds: 3, throttled: 1, unavailable: 1, refuseEvery: 5 },
  app: { tokenLifeSeconds: 8 },
  latency: {
    seed: 5,
    most: { 'mysignins.microsoft.com': 600, 'login.microsoftonline.com': 250, 'graph.microsoft.com': 250 },
  },
} as const;
export const GOOD_DAY = AS_THE_GUIDE;
/** The whole registration of the guide, by text message. */
const ALL_STEPS = 20;

/** Also what is killed at random moments. */
export const KILLED: Scenario = {
  name: 'first-sign-in',
  about: 'the guide by text message, on a bad day of the service',
  settings: BAD_DAY,
  command: SMS,
  expected: { exitCode: 0, verdict: 'sound', says: [/Verdict : le guide se réalise/], steps: ALL_STEPS },
};

export const SCENARIOS: readonly Scenario[] = [
  KILLED,
  {
    name: 'every-live-test',
    about: 'everything a live tenant gets, on a bad day of the service',
    settings: BAD_DAY,
    command: WHOLE_SUITE,
    expected: {
      exitCode: 0,
      verdict: 'sound',
      says: [
        /Verdict : le guide se réalise/,
        /Non réalisé, ce locataire ne sait pas recevoir d’appels/,
        /Non réalisé, ce locataire ne sait pas approuver de demandes dans l’application/,
        / 0 failed, .* 0 @assumed/,
      ],
      steps: ALL_STEPS,
    },
  },
  {
    name: 'doctor',
    about: 'what the doctor says of a tenant on which all is well',
    settings: GOOD_DAY,
    command: ['scripts/doctor.ts'],
    expected: { exitCode: 0, verdict: 'none', says: [/User\.ReadWrite\.All/, /ready/] },
  },
  {
    name: 'blocked',
    about: 'a policy of the service blocks the sign-in: the whole run stops there',
    settings: { ...GOOD_DAY, conditionalAccess: 'blocks-sign-in' },
    command: WHOLE_SUITE,
    expected: {
      exitCode: 4,
      verdict: 'inconclusive',
      says: [/arrêté : le service limite ou bloque .*AADSTS53003/, /Non réalisés?, arrêté : /],
    },
  },
  {
    name: 'missing-permission',
    about: 'the app may not make users',
    settings: { ...GOOD_DAY, app: { missingPermissions: ['User.ReadWrite.All'] } },
    command: SMS,
    expected: { exitCode: 3, verdict: 'none', says: [/User\.ReadWrite\.All: not granted/] },
  },
  {
    name: 'expired-secret',
    about: 'the client secret of the app has expired',
    settings: { ...GOOD_DAY, app: { secretExpired: true } },
    credential: 'secret',
    command: SMS,
    expected: { exitCode: 3, verdict: 'none', says: [/the secret or certificate of the app of CLIENT_ID has expired/] },
  },
  {
    name: 'wrong-tenant',
    about: 'TENANT_ID is not the id of the tenant that answers',
    settings: { ...GOOD_DAY, app: { wrongTenant: true } },
    command: SMS,
    expected: { exitCode: 3, verdict: 'none', says: [/TENANT_ID/] },
  },
  {
    name: 'unknown-tenant',
    about: 'TENANT_ID is the id of no tenant',
    settings: GOOD_DAY,
    command: SMS,
    environment: () => ({ TENANT_ID: randomUUID() }),
    expected: { exitCode: 3, verdict: 'none', says: [/TENANT_ID/] },
  },
  {
    name: 'production-domain',
    about: 'the tenant has a production domain',
    settings: { ...GOOD_DAY, verifiedDomains: ['medecins.ssss.gouv.qc.ca'] },
    command: SMS,
    expected: { exitCode: 3, verdict: 'none', says: [/production/] },
  },
  {
    name: 'unreachable',
    about: 'the proxy does not answer',
    settings: GOOD_DAY,
    command: SMS,
    environment: async () => ({ HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` }),
    expected: { exitCode: 4, verdict: 'none', says: [/\[unreachable\] .*HTTPS_PROXY/] },
  },
  {
    name: 'clock-off',
    about: 'the clock of this machine is 5 minutes slow',
    settings: { ...GOOD_DAY, clockSkewSeconds: 300 },
    command: SMS,
    expected: { exitCode: 3, verdict: 'none', says: [/Clock: (?:299|300|301) s behind the service/] },
  },
  {
    name: 'no-record',
    about: 'the record of writes leads to a device that is always full',
    settings: GOOD_DAY,
    command: SMS,
    environment: () => ({ RECORD: '/dev/full' }),
    expected: { exitCode: 3, verdict: 'none', says: [/RECORD/] },
  },
  {
    name: 'no-texts-by-policy',
    about: 'the policy of the tenant does not allow text messages',
    settings: { ...GOOD_DAY, methods: ['microsoftAuthenticator', 'softwareOath'] },
    command: SMS,
    expected: {
      exitCode: 1,
      verdict: 'broken',
      says: [/Configuration du locataire : Le locataire n.offre pas/],
      steps: 3,
    },
  },
  {
    name: 'never-stay-signed-in',
    about: 'the tenant never asks "Stay signed in?"',
    settings: { ...GOOD_DAY, kmsi: false },
    command: SMS,
    expected: { exitCode: 1, verdict: 'broken', says: [/Configuration du locataire : .*rester connecté/], steps: 15 },
  },
  {
    name: 'silent-phone',
    about: 'no text message ever arrives at the phone',
    settings: { ...GOOD_DAY, delivery: { texts: 'lost' } },
    command: SMS,
    expected: { exitCode: 4, verdict: 'inconclusive', says: [/Service injoignable : .*No text message/], steps: 5 },
  },
  {
    name: 'unreachable-once',
    about: 'the service does not answer in the middle of the first sign-in, and does in the second',
    settings: {
      ...GOOD_DAY,
      faults: [{ host: 'mysignins.microsoft.com', path: '/session/authorize', answer: 'nothing', times: 1 }],
    },
    command: SMS,
    expected: {
      exitCode: 0,
      verdict: 'sound',
      says: [
        /Pas de conclusion : réalisé une seconde fois/,
        /Réalisé une seconde fois, .* premier essai, Service injoignable : .* ; second essai, réussi/,
        /\(premier essai\)/,
        /\(second essai\)/,
      ],
      steps: ALL_STEPS,
    },
  },
  {
    name: 'gateway-password',
    about: 'the gateway app of the phone refuses its password',
    settings: GOOD_DAY,
    command: SMS,
    environment: () => ({ SMS_GATEWAY_PASSWORD: 'not-the-password-of-the-gateway' }),
    expected: {
      exitCode: 1,
      verdict: 'broken',
      says: [/The SMS gateway \(401\) .*SMS_GATEWAY_PASSWORD/],
    },
  },
];
