/** Installs borrowed programs, each in a folder of its own and from its own lock, with no script of theirs run. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';
import { CannotRunError } from '../lib/exit.ts';
import { PACKAGES } from './judges.ts';

export const JUDGES_FOLDER = join(ROOT, '.cache/judges');
/** Of the lock that a folder was installed from; written when it is whole. */
const STAMP = 'installed-from';
/** What packages of browsers download in their scripts, should npm be told to run them all the same. */
const NO_BROWSERS = {
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PUPPETEER_SKIP_CHROMIUM_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};
/** How much of what npm says is repeated. In lines. */
const LAST_WORDS = 3;

export interface Place {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

const USUAL: Place = { folder: JUDGES_FOLDER, environment: process.env };

/** @throws CannotRunError where a package cannot be had. */
export async function ensureInstalled(
  names: readonly string[],
  say: (line: string) => void,
  place: Place = USUAL,
): Promise<void> {
  for (const name of names) {
    const lock = readFileSync(join(PACKAGES, name, 'package-lock.json'));
    const stamp = createHash('sha256').update(lock).digest('hex');
    const folder = join(place.folder, name);
    if (stampOf(folder) === stamp) continue;
    say(`Installing ${name} …`);
    await install(name, folder, stamp, place.environment);
  }
}

function stampOf(folder: string): string | undefined {
  const file = join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Whole or not at all: what is interrupted leaves no folder that looks installed. */
async function install(name: string, folder: string, stamp: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(PACKAGES, name, file), join(draft, file));
    await runNpm(name, draft, environment);
    writeFileSync(join(draft, STAMP), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runNpm(name: string, cwd: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment, ...NO_BROWSERS },
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  // Addresses are left out: a registry may be one that is nobody's business.
  const lines = said
    .split('\n')
    .filter((line) => /^npm (?:error|ERR!)/.test(line) && !line.includes('log of this run'));
  const words = lines.slice(0, LAST_WORDS).map((line) => line.replaceAll(/https?:\/\/\S+/g, '(address)').trim());
  throw new CannotRunError(
    [
      `The borrowed program ${name} could not be installed: the registry that npm is set to does not answer or lacks a package; look whether \`npm ping\` answers, then run the command again.`,
      ...words.map((line) => `  ${line}`),
    ].join('\n'),
  );
}
