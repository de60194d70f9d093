import { GraphError } from '../../graph/client.ts';

/**
 * What a guard rail says instead of a write: of the kind `tenant-configuration`, since nothing of the product is wrong.
 *
 * @param what is refused and why, in one sentence without its full stop.
 * @param remedy what a person can do about it, in the imperative, without its full stop.
 */
export function refused(what: string, remedy: string): GraphError {
  return new GraphError('tenant-configuration', `${what}: ${remedy}.`);
}
