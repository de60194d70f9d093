/** puppeteer-core, installed for the benchmark alone, into a folder of its own and without a browser. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRunError } from '../lib/exit.ts';

/** The newest of the last major version that runs on Node 20. */
const VERSION = '24.43.1';

/** What of it the benchmark uses. */
export interface PuppeteerPage {
  goto(url: string): Promise<unknown>;
  setViewport(viewport: { width: number; height: number }): Promise<void>;
  setExtraHTTPHeaders(headers: Record<string, string>): Promise<void>;
  locator(selector: string): { click(): Promise<void>; fill(value: string): Promise<void>; wait(): Promise<unknown> };
  waitForSelector(selector: string, how?: { visible?: boolean; hidden?: boolean }): Promise<PuppeteerElement | null>;
  $$(selector: string): Promise<PuppeteerElement[]>;
}
export interface PuppeteerElement {
  click(): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
}
export interface PuppeteerBrowser {
  createBrowserContext(options: { proxyServer?: string }): Promise<{
    newPage(): Promise<PuppeteerPage>;
    close(): Promise<void>;
  }>;
  close(): Promise<void>;
}
interface Puppeteer {
  launch(options: { executablePath: string; headless: 'shell' | true; args: string[] }): Promise<PuppeteerBrowser>;
}

/**
 * @param folder where it is installed, unless it is there already.
 * @throws CannotRunError if it cannot be.
 */
export async function loadPuppeteer(folder: string): Promise<Puppeteer> {
  const home = join(folder, `puppeteer-core-${VERSION}`);
  if (!existsSync(join(home, 'node_modules/puppeteer-core/package.json'))) await install(home);
  const path = createRequire(join(home, 'package.json')).resolve('puppeteer-core');
  const module = (await import(pathToFileURL(path).href)) as { readonly default: Puppeteer };
  return module.default;
}

async function install(home: string): Promise<void> {
  mkdirSync(home, { recursive: true });
  process.stderr.write(`Installing puppeteer-core ${VERSION}…\n`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const child = spawn('npm', ['install', '--prefix', home, ...quiet, `puppeteer-core@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve('npm was not found'));
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw new CannotRunError(
    `puppeteer-core ${VERSION}, which the benchmark compares with, could not be installed (npm: ${String(code)}); let npm reach its registry, or leave it out with --without puppeteer.`,
  );
}
