/** « Formulation proposée »: what the guide could say, made of what the page says. */
import { screenTitle } from './french.ts';
import type { Found } from './findings.ts';
import type { Finding, NewScreen } from './schema.ts';

type Suggestion = Finding['suggestions'][number];

/** A sentence of ours for a step whose deeds, and not its words, differ. */
export interface DeedWording {
  readonly id: string;
  /** What the guide's sentence says, as the flows compare it. */
  readonly expected: string;
  readonly wording: string;
}

/** @param labels what the sentence names: what is compared otherwise is a deed. */
export function suggestionsOf(found: Found, labels: readonly string[], deeds: readonly DeedWording[]): Suggestion[] {
  const { id, status, wordings, assumed, after } = found;
  return [
    ...wordings.flatMap(({ expected, found: page }): Suggestion[] => {
      const deed = deeds.find((one) => one.id === id && one.expected === expected);
      if (deed !== undefined) return [{ text: deed.wording, sure: true }];
      return labels.includes(expected) ? [{ text: `Remplacer « ${expected} » par « ${page} ».`, sure: true }] : [];
    }),
    ...assumed
      .filter(({ expected, found: page }) => expected.toLowerCase() !== page.toLowerCase())
      .map(({ expected, found: page }): Suggestion => {
        return { text: `Remplacer « ${expected} » par « ${page} », s’il se confirme.`, sure: false };
      }),
    ...(status === 'gone' ? [{ text: 'Retirer cette étape, ou dire à qui elle s’adresse encore.', sure: true }] : []),
    ...(status === 'reordered' && after !== undefined
      ? [{ text: `Déplacer cette étape après l’étape ${after}.`, sure: true }]
      : []),
  ];
}

/** For a screen that the guide does not mention. */
export function suggestionFor(screen: NewScreen): Suggestion {
  const where =
    screen.after === undefined || screen.before === undefined
      ? 'à cet endroit'
      : `entre les étapes ${screen.after} et ${screen.before}`;
  const named =
    screen.heading === undefined ? `la page « ${screenTitle(screen.name)} »` : `la page « ${screen.heading} »`;
  return { text: `Ajouter ${where} une étape qui dit quoi faire à ${named}.`, sure: screen.sure === true };
}
