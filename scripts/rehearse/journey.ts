/** One journey of the stand, which every client of a run shares as they share the internet. */
import { Agent, fetch } from 'undici';
import { z } from 'zod';
import type { Stand } from './stand.ts';

/** Settings of a journey, in the words of the tenant, which checks them. */
export type JourneySettings = Readonly<Record<string, unknown>>;

export interface TextMessage {
  /** ms since the epoch. */
  readonly at: number;
  readonly text: string;
}

/** What a journey has cost. */
export type Used = z.infer<typeof usedSchema>;

export interface Journey extends AsyncDisposable {
  /** Address of the CONNECT port. */
  readonly proxy: string;
  /** Of a phone whose texts can be read: `+1 4185550123`. */
  readonly number: string;
  /** What arrived there until now, oldest first. */
  texts(): Promise<readonly TextMessage[]>;
  usage(): Promise<Used>;
}

const usedSchema = z.object({ users: z.int(), texts: z.int() });
const openedSchema = z.object({ id: z.string(), proxy: z.string() });
const textsSchema = z.object({ messages: z.array(z.object({ at: z.number(), text: z.string() })) });

export async function openJourney(stand: Stand, settings: JourneySettings): Promise<Journey> {
  const { id, proxy } = await control(stand, 'POST', '/journeys', openedSchema, settings);
  const path = `/journeys/${id}`;
  const { number } = await control(stand, 'POST', `${path}/phones`, z.object({ number: z.string() }), {
    country: 'CA',
  });
  const query = new URLSearchParams({ number, since: '0', patience: '0' });
  return {
    proxy,
    number,
    usage: () => control(stand, 'GET', `${path}/usage`, usedSchema),
    texts: async () => (await control(stand, 'GET', `${path}/messages?${query}`, textsSchema)).messages,
    async [Symbol.asyncDispose]() {
      await control(stand, 'DELETE', `${path}/`, z.undefined());
    },
  };
}

/** Names of all users, asked of the stand itself and not in any way the suite goes. */
export async function usersIn(stand: Stand): Promise<string[]> {
  const schema = z.object({ users: z.array(z.object({ userPrincipalName: z.string() })) });
  return (await control(stand, 'GET', '/users', schema)).users.map(({ userPrincipalName }) => userPrincipalName);
}

/** A connection for each call: one that is kept would be closed while files are searched and nobody listens. */
const NONE_KEPT = new Agent({ pipelining: 0 });

export async function control<T>(
  { control: { url, token } }: Pick<Stand, 'control'>,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<T> {
  const response = await fetch(url + path, {
    dispatcher: NONE_KEPT,
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`The stand answered ${response.status} to ${method} ${path.split('?')[0] ?? ''}: ${text}`);
  return schema.parse(text === '' ? undefined : JSON.parse(text));
}
