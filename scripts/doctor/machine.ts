/** What every run needs of the machine, whichever the tenant. */
import { readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { ROOT, type Settings } from '../../settings.ts';
import { findBrowser, startProblem } from '../lib/browser.ts';
import { installCommand } from '../lib/install-browser.ts';
import { ensureFree } from '../lib/output-lock.ts';
import { ensureWritable } from '../lib/writable.ts';
import { sentenceOf } from './bounded.ts';
import { fine, warning, wrong, type Finding, type Subject } from './finding.ts';

const GB = 1024 ** 3;
const MB = 1024 ** 2;
/** A worker with its browser takes about 400 MB (measured with `npm run bench`). */
const MEMORY = { little: 1 * GB, tooLittle: 300 * MB };
/** A run with pictures leaves about 100 MB. */
const DISK = { little: 1 * GB, tooLittle: 100 * MB };

const of = (id: string, what: string): Subject => ({ id, group: 'machine', what });

export function checkNode(version = process.versions.node): Finding {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
  const least = engines.node.replace('>=', '');
  const subject = of('node', 'Node');
  return isAtLeast(version, least)
    ? fine(subject, version)
    : wrong(subject, version, `install Node ${least} or newer; the long-term version of nodejs.org will do`);
}

/** Found and started, and nothing installed. @param window whether a run has to show it. */
export async function checkBrowser(window: boolean): Promise<Finding> {
  const subject = of('browser', 'Browser');
  const need = window ? 'window' : 'headless';
  const browser = findBrowser(need);
  if (browser === undefined) return wrong(subject, 'none was found', `run \`${installCommand(need)}\``);
  const problem = await startProblem(browser, need);
  const name = browser.path ?? 'Playwright’s own';
  if (problem === undefined) return fine(subject, name);
  const screen = 'a browser with a window needs a screen: use a machine that has one';
  return wrong(
    subject,
    `${name} does not start (${problem})`,
    window ? screen : 'run `npx playwright install-deps chromium-headless-shell`, or name another with BROWSER_PATH',
  );
}

export function checkOutput({ output }: Settings): Finding {
  const subject = of('output', 'Folder of the reports');
  try {
    ensureWritable(output);
  } catch (error) {
    return wrong(subject, sentenceOf(error));
  }
  try {
    ensureFree(output);
    return fine(subject, output);
  } catch (error) {
    return warning(subject, sentenceOf(error), 'a run that begins now would stop at once');
  }
}

export function checkMemory(free = freemem()): Finding {
  const subject = of('memory', 'Memory');
  const found = `${size(free)} free`;
  const remedy = 'close other programs, or set WORKERS=1';
  if (free < MEMORY.tooLittle) return wrong(subject, found, remedy);
  return free < MEMORY.little ? warning(subject, found, remedy) : fine(subject, found);
}

/** @param folder one that is there. */
export function checkDisk(folder: string, free = freeOn(folder)): Finding {
  const subject = of('disk', 'Disk');
  const found = `${size(free)} free`;
  const remedy = 'make room, or set OUTPUT to a folder on another disk';
  if (free < DISK.tooLittle) return wrong(subject, found, remedy);
  return free < DISK.little ? warning(subject, found, remedy) : fine(subject, found);
}

/** The embedded tenant listens on loopback only. @param port that is set; 0 for any. */
export async function checkPorts(port: number): Promise<Finding> {
  const subject = of('ports', 'Ports on loopback');
  const problem = await listenProblem(port);
  if (problem === undefined) return fine(subject, port === 0 ? 'one is free' : `${port} is free`);
  if (port === 0) return wrong(subject, `none can be listened on (${problem})`, 'see what forbids it on this machine');
  return warning(
    subject,
    `PORT ${port} cannot be listened on (${problem})`,
    'only `npm run tenant` needs it: set another',
  );
}

function listenProblem(port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

function freeOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function size(bytes: number): string {
  return bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.round(bytes / MB)} MB`;
}

function isAtLeast(version: string, least: string): boolean {
  const [numbers, others] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, other] of (others ?? []).entries()) {
    const number = numbers?.[index] ?? 0;
    if (number !== other) return number > other;
  }
  return true;
}
