/** What the report says of where it was made, in the words of its reader. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string>>;

export interface RunPlace {
  readonly tenant: string;
  /** Of the users of a live tenant. */
  readonly domain?: string | undefined;
  /** Path of the browser; undefined for Playwright's own. */
  readonly browser: string | undefined;
  /** Engines the guide is performed in beside Chromium. */
  readonly engines: readonly ('firefox' | 'webkit')[];
}

const ENGINES = { firefox: 'Firefox', webkit: 'WebKit' } as const;
const PHONES = 'écran, toucher et identité d’un Pixel 7 et d’un iPhone 14, dans Chromium';

/** A program that does not answer must not hold up the run it is a remark on. In ms. */
const PATIENCE_MS = 5000;

export function environmentOf({ tenant, domain, browser, engines }: RunPlace): Environment {
  const commit = said('git', ['rev-parse', '--short', 'HEAD'], import.meta.dirname);
  return {
    Locataire: domain === undefined ? tenant : `${tenant} (${domain})`,
    Navigateur: browser === undefined ? playwrightsOwn() : installed(browser),
    Moteurs: ['Chromium', ...engines.map((engine) => ENGINES[engine])].join(', '),
    Téléphones: engines.includes('webkit') ? `${PHONES}, l’iPhone aussi dans WebKit` : PHONES,
    // Absent where the project was unpacked from an archive.
    ...(commit === undefined ? {} : { Commit: commit }),
  };
}

function installed(browser: string): string {
  // On Windows the question would open a window.
  const version = process.platform === 'win32' ? undefined : said(browser, ['--version']);
  return version === undefined ? basename(browser) : `${version} (${basename(browser)})`;
}

const browsersSchema = z.object({
  browsers: z.array(
    z.object({ name: z.string(), title: z.string().optional(), browserVersion: z.string().optional() }),
  ),
});

function playwrightsOwn(): string {
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const { browsers } = browsersSchema.parse(JSON.parse(readFileSync(join(core, 'browsers.json'), 'utf8')));
  const { title, browserVersion } = browsers.find(({ name }) => name === 'chromium-headless-shell') ?? {};
  return [title ?? 'Chromium', browserVersion].filter((part) => part !== undefined).join(' ');
}

/** The first line a program prints; undefined where there is no such program or it fails. */
export function said(program: string, args: readonly string[], cwd?: string): string | undefined {
  try {
    const text = execFileSync(program, args, {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    return text.trim().split('\n')[0];
  } catch {
    // The report goes without the remark: it is no reason not to run.
    return undefined;
  }
}
