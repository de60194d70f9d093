/** What the settings of a live tenant may not say together, and what of the environment makes it unsafe. */
import { resolve } from 'node:path';
import { fileProblem } from './live-files.ts';
import { isLoopback } from './kinds.ts';
import type { LiveGiven, LiveProblem, Variables } from './live.ts';

/**
 * What a live tenant is opened with: a run that nobody meant must not begin. It may stand in `.env`, beside the ids it
 * is about, which git ignores: editors and plain `npx playwright test` know no other place, and two settings that have
 * to agree (`TENANT`, `LIVE`) are not there by mistake.
 */
export const OWN_TEST_TENANT = 'own-test-tenant';
/** Names of the guide's own readers: no test user is ever made there, whatever is allowed. */
export const NEVER = ['ssss.gouv.qc.ca'] as const;

/** Every contradiction, in the order of the settings. */
export function contradictions(given: LiveGiven, environment: Variables, root: string): LiveProblem[] {
  return [
    ...switchProblems(given),
    ...domainProblems(given),
    ...secretProblems(given),
    ...phoneProblems(given),
    ...attendedProblems(given, environment),
    ...proxyProblems(given, environment),
    ...trustProblems(environment, root),
  ];
}

/** Whether somebody sits at the run is known in CI: nobody does. */
export function isInCi(environment: Variables): boolean {
  return !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase());
}

function switchProblems({ LIVE }: LiveGiven): LiveProblem[] {
  if (LIVE === OWN_TEST_TENANT) return [];
  return [['LIVE', `must be ${OWN_TEST_TENANT}, by which you say that the tenant is your own and made for tests`]];
}

function domainProblems({
  TENANT_DOMAIN: own,
  ALLOWED_DOMAINS: allowed,
  PRODUCTION_DOMAINS = [],
}: LiveGiven): LiveProblem[] {
  const production = [...NEVER, ...PRODUCTION_DOMAINS];
  const refused = (name: string) => production.some((one) => name === one || name.endsWith(`.${one}`));
  const problems: readonly (readonly [boolean, LiveProblem])[] = [
    [
      own !== undefined && refused(own),
      ['TENANT_DOMAIN', 'is a production domain, in which this suite makes no user whatever is allowed'],
    ],
    [
      own !== undefined && allowed !== undefined && !allowed.includes(own),
      ['TENANT_DOMAIN', 'is not one of ALLOWED_DOMAINS, which has to name it as well'],
    ],
    [
      allowed?.some(refused) === true,
      ['ALLOWED_DOMAINS', 'has a production domain in it, in which this suite makes no user'],
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}

/** What is set to the words that `.env.example` has in its place, and an id in the place of a secret. */
function secretProblems(given: LiveGiven): LiveProblem[] {
  const untouched = SECRETS.filter((name) => /^\(.*\)$/.test(given[name]?.reveal() ?? ''));
  const words = untouched.map((name): LiveProblem => [name, 'is still the words of the example']);
  // In the portal the id of a secret stands beside its value, and can be read for longer.
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given.CLIENT_SECRET?.reveal() ?? '');
  if (given.CREDENTIAL !== 'secret' || !isId) return words;
  return [...words, ['CLIENT_SECRET', 'is an id; what is needed is the value, which the portal shows once']];
}

const SECRETS = [
  'CLIENT_SECRET',
  'CLIENT_CERTIFICATE_PASSWORD',
  'SMS_GATEWAY_PASSWORD',
  'TWILIO_AUTH_TOKEN',
] as const satisfies readonly (keyof LiveGiven)[];
const OF_A_LINE = [
  'PHONE_NUMBER',
  'SMS_GATEWAY_URL',
  'SMS_GATEWAY_USER',
  'SMS_GATEWAY_PASSWORD',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_AUTH_TOKEN',
] as const satisfies readonly (keyof LiveGiven)[];

/** A phone that is described and not used would leave out every test with a text, without a word. */
function phoneProblems(given: LiveGiven): LiveProblem[] {
  const described = OF_A_LINE.filter((name) => given[name] !== undefined);
  if (given.PHONE_LINE !== 'none' || described.length === 0) return [];
  return [['PHONE_LINE', `is none although ${described.join(', ')} ${described.length === 1 ? 'is' : 'are'} set`]];
}

function attendedProblems({ ATTENDED, PHONE_LINE }: LiveGiven, environment: Variables): LiveProblem[] {
  if (!isInCi(environment)) return [];
  const on: LiveProblem[] = ATTENDED ? [['ATTENDED', 'is on, and nobody attends a run in CI']] : [];
  const line: LiveProblem[] =
    PHONE_LINE === 'attended' ? [['PHONE_LINE', 'is attended, and nobody attends a run in CI']] : [];
  return [...on, ...line];
}

/** The clients of a run read the variables themselves, each in an order of its own: what they say must be one thing. */
function proxyProblems({ PROXY_SPKI }: LiveGiven, environment: Variables): LiveProblem[] {
  const { HTTPS_PROXY: upper, https_proxy: lower } = environment;
  const proxy = upper || lower || undefined;
  if (upper && lower && upper !== lower) {
    return [['HTTPS_PROXY', 'and https_proxy name two proxies, and of the programs of a run each takes another']];
  }
  const other = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find((name) => environment[name]);
  if (proxy === undefined && other !== undefined) {
    return [['HTTPS_PROXY', `is not set although ${other} is, which only some of the programs of a run would follow`]];
  }
  if (proxy !== undefined && !isProxyAddress(proxy)) {
    return [['HTTPS_PROXY', 'must be an address that begins with http:// or https://']];
  }
  if (PROXY_SPKI === undefined) return [];
  if (proxy !== undefined && isLoopback(new URL(proxy).hostname)) return [];
  return [['PROXY_SPKI', 'makes a browser trust a key, which is only done behind an HTTPS_PROXY on this machine']];
}

function isProxyAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/** Certificate errors are never passed over on a live tenant: passwords go there. */
function trustProblems(environment: Variables, root: string): LiveProblem[] {
  const { NODE_TLS_REJECT_UNAUTHORIZED: checked, NODE_EXTRA_CA_CERTS: extra } = environment;
  const unchecked: LiveProblem[] =
    checked === '0'
      ? [['NODE_TLS_REJECT_UNAUTHORIZED', 'is 0, which trusts any certificate: unset it, and name your own authority']]
      : [];
  // Node itself only warns, and the sentence that follows is of a certificate that nobody trusts.
  const problem = extra ? fileProblem(resolve(root, extra), root) : undefined;
  return [...unchecked, ...(problem === undefined ? [] : [['NODE_EXTRA_CA_CERTS', problem] as const])];
}
