/** The illustrations in the terminal: how many, what is out of date, and whether they may be published. */
import { devicesText } from '../guide/french.ts';
import { comparisonText, count, NOT_TO_PUBLISH, otherMakerText, whyText } from './french.ts';
import type { IllustrationSet } from './schema.ts';

export function illustrationsText(sets: readonly IllustrationSet[]): string {
  const isSimulated = sets.some(({ tenant }) => tenant === 'embedded');
  return [...sets.flatMap(linesOf), ...(isSimulated ? ['', NOT_TO_PUBLISH] : [])].join('\n');
}

function linesOf(set: IllustrationSet): string[] {
  const { device, illustrations, without, comparison } = set;
  const made = `${devicesText([device])} : ${count(illustrations.length, 'image', 'images')}, ${count(without.length, 'étape', 'étapes')} sans image`;
  if (comparison === undefined) return [made];
  const { outdated, added, gone, since, otherMaker } = comparison;
  return [
    `${made} ; depuis le ${since.slice(0, 10)} : ${comparisonText(comparison, set)}`,
    ...(otherMaker === undefined ? [] : [`  ${otherMakerText(otherMaker, set)}`]),
    ...outdated.map(({ file, why }) => `  Périmée — ${file} (${whyText(why)})`),
    ...added.map((file) => `  Nouvelle — ${file}`),
    ...gone.map(({ file }) => `  Disparue — ${file}`),
  ];
}
