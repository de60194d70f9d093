/** A network that loses answers and delivers requests twice. */
import type { FaultAnswer } from '../world.ts';

/** Does what a request asks for. */
type Answer = (request: Request) => Response | Promise<Response>;

/**
 * What was asked for is done, and the connection breaks off in the place of the answer (`dropped`); or it is done twice,
 * one time after the other, and the second answer arrives (`repeated`).
 *
 * @param breakOff ends the connection the request came by.
 */
export async function misdelivered(
  how: Extract<FaultAnswer, 'dropped' | 'repeated'>,
  request: Request,
  answer: Answer,
  breakOff: () => void,
): Promise<Response> {
  if (how === 'dropped') {
    await answer(request);
    breakOff();
    // Goes with the connection: nobody is left to be answered.
    return new Promise<never>(() => undefined);
  }
  const { method, headers, url } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  const again = () => new Request(url, { method, headers, body });
  await answer(again());
  return answer(again());
}
