/** What an answer says, without what is another each time. */
import { asPage, type Config, type SignInPage, type HttpAnswer } from '../../../scripts/lib/protocol-client.ts';

const LOGIN = 'https://login.microsoftonline.com';
/** Members of `$Config` whose values are tokens, ids and times. */
const MADE_ANEW =
  /^(?:sFT|sCtx|apiCanary|canary|correlationId|sessionId|sProofUpAuthState|sProofUpToken|sCanaryToken|timestamp)$/;
const CONFIG_LINE = /\$Config=\{[^\n]*\};/;
const USER_NAME = /[\w.'-]+@[\w.-]+/g;
const TIMED = /^(?:date|x-ms-request-id|content-length)$/;

export interface Told {
  readonly status: number;
  /** Names of the headers. */
  readonly headers: readonly string[];
  /** Name and attributes of each cookie, in order. */
  readonly cookies: readonly string[];
  /** Where it leads: the address without its query, and the names in that. */
  readonly location: string;
  readonly config: Config;
  /** The document without `$Config`, or another kind of answer as it is. */
  readonly text: string;
}

export async function told(response: HttpAnswer): Promise<Told> {
  return toldOf(await asPage(response));
}

export function toldOf({ response, html, config }: SignInPage): Told {
  const headers = response.headersArray().filter(({ name }) => !TIMED.test(name.toLowerCase()));
  return {
    status: response.status(),
    headers: headers.map(({ name }) => name.toLowerCase()),
    cookies: headers.filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => cookie(value)),
    location: place(response.headers()['location'] ?? ''),
    config: steady(config),
    text: response.status() === 302 ? '' : withoutNames(html.replace(CONFIG_LINE, '')),
  };
}

/** The members of an answer; of one that is no JSON, as where the page was another, none. */
export async function membersOf(response: HttpAnswer): Promise<Config> {
  const isJson = (response.headers()['content-type'] ?? '').startsWith('application/json');
  return isJson ? ((await response.json()) as Config) : {};
}

/** The answer to a call: its status, and members in their order, with the values that stay the same. */
export async function said(response: HttpAnswer): Promise<Config> {
  const values = /^(?:FlowToken|Ctx|SessionId|CorrelationId|Timestamp|Entropy|Username|Display)$/;
  const answer = { status: response.status(), ...(await membersOf(response)) };
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, values.test(key) || MADE_ANEW.test(key) ? shape(value) : value]),
  );
}

function steady(config: Config): Config {
  const entries = Object.entries(config).map(([key, value]) => {
    if (MADE_ANEW.test(key)) return [key, shape(value)];
    return [key, JSON.parse(withoutNames(JSON.stringify(value)), (_, one: unknown) => plain(one)) as unknown];
  });
  // In its order: what reads it by place would notice another.
  return { ...(Object.fromEntries(entries) as Config), order: Object.keys(config) };
}

/** Addresses without their queries, and numbers of phones without their last digits. */
function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^\+X/.test(value)) return value.replace(/\d/g, '#');
  return value.startsWith('http') || value.startsWith('/') ? place(value) : value;
}

function place(address: string): string {
  if (address === '') return '';
  const { origin, pathname, searchParams } = new URL(address, LOGIN);
  return `${origin}${pathname}?${[...searchParams.keys()].join('&')}`;
}

function cookie(value: string): string {
  const [name = '', ...attributes] = value.split('; ');
  return [name.replace(/=.*/, ''), ...attributes.filter((one) => !one.startsWith('Expires'))].join('; ');
}

function shape(value: unknown): string {
  return `${typeof value} ${String(value).length > 4 ? 'long' : String(value).length}`;
}

function withoutNames(text: string): string {
  return text
    .replaceAll(USER_NAME, '<user>')
    .replaceAll(/"displayName":"[^"]*"/g, '"displayName":"<name>"')
    .replaceAll(/value="[^"]{16,}"/g, 'value="<token>"')
    .replaceAll(/value="[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/g, 'value="<id>"');
}
