/** The Chromium browsers of a machine: by their names on PATH, then where macOS and Windows keep them. */
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import type { Need } from './browser-need.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const ON_MACOS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
const ON_WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
/** Where a distribution keeps the headless shell it does not put on PATH. */
const SHELLS_ON_LINUX = ['/usr/lib64/chromium-browser/headless_shell', '/usr/lib/chromium-browser/headless_shell'];

/** A wrapper script is shorter than this by far; a browser is longer. In bytes. */
const LONGEST_WRAPPER = 16_384;

/** Paths of what is installed, the best for the need first. */
export function installedBrowsers(need: Need, machine: Machine): string[] {
  const found = [...onPath(SHELLS, machine), ...shellsElsewhere(machine)].filter(isExecutable);
  const full = [...onPath(BROWSERS, machine), ...elsewhere(machine)].filter(isExecutable);
  // A snap starts slowly and sees a temporary folder of its own: good enough where there is nothing else.
  const browsers = [...full.filter((path) => !isSnap(path)), ...full.filter(isSnapItself)];
  if (need === 'window') return browsers;
  return need === 'headless' ? [...found, ...browsers] : [...browsers, ...found];
}

export function isHeadlessShell(path: string): boolean {
  return /headless[-_]shell/i.test(basename(path));
}

function onPath(names: readonly string[], { platform, environment }: Machine): string[] {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter(Boolean);
  const endings = platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
}

function elsewhere({ platform, environment, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) => ON_MACOS.map((app) => join(folder, app)));
  }
  if (platform !== 'win32') return [];
  const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => environment[name]);
  return folders.flatMap((folder) => (folder === undefined ? [] : ON_WINDOWS.map((path) => join(folder, path))));
}

function shellsElsewhere({ platform }: Machine): readonly string[] {
  return platform === 'linux' ? SHELLS_ON_LINUX : [];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, not to be run, or in a folder of somebody else's that stands on PATH all the same.
    return false;
  }
}

/** Ubuntu's packages of Chromium are scripts that start the snap, or say how to install it. */
function isSnap(path: string): boolean {
  if (isSnapItself(path)) return true;
  return statSync(path).size < LONGEST_WRAPPER && /\bsnap\b/.test(readFileSync(path, 'utf8'));
}

function isSnapItself(path: string): boolean {
  return path.startsWith('/snap/') || /\/snap$|^\/snap\//.test(realpathSync(path));
}
