/** Which browser a run uses: the one that is set, Playwright's own, one that is installed, or one that is installed now. */
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';
import { sentence, settings, SettingsError } from '../../settings.ts';
import { browserNeed, type Need } from './browser-need.ts';
import { CannotRunError } from './exit.ts';
import { installBrowser, installCommand } from './install-browser.ts';
import { installedBrowsers, isHeadlessShell, type Machine } from './installed-browsers.ts';
import { playwrightBuild, type PlaywrightBuild } from './playwright-build.ts';

/** What was found, handed down to the workers, which load the configuration again without its command line. */
const HANDED_DOWN = 'FIRST_LOGIN_BROWSER';

/** `path` is undefined where Playwright's own build is there and starts by itself. */
export interface Browser {
  readonly path: string | undefined;
}

/**
 * Path of the browser for this run; undefined for Playwright's own.
 *
 * @throws SettingsError if the one that is set cannot do what the command asks; CannotRunError if there is none.
 */
export function locateBrowser(need = needOfThisProcess()): string | undefined {
  const { TEST_WORKER_INDEX: worker, [HANDED_DOWN]: handedDown } = process.env;
  if (worker !== undefined && handedDown !== undefined) return handedDown === '' ? undefined : handedDown;
  const browser = findBrowser(need);
  if (browser === undefined) throw noBrowser(need);
  process.env[HANDED_DOWN] = browser.path ?? '';
  return browser.path;
}

/** The browser to use, or undefined where there is none. */
export function findBrowser(
  need: Need,
  set = settings().browserPath,
  machine: Machine = { platform: process.platform, environment: process.env, home: homedir() },
  build: PlaywrightBuild = playwrightBuild(),
): Browser | undefined {
  if (set !== undefined) {
    if (need === 'window' && isHeadlessShell(set)) {
      throw new SettingsError([sentence('BROWSER_PATH', 'names a headless shell, which has no window to show')]);
    }
    return { path: set };
  }
  // On a server the browser is that server's.
  const isServed = settings().browserEndpoint ?? machine.environment['PW_TEST_CONNECT_WS_ENDPOINT'];
  if (isServed !== undefined) return { path: undefined };
  // Without a window Playwright starts its shell, with one its full build.
  const startsItself = need === 'window' ? build.full !== undefined : build.hasShell;
  if (startsItself && (need !== 'either' || build.full !== undefined)) return { path: undefined };
  const path = build.full ?? installedBrowsers(need, machine)[0];
  if (path !== undefined) return { path };
  return startsItself ? { path: undefined } : undefined;
}

/**
 * Sees to it that there is a browser and that it starts; installs one where there is none.
 *
 * @throws CannotRunError if nothing worked.
 */
export async function ensureBrowser(need: Need = needOfThisProcess()): Promise<Browser> {
  const found = findBrowser(need);
  if (found !== undefined) return started(found, need);
  const ways = installBrowser(need);
  while ((await ways.next()).done !== true) {
    const installed = findBrowser(need);
    if (installed !== undefined && (await startProblem(installed, need)) === undefined) return installed;
  }
  const installed = findBrowser(need);
  if (installed === undefined) throw noBrowser(need);
  return started(installed, need);
}

async function started(browser: Browser, need: Need): Promise<Browser> {
  const problem = await startProblem(browser, need);
  if (problem !== undefined) throw cannotStart(browser, need, problem);
  return browser;
}

export function needOfThisProcess(): Need {
  return browserNeed(process.argv.slice(2), process.env);
}

/** Why it does not start, in one line. */
export async function startProblem({ path }: Browser, need: Need): Promise<string | undefined> {
  if (process.env['PW_TEST_CONNECT_WS_ENDPOINT'] !== undefined) return undefined;
  try {
    const browser = await chromium.launch({
      headless: need !== 'window',
      ...(path === undefined ? {} : { executablePath: path }),
    });
    await browser.close();
    return undefined;
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error)
      .split('\n')
      .map((line) => line.trim());
    // Playwright's own first line says only that it failed; the browser's last words say why.
    return (
      lines.find((line) => /error while loading|missing X server|\$DISPLAY|cannot open display/i.test(line)) ?? lines[0]
    );
  }
}

function cannotStart({ path }: Browser, need: Need, problem: string): CannotRunError {
  const name = path === undefined ? "Playwright's own browser" : `The browser ${path}`;
  const advice =
    need === 'window'
      ? 'a browser with a window needs a screen: run without --headed, or on a machine that has one'
      : `run \`npx playwright install-deps chromium-headless-shell\`, or name another, for example BROWSER_PATH=/usr/bin/chromium`;
  return new CannotRunError(`${name} does not start (${problem}): ${advice}.`);
}

function noBrowser(need: Need): CannotRunError {
  const what = need === 'window' ? 'No browser with a window was found' : 'No browser was found';
  return new CannotRunError(
    `${what}: run \`${installCommand(need)}\`, or name one, for example BROWSER_PATH=/usr/bin/chromium.`,
  );
}
