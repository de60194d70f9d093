import type { FaultAnswer } from '../world.ts';

/** How long a caller is asked to wait, in s. Of Microsoft Graph it is documented, of the pages' hosts assumed. */
const RETRY_AFTER = '1';

/**
 * What comes in the place of an answer that the service owes. What the real one sends with these numbers is not recorded: a
 * line of text. Nothing at all is a promise that nothing keeps: it goes with the connection, which its journey closes.
 */
export function owedAnswer(answer: Exclude<FaultAnswer, 'dropped' | 'repeated'>): Response | Promise<never> {
  if (answer === 'nothing') return new Promise<never>(() => undefined);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(`The simulated service answers ${answer}, as it was asked to.`, {
    status: answer,
    headers: answer === 429 ? { ...headers, 'retry-after': RETRY_AFTER } : headers,
  });
}
