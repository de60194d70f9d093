import type { WizardFacts } from '../../registration/facts.ts';

/** What the server wrote into the document. It has no id, because none is recorded: it is the only JSON block. */
export function readFacts(): WizardFacts {
  const block = document.querySelector('script[type="application/json"]');
  if (block === null) throw new Error('The registration page carries no facts for the wizard.');
  return JSON.parse(block.textContent) as WizardFacts;
}
