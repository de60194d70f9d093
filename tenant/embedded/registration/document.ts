import { bundleUrl } from '../bundle-names.ts';
import type { Locale } from '../strings/phrase.ts';
import type { WizardFacts } from './facts.ts';

/** The page the wizard runs in: what it has to know, and its script. Everything in it is the tenant's own text. */
export function wizardDocument(facts: WizardFacts, locale: Locale): string {
  // `<` would end the block early inside a string.
  const block = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${facts.strings.documentTitle}</title>
<style>body{margin:0;font-family:system-ui,sans-serif}</style>
<script type="application/json">${block}</script>
<script src="${bundleUrl('SecurityInfoRegister')}" defer></script>
</head>
<body><main></main></body>
</html>`;
}
