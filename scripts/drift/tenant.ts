/**
 * The embedded tenant with one change in it, or with several. One JSON line on stdout when it is ready; it ends with its
 * standard input, and the copy of its sources with it.
 *
 *   node --import tsx scripts/drift/tenant.ts dialog-confirm-renamed[,…]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { changedCopy } from '../../tenant/embedded/drift/copy.ts';
import type * as Process from '../../tenant/embedded/server/process.ts';
import { endWith, EXIT } from '../lib/exit.ts';
import { changesNamed } from './choose.ts';

await endWith(async () => {
  const changes = changesNamed(process.argv[2] ?? '');
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    process.stdin.on('end', () => resolve()).resume();
  });
  const copy = changedCopy({ id: changes[0]?.id ?? '', edits: changes.flatMap(({ edits }) => edits) });
  try {
    const address = pathToFileURL(join(copy.root, 'tenant/embedded/server/process.ts')).href;
    const { startTenantProcess } = (await import(address)) as typeof Process;
    const tenant = await startTenantProcess();
    process.stdout.write(`${JSON.stringify(tenant.ready)}\n`);
    await ended;
    await tenant.stop();
  } finally {
    copy.remove();
  }
  return EXIT.done;
});
