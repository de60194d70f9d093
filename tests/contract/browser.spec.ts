import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { browserNeed } from '../../scripts/lib/browser-need.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { waysToInstall } from '../../scripts/lib/install-browser.ts';
import { installedBrowsers, type Machine } from '../../scripts/lib/installed-browsers.ts';
import { playwrightBuild } from '../../scripts/lib/playwright-build.ts';
import { SettingsError } from '../../settings.ts';
import { run, startNode } from './lib/command.ts';

const test = base.extend<{ folder: string }>({
  /** An empty folder that goes away with the test. */
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'first-login-browsers-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const NONE = { full: undefined, hasShell: false };

function program(path: string, text = '#!/bin/sh\n'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o700);
  return path;
}

function machine(folder: string, more: Partial<Machine> = {}): Machine {
  return { platform: 'linux', environment: { PATH: folder }, home: folder, ...more };
}

test('a run shows its browser when it is asked to', () => {
  expect(browserNeed(['--grep', '@guided'], {})).toBe('headless');
  for (const option of ['--headed', '--ui', '--debug', '--debug=cli']) expect(browserNeed([option], {})).toBe('window');
  expect(browserNeed([], { PWDEBUG: '1' })).toBe('window');
  expect(browserNeed([], { PWDEBUG: '0' })).toBe('headless');
  expect(browserNeed(['test-server'], {})).toBe('either');
});

test('a headless shell goes before a browser, which goes before a snap', ({ folder }) => {
  const snap = program(join(folder, 'snap'));
  symlinkSync(snap, join(folder, 'chromium'));
  const chrome = program(join(folder, 'google-chrome'));
  const shell = program(join(folder, 'chromium-headless-shell'));
  expect(ours(folder, installedBrowsers('headless', machine(folder)))).toEqual([
    shell,
    chrome,
    join(folder, 'chromium'),
  ]);
});

test('a headless shell has no window', ({ folder }) => {
  const shell = program(join(folder, 'headless_shell'));
  const chrome = program(join(folder, 'google-chrome-stable'));
  expect(ours(folder, installedBrowsers('window', machine(folder)))).toEqual([chrome]);
  expect(ours(folder, installedBrowsers('either', machine(folder)))).toEqual([chrome, shell]);
});

test('a script that only says how to install a snap is no browser', ({ folder }) => {
  program(join(folder, 'chromium-browser'), '#!/bin/sh\necho "Run: snap install chromium"\nexit 1\n');
  expect(ours(folder, installedBrowsers('headless', machine(folder)))).toEqual([]);
});

test('what cannot be executed is no browser', ({ folder }) => {
  writeFileSync(join(folder, 'chromium'), '', { mode: 0o600 });
  mkdirSync(join(folder, 'google-chrome'));
  expect(ours(folder, installedBrowsers('headless', machine(folder)))).toEqual([]);
});

test('on macOS browsers are applications', ({ folder }) => {
  const edge = program(join(folder, 'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'));
  const mac = machine(folder, { platform: 'darwin', environment: {} });
  expect(ours(folder, installedBrowsers('window', mac))).toEqual([edge]);
});

test("Playwright's own build is two folders, and each counts for what it can do", ({ folder }) => {
  const full = program(join(folder, 'chromium-1255/chrome-linux64/chrome'));
  expect(playwrightBuild(full)).toEqual(NONE);
  program(join(folder, 'chromium_headless_shell-1255/INSTALLATION_COMPLETE'));
  expect(playwrightBuild(full)).toEqual({ full: undefined, hasShell: true });
  program(join(folder, 'chromium-1255/INSTALLATION_COMPLETE'));
  expect(playwrightBuild(full)).toEqual({ full, hasShell: true });
});

test('Playwright starts its own build by itself, and its full one where the shell is missing is named', ({
  folder,
}) => {
  const found = (need: 'headless' | 'window' | 'either', build: Parameters<typeof findBrowser>[3]) =>
    findBrowser(need, undefined, machine(folder), build)?.path;
  const full = join(folder, 'chrome');
  const installed = program(join(folder, 'chromium'));
  expect(found('headless', { full: undefined, hasShell: true })).toBeUndefined();
  expect(found('headless', { full, hasShell: false })).toBe(full);
  expect(found('window', { full, hasShell: false })).toBeUndefined();
  expect(found('window', { full: undefined, hasShell: true })).toBe(installed);
  expect(found('either', { full: undefined, hasShell: true })).toBe(installed);
  expect(found('either', { full, hasShell: true })).toBeUndefined();
});

test('the browser that is set goes before all, unless it cannot do what is asked', ({ folder }) => {
  const shell = program(join(folder, 'chromium-headless-shell'));
  expect(findBrowser('headless', shell, machine(folder), NONE)).toEqual({ path: shell });
  expect(() => findBrowser('window', shell, machine(folder), NONE)).toThrow(
    new SettingsError([
      'BROWSER_PATH names a headless shell, which has no window to show; for example BROWSER_PATH=/usr/bin/chromium.',
    ]),
  );
});

test('a browser on a server elsewhere is found there', ({ folder }) => {
  const environment = { PATH: folder, PW_TEST_CONNECT_WS_ENDPOINT: 'ws://127.0.0.1:1' };
  expect(findBrowser('headless', undefined, machine(folder, { environment }), NONE)).toEqual({ path: undefined });
});

test('only an administrator is offered the package manager, and only the one there is', () => {
  const says = (rights: Partial<Parameters<typeof waysToInstall>[1]>, need: 'headless' | 'window' = 'headless') =>
    waysToInstall(need, { platform: 'linux', isRoot: true, has: (name) => name === 'apt-get', ...rights }).map(
      ({ says: sentence }) => /\((.*)\)/.exec(sentence)?.[1],
    );
  const download = 'npx playwright install chromium-headless-shell';
  expect(says({})).toEqual([
    download,
    'npx playwright install-deps chromium-headless-shell',
    'apt-get install chromium-headless-shell',
    'apt-get install chromium',
  ]);
  expect(says({}, 'window')).toEqual([
    'npx playwright install chromium',
    'npx playwright install-deps chromium',
    'apt-get install chromium',
  ]);
  expect(says({ isRoot: false })).toEqual([download]);
  expect(says({ platform: 'darwin' })).toEqual([download]);
});

test('without any browser every way to run says in one sentence what to do, and ends with 3', async ({ folder }) => {
  // Nothing on PATH, nothing downloaded, and nothing to be downloaded either.
  const environment = { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, BROWSER_PATH: '', OUTPUT: join(folder, 'out') };
  const { exitCode, stderr, stdout } = await run('playwright', ['--list'], environment);
  // eslint-disable-next-line playwright/no-skipped-test -- what the test needs is not on every machine
  test.skip(exitCode === 0, 'this machine has a browser outside PATH');
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr.trim()).toBe(
    'No browser was found: run `npx playwright install --with-deps chromium-headless-shell`, or name one, for example BROWSER_PATH=/usr/bin/chromium.',
  );
});

test('what is set and is no browser is said to be none before anything runs', async ({ folder }) => {
  const path = program(join(folder, 'chromium'), '#!/bin/sh\nexit 1\n');
  const { exitCode, stderr } = await run('start', [], { BROWSER_PATH: path, OUTPUT: join(folder, 'out') });
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^The browser \S+ does not start \(.*\): .*BROWSER_PATH=\/usr\/bin\/chromium\.\n$/);
});

test('an administrator gets a browser from the package manager, with a line for each way tried', async ({
  folder,
  launchOptions: { executablePath },
}) => {
  // eslint-disable-next-line playwright/no-skipped-test -- what the test needs is not on every machine
  test.skip(process.getuid?.() !== 0, 'only an administrator may install packages');
  // eslint-disable-next-line playwright/no-skipped-test -- what the test needs is not on every machine
  test.skip(executablePath === undefined, "Playwright's own browser is no package");
  const installs = `/bin/ln -s ${executablePath ?? ''} ${folder}/chromium-headless-shell`;
  program(join(folder, 'apt-get'), `#!/bin/sh\nif [ "$1" = install ]; then ${installs}; fi\n`);
  const code = "import('./scripts/lib/browser.ts').then((b) => b.ensureBrowser()).then((b) => console.log(b.path))";
  const { exitCode, stdout, stderr } = await startNode(['--import', 'tsx', '--eval', code], {
    PATH: folder,
    PLAYWRIGHT_BROWSERS_PATH: join(folder, 'downloads'),
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    BROWSER_PATH: '',
  }).ended;
  expect(stderr.split('\n').filter((line) => line.endsWith('…'))).toEqual([
    "No browser was found: downloading Playwright's own (npx playwright install chromium-headless-shell)…",
    "Installing chromium-headless-shell with the system's package manager (apt-get install chromium-headless-shell)…",
  ]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${folder}/chromium-headless-shell\n` });
});

/** Of what was found, what this test put there: the machine may have browsers of its own. */
function ours(folder: string, paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(folder));
}
