/** The embedded tenant in a process of its own, for a command that needs one besides any run of the suite. */
import { ROOT } from '../../settings.ts';
import {
  connectionFromEnvironment,
  TENANT_VARIABLE,
  type EmbeddedConnection,
} from '../../tenant/embedded/embedded-tenant.ts';
import { startProcess } from '../../tenant/embedded/start-process.ts';
import { CannotRunError } from './exit.ts';

export interface OwnTenant extends AsyncDisposable {
  /** How long it took to be ready, in ms. */
  readonly readyMs: number;
  /** Its JSON line, for whoever connects to it. */
  readonly line: string;
  readonly connection: EmbeddedConnection;
}

/**
 * Starts one on a free port. It stops when it is disposed of, and when this process ends, however that ends.
 *
 * @throws CannotRunError if it ends before it is ready; why stands on stderr.
 */
export async function startOwnTenant(): Promise<OwnTenant> {
  const started = performance.now();
  const command = [process.execPath, '--import', 'tsx', 'scripts/tenant.ts', '--port', '0', '--until-stdin-ends'];
  // A group of its own: Ctrl-C is for the command, whose journeys need the tenant until they have ended.
  const tenant = await startProcess(command, { cwd: ROOT, detached: true });
  if (tenant === undefined)
    throw new CannotRunError('The embedded tenant ended before it was ready; why stands above.');
  const { line, stop } = tenant;
  return {
    readyMs: performance.now() - started,
    line,
    connection: connectionFromEnvironment({ [TENANT_VARIABLE]: line }),
    [Symbol.asyncDispose]: stop,
  };
}
