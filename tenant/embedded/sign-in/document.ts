/** The documents of the sign-in host: almost empty ones, whose views are made by script. */
import { bundleUrl, type BundleName } from '../bundle-names.ts';
import { inLocale, type Locale, type Phrase } from '../strings/phrase.ts';
import { reskinSignInPhrases } from '../strings/sign-in-reskin.ts';
import { signInPagePhrases } from '../strings/sign-in.ts';
import type { JourneySettings } from '../world.ts';
import { wordingOf } from './branding.ts';
import type { PageId, SignInConfig } from './config.ts';

const BUNDLE_OF: Readonly<Record<PageId, BundleName>> = {
  ConvergedSignIn: 'ConvergedLogin_PCore',
  ConvergedTFA: 'ConvergedSA_Core',
  ConvergedProofUpRedirect: 'ConvergedProofUpRedirect_Core',
  ConvergedChangePassword: 'ConvergedChangePassword_Core',
  KmsiInterrupt: 'ConvergedKmsi_Core',
  ConvergedConsent: 'ConvergedConsent_Core',
  CmsiInterrupt: 'CmsiInterrupt_Core',
  ConvergedError: 'ConvergedError_Core',
};

/** Microsoft's numbers of the languages, served as `ReqLC` (entra-signin.md 1.1). */
const LCID: Readonly<Record<Locale, number>> = { 'fr-CA': 3084, 'fr-FR': 1036, 'en-US': 1033 };

/**
 * The page a `$Config` belongs to. Clients cut the configuration out of the text (wire-needs.md 1): opening, line breaks,
 * the blanks that are missing and the one line of the object are all part of the contract, as is that no other page's id
 * stands anywhere in the document.
 */
export function signInDocument(
  config: SignInConfig,
  locale: Locale,
  { branding, edition }: Pick<JourneySettings, 'branding' | 'edition'>,
): string {
  const { pgid } = config;
  const phrases: Readonly<Record<string, Phrase>> = {
    ...signInPagePhrases[pgid],
    ...(edition === 'reskin' ? reskinSignInPhrases[pgid] : {}),
  };
  return `<!DOCTYPE html>
<html dir="ltr" lang="${locale}">
<head>
<title>${escapeHtml(signInPagePhrases[pgid].documentTitle[locale].value)}</title>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="PageID" content="${pgid}">
<meta name="SiteID" content="">
<meta name="ReqLC" content="${LCID[locale]}">
<meta name="LocLC" content="${locale}">
<script type="text/javascript">//<![CDATA[
$Config=${inScript(config)};
//]]></script>
<script type="application/json">${inScript({ ...inLocale(phrases, locale), ...wordingOf(branding) })}</script>
<script src="${bundleUrl(BUNDLE_OF[pgid])}" crossorigin="anonymous" defer></script>
</head>
<body style="display: none"></body>
</html>
`;
}

/** A page that posts itself to `action`: the last hop to an app (entra-signin.md 1.4). */
export function hiddenForm(action: string, fields: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}" />`,
  );
  return (
    '<html><head><title>Working...</title></head><body>' +
    `<form method="POST" name="hiddenform" action="${escapeHtml(action)}">${inputs.join('')}` +
    '<noscript><p>Script is disabled. Click Submit to continue.</p><input type="submit" value="Submit" /></noscript>' +
    '</form><script>document.forms[0].submit();</script></body></html>'
  );
}

/**
 * JSON that may stand in a script block: nothing in it ends the block or the line, and no `};` does either, by which
 * clients find the end of the object. Outside of strings JSON has none of these.
 */
function inScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('};', '\\u007d;');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
