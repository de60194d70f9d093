/** The text alternative of an illustration: the guide's sentence, the page's own words, nothing of anybody's. */
import { unbroken } from '../guide/french.ts';
import { letterOf } from '../guide/letters.ts';
import type { FramedView } from './layout.ts';

/** A number that is another one at each visit says nothing of a control. */
const NUMBER = /^"?\d+"?$/;

/** « Se connecter. Écran « Mot de passe ». Repère 3 : « Mot de passe », puis « Se connecter ». » */
export function alternativeOf(summary: string, { framing, marks }: FramedView): string {
  const letters = [...new Set(marks.map(({ of }) => letterOf(of)))].toSorted((one, other) => one.localeCompare(other));
  const said = letters.map((letter) => {
    const labels = marks.filter(({ of }) => letterOf(of) === letter).map(({ label = '' }) => label.trim());
    const named = [...new Set(labels.filter((label) => label !== '' && !NUMBER.test(label)))];
    if (named.length === 0) return `Repère ${letter}.`;
    const times = labels.length > named.length && named.length === 1 ? ` (${labels.length} fois)` : '';
    return `Repère ${letter} : ${named.map(quoted).join(', puis ')}${times}.`;
  });
  const screen = framing.heading === '' ? [] : [`Écran ${quoted(framing.heading)}.`];
  return unbroken([`${summary}.`, ...screen, ...said].join(' '));
}

function quoted(text: string): string {
  return `« ${text.replace(/\s+/g, ' ')} »`;
}
