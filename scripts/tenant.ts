/**
 * `npm run tenant`: the embedded tenant alone, to click through or for other programs. One JSON line on stdout when it is
 * ready and nothing else; Ctrl-C stops it.
 *
 *   npm run tenant -- [--port 8443] [--open]
 */
import { settings, SettingsError } from '../settings.ts';
import { startTenantProcess } from '../tenant/embedded/server/process.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';

const EXAMPLE = 'npm run tenant -- --port 8443';

await endWith(async () => {
  const options = readOptions(
    process.argv.slice(2),
    // The last is for a run of the suite, which holds the other end: the tenant must not outlive it, however it ends.
    { port: 'value', open: 'flag', 'until-stdin-ends': 'flag' },
    EXAMPLE,
  );
  const set = settings();
  const port = options.port === undefined ? set.port : portIn(options.port);
  // A browser is looked for first: a tenant whose window never opens would be of no use to whoever asked for one.
  const openWindow = options.open ? (await import('./lib/tenant-window.ts')).prepareWindow() : undefined;
  const stopping = untilStopped(options['until-stdin-ends']);
  const tenant = await start(port);
  try {
    process.stdout.write(`${JSON.stringify(tenant.ready)}\n`);
    const window = await openWindow?.(tenant.ready);
    const code = await stopping;
    await window?.close();
    return code;
  } finally {
    await tenant.stop();
  }
});

function portIn(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new SettingsError([`--port must be a whole number from 0 to 65535; for example ${EXAMPLE}.`]);
}

async function start(port: number): ReturnType<typeof startTenantProcess> {
  try {
    return await startTenantProcess({ port });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'listen') throw error;
    throw new CannotRunError(`The tenant cannot listen on port ${port}: ${reasonOf(code)}; for example ${EXAMPLE}.`);
  }
}

function reasonOf(code: string | undefined): string {
  if (code === 'EADDRINUSE') return 'another program has it';
  if (code === 'EACCES') return 'the system keeps it for administrators';
  return code ?? 'the system says no more';
}

/** The exit code to stop with. Further signals are the same wish once more: npm and the terminal both send one. */
function untilStopped(withStdin: boolean): Promise<number> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve(EXIT.interrupted));
    process.on('SIGTERM', () => resolve(EXIT.done));
    if (withStdin) process.stdin.on('end', () => resolve(EXIT.done)).resume();
  });
}
