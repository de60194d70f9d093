/** The words of the illustrations, which the guide's author reads. */
import type { Comparison, IllustrationSet } from './schema.ts';

/** Said wherever pictures of the stand-in are shown. */
export const NOT_TO_PUBLISH =
  'Images du locataire simulé, qui portent son bandeau : à ne pas publier. Seule une réalisation sur le locataire d’essai de l’organisation donne des images à publier.';

export function count(number: number, one: string, several: string): string {
  return `${number} ${number < 2 ? one : several}`;
}

const WHY: Readonly<Record<Comparison['outdated'][number]['why'], string>> = {
  changed: 'la page montre autre chose',
  resized: 'la taille a changé',
};
export const whyText = (why: Comparison['outdated'][number]['why']): string => WHY[why];

/** « 2 périmées, 1 nouvelle, 36 inchangées » */
export function comparisonText({ outdated, added, gone }: Comparison, { illustrations }: IllustrationSet): string {
  const same = illustrations.length - outdated.length - added.length;
  return [
    count(outdated.length, 'périmée', 'périmées'),
    count(added.length, 'nouvelle', 'nouvelles'),
    count(gone.length, 'disparue', 'disparues'),
    count(same, 'inchangée', 'inchangées'),
  ].join(', ');
}

/** Letters are drawn otherwise by another browser: then nearly every picture differs, and nothing is known of the page. */
export function otherMakerText(earlier: string, { maker }: IllustrationSet): string {
  return `La série précédente a été faite avec un autre navigateur ou système (${earlier} ; maintenant ${maker}) : des différences peuvent venir de là.`;
}
