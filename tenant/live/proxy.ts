/** What the environment says of the way to the internet, as a browser is told of it. */
import type { Connection, Proxy } from '../tenant.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The same way as every other client's: HTTPS_PROXY with what it says of user and password, except to what NO_PROXY names.
 * There a name means a host and all below it, as undici and `@azure/identity` read it.
 *
 * @param address what HTTPS_PROXY says, `http://user:password@proxy.example:8080`; undefined for a direct way.
 */
export function connectionThrough(
  address: string | undefined,
  environment: Variables,
  spki: string | undefined,
): Connection {
  const bypass = hostsWithout(environment['no_proxy'] ?? environment['NO_PROXY'] ?? '');
  if (address === undefined || bypass.includes('*')) return {};
  return {
    proxy: proxyAt(new URL(address), bypass),
    ...(spki === undefined ? {} : { certificateSpki: spki }),
  };
}

function proxyAt({ protocol, host, username, password }: URL, bypass: readonly string[]): Proxy {
  return {
    server: `${protocol}//${host}`,
    ...(bypass.length === 0 ? {} : { bypass: bypass.join(',') }),
    ...(username === '' ? {} : { username: decodeURIComponent(username), password: decodeURIComponent(password) }),
  };
}

/** `clinic.example .lab.example` as `clinic.example`, `.clinic.example`, `lab.example`, `.lab.example`. */
function hostsWithout(noProxy: string): string[] {
  const names = noProxy.split(/[,\s]+/).filter((name) => name !== '');
  if (names.includes('*')) return ['*'];
  const hosts = names.map((name) => name.replace(/^\*?\./, '').toLowerCase());
  return hosts.flatMap((host) => [host, `.${host}`]);
}
