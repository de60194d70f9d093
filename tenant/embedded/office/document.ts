/** The documents of office.com: what the page has to know, and its script. */
import { bundleUrl, type BundleName } from '../bundle-names.ts';
import { landingPhrases, portalPhrases, type LandingStrings, type PortalStrings } from '../strings/office.ts';
import { inLocale, type Locale } from '../strings/phrase.ts';

/** Who is signed in, and where the account menu leads. */
export interface PortalAccount {
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly signOutUrl: string;
  readonly otherAccountUrl: string;
}

export interface LandingFacts {
  readonly signInUrl: string;
  readonly strings: LandingStrings;
}

export interface PortalFacts {
  readonly account: PortalAccount;
  readonly strings: PortalStrings;
}

/** office.com for a visitor who is not signed in. @param signIn in the place of the assumed wording; empty for that. */
export function officeLandingDocument(locale: Locale, signInUrl: string, signIn: string): string {
  const assumed = inLocale(landingPhrases, locale);
  const strings = signIn === '' ? assumed : { ...assumed, signIn };
  return officeDocument(locale, strings.landingTitle, 'OfficeLanding', { signInUrl, strings } satisfies LandingFacts);
}

/** The portal of a signed-in user. */
export function portalDocument(locale: Locale, account: PortalAccount): string {
  const strings = inLocale(portalPhrases, locale);
  return officeDocument(locale, strings.portalTitle, 'OfficePortal', { account, strings } satisfies PortalFacts);
}

/** @param title of our own, so that nothing in it needs escaping. */
function officeDocument(locale: Locale, title: string, bundle: BundleName, facts: object): string {
  // `<` would end the block early inside a string.
  const block = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script type="application/json">${block}</script>
<script src="${bundleUrl(bundle)}" defer></script>
</head>
<body></body>
</html>
`;
}
