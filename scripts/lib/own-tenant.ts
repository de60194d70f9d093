/** The embedded tenant in a process of its own, for a command that needs one besides any run of the suite. */
import { spawn } from 'node:child_process';
import { ROOT } from '../../settings.ts';
import { connectionFromEnvironment, type EmbeddedConnection } from '../../tenant/embedded/embedded-tenant.ts';
import { CannotRunError } from './exit.ts';

/** Where the suite looks for the line of a tenant. */
export const TENANT_VARIABLE = 'EMBEDDED_TENANT';

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
  const args = ['--import', 'tsx', 'scripts/tenant.ts', '--port', '0', '--until-stdin-ends'];
  // A group of its own: Ctrl-C is for the command, whose journeys need the tenant until they have ended.
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('\n')) break;
  }
  if (!said.includes('\n'))
    throw new CannotRunError('The embedded tenant ended before it was ready; why stands above.');
  const line = said.trim();
  return {
    readyMs: performance.now() - started,
    line,
    connection: connectionFromEnvironment({ [TENANT_VARIABLE]: line }),
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
