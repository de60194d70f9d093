import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What is installed of Playwright's own Chromium. */
export interface PlaywrightBuild {
  /** Path of the browser with a window. */
  readonly full: string | undefined;
  /** Whether the headless shell is there, which Playwright starts by itself for every run without a window. */
  readonly hasShell: boolean;
}

/** Playwright leaves it when a download is whole. */
const COMPLETE = 'INSTALLATION_COMPLETE';

export function playwrightBuild(executable = executableOfThisPlatform()): PlaywrightBuild {
  const folder = executable === undefined ? undefined : installationFolder(executable, 'chromium');
  if (executable === undefined || folder === undefined) return { full: undefined, hasShell: false };
  // Both folders carry the same revision: `chromium-1255` and `chromium_headless_shell-1255`.
  const shell = join(dirname(folder), basename(folder).replace('chromium-', 'chromium_headless_shell-'));
  return {
    full: existsSync(join(folder, COMPLETE)) && existsSync(executable) ? executable : undefined,
    hasShell: existsSync(join(shell, COMPLETE)),
  };
}

/** Whether Playwright's own build of another engine is there as a whole. */
export function isInstalled(engine: 'firefox' | 'webkit', executablePath: () => string): boolean {
  const executable = executableOfThisPlatform(executablePath);
  const folder = executable === undefined ? undefined : installationFolder(executable, engine);
  if (executable === undefined || folder === undefined) return false;
  return existsSync(join(folder, COMPLETE)) && existsSync(executable);
}

function executableOfThisPlatform(executablePath = () => chromium.executablePath()): string | undefined {
  try {
    return executablePath();
  } catch {
    // Playwright builds nothing for this platform, and says so by throwing; the platform may have a browser all the same.
    return undefined;
  }
}

/** `chromium-1255`; some platforms have builds of their own: `webkit_ubuntu20.04_x64_special-2092`. */
function installationFolder(executable: string, engine: string): string | undefined {
  for (let folder = dirname(executable); folder !== dirname(folder); folder = dirname(folder)) {
    const [name = ''] = /^[a-z]+(?=[\w.]*-\d+$)/.exec(basename(folder)) ?? [];
    if (name === engine) return folder;
  }
  return undefined;
}
