/**
 * Tokens of a build service that stand for a secret (workload identity federation). Fetched here and not by
 * `AzurePipelinesCredential`, which reads the environment by itself and keeps to itself which subject it offered.
 */
import { decodeJwt, errors } from 'jose';
import { fetch, type Dispatcher } from 'undici';
import { z } from 'zod';
import { Secret } from '../../../reports/redaction/secret.ts';
import { isLoopback } from '../../../settings/kinds.ts';
import { GraphError } from '../../graph/error.ts';
import { reasonOf } from '../../graph/reason.ts';
import type { Offered } from './refusals.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Assertion {
  readonly token: Secret;
  readonly offered: Offered;
}

/** Whom Microsoft Entra wants the token to be for (workload identity federation, "audience"). */
const AUDIENCE = 'api://AzureADTokenExchange';
const CALL_TIMEOUT_MS = 8_000;
/** azure-devops, "Oidctoken - Create". */
const PIPELINES_API = '7.1';

interface Question {
  /** For sentences: `GitHub Actions`. */
  readonly service: string;
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** What of the answer is the token. */
  readonly member: string;
  /** What to look at when the service refuses. */
  readonly remedy: string;
}

/** GitHub Actions ("OpenID Connect reference", "Requesting the JWT using environment variables"). @throws {GraphError} */
export async function githubAssertion(environment: Variables, dispatcher: Dispatcher): Promise<Assertion> {
  const remedy = "Give the job 'permissions: id-token: write'";
  const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;
  const [address, token] = given(environment, names, 'github', remedy);
  const url = addressOf(address, names[0]);
  url.searchParams.set('audience', AUDIENCE);
  const headers = { accept: 'application/json; api-version=2.0', ...bearer(token) };
  return ask({ service: 'GitHub Actions', url, method: 'GET', headers, member: 'value', remedy }, dispatcher);
}

/** Azure Pipelines, of a service connection with workload identity federation. @throws {GraphError} */
export async function pipelinesAssertion(
  serviceConnectionId: string,
  environment: Variables,
  dispatcher: Dispatcher,
): Promise<Assertion> {
  const names = ['SYSTEM_OIDCREQUESTURI', 'SYSTEM_ACCESSTOKEN'] as const;
  const remedy = "Map it in the step: 'env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)'";
  const [address, token] = given(environment, names, 'azure-pipelines', remedy);
  const url = addressOf(address, names[0]);
  url.searchParams.set('api-version', PIPELINES_API);
  url.searchParams.set('serviceConnectionId', serviceConnectionId);
  // Without the last one the service answers a refusal with a page to sign in on.
  const headers = { 'content-type': 'application/json', 'x-tfs-fedauthredirect': 'Suppress', ...bearer(token) };
  const check = 'Check SERVICE_CONNECTION_ID, and that this pipeline may use the service connection';
  return ask(
    { service: 'Azure Pipelines', url, method: 'POST', headers, member: 'oidcToken', remedy: check },
    dispatcher,
  );
}

function given(
  environment: Variables,
  [addressName, tokenName]: readonly [string, string],
  credential: string,
  remedy: string,
): [address: string, token: Secret] {
  const [address = '', token = ''] = [environment[addressName], environment[tokenName]];
  const missing = [address === '' ? addressName : undefined, token === '' ? tokenName : undefined].filter(
    (name) => name !== undefined,
  );
  if (missing.length === 0) return [address, new Secret(token, 'token')];
  const verb = missing.length === 1 ? 'is' : 'are';
  throw refused(`CREDENTIAL is ${credential}, and ${missing.join(' and ')} ${verb} not set. ${remedy}`);
}

/** @throws {GraphError} where the token that asks would go over the network in the clear. */
function addressOf(text: string, name: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url !== undefined && (url.protocol === 'https:' || isLoopback(url.hostname));
  if (!isSafe) throw refused(`${name} is no https address. It is set by the build service: leave it as it is`);
  return url;
}

function bearer(token: Secret): { readonly authorization: string } {
  return { authorization: `Bearer ${token.reveal()}` };
}

async function ask({ service, url, member, remedy, ...sent }: Question, dispatcher: Dispatcher): Promise<Assertion> {
  const answer = await answerOf(service, url, { ...sent, dispatcher });
  if (answer.status !== 200) throw refused(`${service} refuses a token for the app (HTTP ${answer.status}). ${remedy}`);
  const parsed = z.record(z.string(), z.unknown()).safeParse(jsonOf(answer.text));
  const value = parsed.success ? parsed.data[member] : undefined;
  if (typeof value !== 'string' || value === '') throw refused(`The answer of ${service} holds no token. ${remedy}`);
  const token = new Secret(value, 'token');
  return { token, offered: offeredBy(token, service) };
}

async function answerOf(service: string, url: URL, sent: Parameters<typeof fetch>[1]) {
  try {
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS);
    const response = await fetch(url, { ...sent, signal, redirect: 'error' });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const text = `No token for Microsoft Graph: ${service} gives no answer (${reasonOf(error)}); check HTTPS_PROXY and NO_PROXY.`;
    throw new GraphError('unreachable', text);
  }
}

function offeredBy(token: Secret, service: string): Offered {
  try {
    const { iss = '', sub = '', aud = '' } = decodeJwt(token.reveal());
    return { issuer: iss, subject: sub, audience: [aud].flat().join(' ') };
  } catch (error) {
    if (error instanceof errors.JWTInvalid) throw refused(`What ${service} gives is no token`);
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refused(sentence: string): GraphError {
  return new GraphError('tenant-configuration', `No token for Microsoft Graph: ${sentence}.`);
}
