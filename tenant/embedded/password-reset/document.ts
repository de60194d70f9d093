import { bundleUrl } from '../bundle-names.ts';
import { passwordResetPhrases, type PasswordResetStrings } from '../strings/password-reset.ts';
import { inLocale, type Locale } from '../strings/phrase.ts';

/** What the reset pages learn from the document that loads them. */
export interface PasswordResetFacts {
  readonly strings: PasswordResetStrings;
  /** Where the sign-in goes on. */
  readonly returnUrl: string;
}

/** One document for all steps. Everything in it is the tenant's own text. */
export function passwordResetDocument(locale: Locale, returnUrl: string): string {
  const facts: PasswordResetFacts = { strings: inLocale(passwordResetPhrases, locale), returnUrl };
  // `<` would end the block early inside a string.
  const block = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${facts.strings.documentTitle}</title>
<script type="application/json">${block}</script>
<script src="${bundleUrl('PasswordReset')}" crossorigin="anonymous" defer></script>
</head>
<body></body>
</html>`;
}
