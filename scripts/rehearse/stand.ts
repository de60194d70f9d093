/** The embedded tenant where the real hosts stand: in a process of its own, reached as the internet is. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../settings.ts';
import { spkiOf } from '../../tenant/embedded/server/certificate.ts';
import { CannotRunError } from '../lib/exit.ts';
import { withoutSettings } from './environment.ts';

/** The tenant's JSON line, as far as a rehearsal needs it. */
const readySchema = z.object({
  certificate: z.string(),
  graphToken: z.string(),
  control: z.object({ url: z.url(), token: z.string() }),
  domain: z.string(),
  tenantId: z.string(),
  app: z.object({ clientId: z.string(), secret: z.string() }),
});

export interface Stand extends z.infer<typeof readySchema>, AsyncDisposable {
  /** Path of the certificate to trust, for NODE_EXTRA_CA_CERTS. */
  readonly certificateFile: string;
  readonly spki: string;
}

/** @param folder for the certificate. */
export async function openStand(folder: string): Promise<Stand> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/tenant.ts', '--port', '0', '--until-stdin-ends'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: withoutSettings(process.env),
    // A Ctrl-C is for the rehearsal, which stops the tenant when its runs have cleaned up after themselves.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let line = '';
  for await (const chunk of child.stdout) {
    line += String(chunk);
    if (line.includes('\n')) break;
  }
  if (line === '') throw new CannotRunError('The embedded tenant did not start; what it said stands above.');
  const ready = readySchema.parse(JSON.parse(line));
  const certificateFile = join(folder, 'stand-in.pem');
  writeFileSync(certificateFile, ready.certificate);
  return {
    ...ready,
    certificateFile,
    spki: spkiOf(ready.certificate),
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
