/**
 * A phone with android-sms-gateway on it, as far as its local server is asked (`tenant/live/phone/sms-gateway.ts` says what
 * that answers and where it was read): hands over the texts of a phone of the stand.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Journey, TextMessage } from './journey.ts';

export interface Gateway extends AsyncDisposable {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

type Phone = Pick<Journey, 'number' | 'texts'>;

export async function openGateway(
  phone: Phone,
  { user, password }: { readonly user: string; readonly password: string },
): Promise<Gateway> {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const server = createServer((request, response) => void answer(phone, expected, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    user,
    password,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  phone: Phone,
  expected: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://phone');
  const say = (status: number, body?: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body));
  if (pathname === '/health') return void say(200, { status: 'pass' });
  if (!isSame(headers.authorization ?? '', expected)) return void say(401);
  if (method === 'POST' && pathname === '/inbox/refresh') return void say(202);
  if (method !== 'GET' || pathname !== '/inbox') return void say(404);
  const [limit, offset] = [Number(searchParams.get('limit') ?? 50), Number(searchParams.get('offset') ?? 0)];
  const messages = (await phone.texts()).map((text, index) => messageOf(text, index, phone.number));
  say(200, messages.toReversed().slice(offset, offset + limit));
}

function messageOf({ at, text }: TextMessage, index: number, number: string) {
  return {
    id: createHash('sha256').update(`${index}`).digest('hex').slice(0, 16),
    type: 'SMS',
    // Short codes and numbers change: whoever reads must not look at them.
    sender: '22395',
    recipient: number.replace(' ', ''),
    simNumber: 1,
    contentPreview: text,
    createdAt: new Date(at).toISOString(),
  };
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
