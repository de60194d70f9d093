/** What undici says of a proxy that does not lead on. */
const PROXY_ANSWER = /Proxy response \((\d{3})\)/;

/**
 * What a network error says of itself, without addresses of proxies or what was sent: `ECONNREFUSED`, `TimeoutError`, `the
 * proxy answers 407`.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const answer = PROXY_ANSWER.exec(error.message)?.[1];
  if (answer !== undefined) return `the proxy answers ${answer}`;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : reasonOf(error.cause);
}
