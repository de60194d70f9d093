import { AsyncLocalStorage } from 'node:async_hooks';
import { createGraphClient, type GraphClient, type GraphClientOptions } from '../../graph/client.ts';

const permitted = new AsyncLocalStorage<true>();

/** For a write that the rails have looked at, and for it alone: what runs beside it is permitted nothing. */
export function withPermit<Result>(write: () => Promise<Result>): Promise<Result> {
  return permitted.run(true, write);
}

/** The client of a live tenant. It reads; a write that did not come past the rails never leaves this machine. */
export function createLiveClient(options: Omit<GraphClientOptions, 'mayWrite'>): GraphClient {
  return createGraphClient({ ...options, mayWrite: () => permitted.getStore() === true });
}
