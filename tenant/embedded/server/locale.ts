import type { Locale } from '../strings/phrase.ts';

/** Forces a language: `lng` on the registration pages, `mkt` and `ui_locales` on the sign-in (security-info.md 1). */
const PARAMETERS = ['lng', 'mkt', 'ui_locales'];

/** The language of a page: what its address asks for, else the first of the browser's that the tenant speaks. */
export function localeOf(request: Request): Locale {
  const { searchParams } = new URL(request.url);
  const asked = PARAMETERS.map((name) => searchParams.get(name)).find((value) => value !== null);
  const wanted = [asked ?? '', ...(request.headers.get('accept-language') ?? '').split(',')];
  for (const tag of wanted) {
    if (/^\s*fr-CA\b/i.test(tag)) return 'fr-CA';
    if (/^\s*fr\b/i.test(tag)) return 'fr-FR';
    if (/^\s*en\b/i.test(tag)) return 'en-US';
  }
  return 'en-US';
}
