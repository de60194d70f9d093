import { AsyncLocalStorage } from 'node:async_hooks';

/** The service's id and ours of the last answer to a call: Microsoft's support asks for them. */
export interface CallIds {
  requestId?: string | undefined;
  clientRequestId?: string | undefined;
}

const listening = new AsyncLocalStorage<CallIds>();

/** @param ids is filled in while the calls are made. */
export function withCallIds<Result>(ids: CallIds, calls: () => Promise<Result>): Promise<Result> {
  return listening.run(ids, calls);
}

/** An answer came. */
export function noteCallIds(ids: CallIds): void {
  Object.assign(listening.getStore() ?? {}, ids);
}
