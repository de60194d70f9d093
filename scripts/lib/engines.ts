/** Browser engines beside Chromium: performed on where Playwright's own builds of them are installed. */
import { firefox, webkit } from '@playwright/test';
import { isInstalled } from './playwright-build.ts';

export const OTHER_ENGINES = ['firefox', 'webkit'] as const;
export type OtherEngine = (typeof OTHER_ENGINES)[number];

const TYPES = { firefox, webkit } as const;
const NAMES = { firefox: 'Firefox', webkit: 'WebKit' } as const;

/** No other build will do: Playwright drives its own Firefox and WebKit only. */
export function installedEngines(): OtherEngine[] {
  return OTHER_ENGINES.filter((engine) => isInstalled(engine, () => TYPES[engine].executablePath()));
}

/** One line on what is left out and how to have it; undefined where nothing is. */
export function leftOutText(installed: readonly OtherEngine[] = installedEngines()): string | undefined {
  const missing = OTHER_ENGINES.filter((engine) => !installed.includes(engine));
  if (missing.length === 0) return undefined;
  const names = missing.map((engine) => NAMES[engine]).join(' and ');
  return `${names} left out, not installed: npx playwright install --with-deps ${missing.join(' ')}`;
}
