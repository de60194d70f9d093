/** Whether the hosts of a live run answer, why not, and what time it is there. */
import { fetch, type Dispatcher } from 'undici';
import { fine, notAsked, warning, wrong, type Finding, type Subject } from './finding.ts';

interface Host {
  readonly name: string;
  /** One that costs the service nothing and needs no account. */
  readonly path: string;
  readonly what: string;
  /** Whether it is asked for the time: the two that a code and a token depend on. */
  readonly clock: boolean;
}

/** entra-signin.md 1.2, security-info.md 2.1. */
export const HOSTS: readonly Host[] = [
  {
    name: 'login.microsoftonline.com',
    path: '/common/v2.0/.well-known/openid-configuration',
    what: 'sign-in',
    clock: true,
  },
  { name: 'graph.microsoft.com', path: '/v1.0/organization', what: 'Microsoft Graph', clock: true },
  { name: 'office.com', path: '/', what: 'where the guide begins', clock: false },
  { name: 'www.office.com', path: '/', what: 'where that leads', clock: false },
  { name: 'm365.cloud.microsoft', path: '/', what: 'the portal', clock: false },
  { name: 'mysignins.microsoft.com', path: '/', what: 'registration', clock: false },
  { name: 'aadcdn.msauth.net', path: '/', what: 'scripts of the sign-in pages', clock: false },
];

/** An answer, whatever it says, or why there was none. */
export type Knock =
  | {
      readonly answered: true;
      /** By how many ms the service's clock is ahead; undefined where it said no time. */
      readonly ahead: number | undefined;
    }
  | { readonly answered: false; readonly code: string };

/** Knocks at a host's address once. */
export type Knocker = (url: string, signal: AbortSignal) => Promise<Knock>;

export function knocker(dispatcher: Dispatcher): Knocker {
  return async (url, signal) => {
    const before = Date.now();
    try {
      const { headers, body } = await fetch(url, { dispatcher, signal, redirect: 'manual' });
      const after = Date.now();
      await body?.cancel();
      return { answered: true, ahead: aheadBy(headers, before, after) };
    } catch (error) {
      return { answered: false, code: codeOf(error) };
    }
  };
}

/** A second is all it is told by, so half of one is added; `Age` is how long a cache has had the answer. */
function aheadBy(headers: { get(name: string): string | null }, before: number, after: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  return date + Number(headers.get('age') ?? 0) * 1_000 + 500 - (before + after) / 2;
}

/** The code of the innermost error that has one; of a proxy's refusal its status: `PROXY_407`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const refused = /Proxy response \((\d{3})\)/.exec(error.message)?.[1];
  if (refused !== undefined) return `PROXY_${refused}`;
  if (error.cause !== undefined) return codeOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** How often a host that tells the time is asked, one after the other. */
const SAMPLES = 3;
/** A host that is silent for so long is not reached. */
export const KNOCK_MS = 5_000;

/** By host; the answers of one that answered. */
export type Heard = ReadonlyMap<string, readonly Knock[]>;

export async function knockAtAll(knock: Knocker): Promise<Heard> {
  const heard = HOSTS.map(async ({ name, path, clock }) => {
    const knocks: Knock[] = [];
    const signal = AbortSignal.timeout(KNOCK_MS);
    for (let sample = 0; sample < (clock ? SAMPLES : 1); sample++) {
      const one = await knock(`https://${name}${path}`, signal);
      knocks.push(one);
      if (!one.answered) break;
    }
    return [name, knocks] as const;
  });
  return new Map(await Promise.all(heard));
}

export function answers(heard: Heard, host: string): boolean {
  return heard.get(host)?.some(({ answered }) => answered) === true;
}

/** @param proxy host and port of it; undefined for a direct way. */
export function checkHosts(heard: Heard, proxy: string | undefined): readonly Finding[] {
  return HOSTS.map(({ name, what }) => {
    const subject: Subject = { id: `host:${name}`, group: 'network', what: name };
    const [first] = heard.get(name) ?? [];
    if (first === undefined) return notAsked(subject, 'nothing was heard');
    if (first.answered) return fine(subject, `answers (${what})`);
    const { reason, remedy } = explained(first.code, proxy);
    return wrong(subject, `${reason} (${first.code})`, remedy);
  });
}

interface Explained {
  readonly reason: string;
  readonly remedy: string;
}

function explained(code: string, proxy: string | undefined): Explained {
  const way = proxy === undefined ? 'set HTTPS_PROXY if there is a proxy here' : 'see HTTPS_PROXY';
  if (code === 'PROXY_407') {
    return { reason: 'the proxy asks who you are', remedy: 'put user and password into HTTPS_PROXY' };
  }
  if (code.startsWith('PROXY_')) {
    return { reason: 'the proxy refuses this host', remedy: 'have it allowed there, or see HTTPS_PROXY and NO_PROXY' };
  }
  if (/^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/.test(code)) {
    const name = proxy === undefined ? 'its name cannot be looked up' : 'the name of the proxy cannot be looked up';
    return { reason: name, remedy: proxy === undefined ? `see the DNS of this machine, or ${way}` : way };
  }
  if (code === 'ECONNREFUSED') {
    const who = proxy === undefined ? 'the connection is refused' : 'the proxy cannot be reached';
    return { reason: who, remedy: proxy === undefined ? `see the firewall, or ${way}` : way };
  }
  if (/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/.test(code)) {
    return { reason: 'its certificate is not valid now', remedy: 'see the clock of this machine first' };
  }
  if (/CERT|SIGNATURE|ERR_TLS|SELF_SIGNED/.test(code)) {
    const remedy =
      'if something here opens TLS, name its authority with NODE_EXTRA_CA_CERTS; certificates are never passed over';
    return { reason: 'its certificate is not trusted', remedy };
  }
  if (/Timeout|TIMEOUT|ETIMEDOUT|Abort/.test(code)) {
    return { reason: `no answer within ${KNOCK_MS / 1_000} s`, remedy: `see the firewall, or ${way}` };
  }
  return { reason: 'the connection breaks off', remedy: `see the network, or ${way}` };
}

/** A code of an app is good for 30 s and taken for a little longer: far off, none is ever right. */
const CLOCK_S = { little: 10, tooMuch: 30 };

export function checkClock(heard: Heard): Finding {
  const subject: Subject = { id: 'clock', group: 'network', what: 'Clock' };
  const asked = HOSTS.filter(({ clock }) => clock).flatMap(({ name }) => heard.get(name) ?? []);
  if (!asked.some(({ answered }) => answered)) return notAsked(subject, 'no host that tells the time answers');
  const ahead = asked.flatMap((knock) => (knock.answered && knock.ahead !== undefined ? [knock.ahead] : []));
  if (ahead.length === 0) return warning(subject, 'the hosts say no time', 'set the clock by NTP');
  const seconds = Math.round((ahead.toSorted((one, other) => one - other)[Math.floor(ahead.length / 2)] ?? 0) / 1_000);
  const off = Math.abs(seconds);
  const found = off <= 1 ? 'as the service’s' : `${off} s ${seconds > 0 ? 'behind' : 'ahead of'} the service’s`;
  const remedy = 'set it by NTP: a code of an app is good for 30 s, a token from the service’s time on';
  if (off >= CLOCK_S.tooMuch) return wrong(subject, found, remedy);
  return off >= CLOCK_S.little ? warning(subject, found, remedy) : fine(subject, found);
}
