import type { z } from 'zod';
import type { GraphCall, GraphConnection } from './connection.ts';
import { GraphError } from './error.ts';

interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string | undefined;
}

/**
 * A list of any length (concepts/paging).
 *
 * @param path of the first page, `/users?$top=100`
 * @param name for messages, `/users`
 */
export async function* pagesOf<T>(
  connection: GraphConnection,
  path: string,
  name: string,
  schema: z.ZodType<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<string>();
  let next: string | undefined = path;
  while (next !== undefined) {
    if (seen.has(next)) throw new GraphError('provisioning', `GET ${name}: a page names itself as the next one.`);
    seen.add(next);
    const call: GraphCall = { method: 'GET', path: next, name };
    const page: Page<T> = await connection.read(call, schema);
    yield* page.value;
    next = page['@odata.nextLink'];
  }
}
