import { createContext, useContext } from 'react';
import type { WizardFacts } from '../../registration/facts.ts';
import type { RegistrationApi } from './api.ts';

/** What every screen of the wizard works with. */
export interface WizardTools {
  readonly facts: WizardFacts;
  readonly api: RegistrationApi;
}

export const WizardContext = createContext<WizardTools | undefined>(undefined);

export function useWizard(): WizardTools {
  const tools = useContext(WizardContext);
  if (tools === undefined) throw new Error('A screen of the wizard is shown outside of it.');
  return tools;
}

/** Puts the values in the places of `{0}`, `{1}` … */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
