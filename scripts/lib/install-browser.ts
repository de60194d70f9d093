/** Ways to install a browser where there is none, one after the other, each with one line that says what it does. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Need } from './browser-need.ts';
import { playwrightBuild } from './playwright-build.ts';

const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');

type Command = readonly [program: string, ...args: string[]];

export interface Way {
  readonly says: string;
  /** Run in order; the first that fails ends the way. */
  readonly commands: readonly Command[];
  /** Whether there is any sense in it, asked when its turn comes. */
  readonly useful?: () => boolean;
}

interface Manager {
  readonly program: string;
  readonly refresh?: readonly string[];
  readonly install: readonly string[];
  readonly shell?: string;
  readonly browser: string;
}

/** Package managers, each with what it calls a headless shell, where it has one, and a browser. */
const MANAGERS: readonly Manager[] = [
  {
    program: 'apt-get',
    refresh: ['update', '-q'],
    install: ['install', '-y', '-q', '--no-install-recommends'],
    shell: 'chromium-headless-shell',
    browser: 'chromium',
  },
  { program: 'dnf', install: ['install', '-y'], shell: 'chromium-headless', browser: 'chromium' },
  { program: 'apk', install: ['add', '--no-cache'], browser: 'chromium' },
  { program: 'pacman', install: ['-Sy', '--noconfirm'], browser: 'chromium' },
];

function playwrightName(need: Need): string {
  return need === 'headless' ? 'chromium-headless-shell' : 'chromium';
}

/** What a person runs who has to do it by hand. */
export function installCommand(need: Need): string {
  return `npx playwright install --with-deps ${playwrightName(need)}`;
}

/** Tries one way each time it is asked to go on; the caller looks whether a browser is there now. */
export async function* installBrowser(need: Need): AsyncGenerator<void> {
  const isRoot = process.getuid?.() === 0;
  const has = (program: string) => isOnPath(program, process.env['PATH'] ?? '');
  for (const way of waysToInstall(need, { platform: process.platform, isRoot, has })) {
    if (way.useful?.() === false) continue;
    console.error(way.says);
    const problem = await firstProblem(way.commands);
    if (problem !== undefined) console.error(`  That did not work: ${problem}`);
    yield;
  }
}

export interface Rights {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether the machine has a program of that name. */
  readonly has: (program: string) => boolean;
}

export function waysToInstall(need: Need, { platform, isRoot, has }: Rights): Way[] {
  const name = playwrightName(need);
  const download: Way = {
    says: `No browser was found: downloading Playwright's own (npx playwright install ${name})…`,
    commands: [[process.execPath, PLAYWRIGHT, 'install', name]],
  };
  // Whoever may not install for the whole machine is not asked for a password in the middle of a command.
  if (platform !== 'linux' || !isRoot) return [download];
  const libraries: Way = {
    says: `It needs libraries of the system: installing them (npx playwright install-deps ${name})…`,
    commands: [[process.execPath, PLAYWRIGHT, 'install-deps', name]],
    useful: () => isDownloaded(need),
  };
  return [
    download,
    libraries,
    ...MANAGERS.filter(({ program }) => has(program)).flatMap((manager) => packages(need, manager)),
  ];
}

function packages(need: Need, { program, refresh, install, shell, browser }: Manager): Way[] {
  const names = need === 'headless' && shell !== undefined ? [shell, browser] : [browser];
  return names.map((name, index) => ({
    says: `Installing ${name} with the system's package manager (${program} ${install[0] ?? ''} ${name})…`,
    commands: [
      ...(index === 0 && refresh !== undefined ? [[program, ...refresh] as const] : []),
      [program, ...install, name] as const,
    ],
  }));
}

function isDownloaded(need: Need): boolean {
  const { full, hasShell } = playwrightBuild();
  return need === 'headless' ? hasShell : full !== undefined;
}

function isOnPath(program: string, path: string): boolean {
  return path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

async function firstProblem(commands: readonly Command[]): Promise<string | undefined> {
  for (const command of commands) {
    const problem = await problemOf(command);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Runs a command without a keyboard, and gives back why it failed, in one line. */
function problemOf([program, ...args]: Command): Promise<string | undefined> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : reasonIn(said) || `exit code ${String(code)}`));
  });
}

/** The line that names an error, else the last one. */
function reasonIn(said: string): string {
  const lines = stripVTControlCharacters(said)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.find((line) => /^(?:E:|Error\b)/.test(line)) ?? lines.at(-1) ?? '';
}
