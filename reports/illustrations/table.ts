/** `images.csv`: every picture with its text alternative, for whoever lays out the guide. */
import { csvOf } from './csv.ts';
import type { IllustrationSet } from './schema.ts';

const HEADINGS = ['Fichier', 'Appareil', 'Étape', 'Repères', 'Texte de remplacement', 'Largeur', 'Hauteur'];

export function illustrationTable(sets: readonly IllustrationSet[]): string {
  const rows = sets.flatMap(({ device, illustrations }) =>
    illustrations.map(({ file, step, letters, alternative, width, height }) => [
      `${device}/${file}`,
      device,
      step,
      letters.join(', '),
      alternative,
      width,
      height,
    ]),
  );
  return csvOf([HEADINGS, ...rows]);
}
