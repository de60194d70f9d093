/** Sets of illustrations as they come out of a run, as small as the tests of them need. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { FramedView } from '../../../reports/illustrations/layout.ts';
import { SET_FILE, type GuideText, type IllustrationSet } from '../../../reports/illustrations/schema.ts';
import type { LoadedSet } from '../../../scripts/validate/illustrations/sets.ts';

/** A plain picture of that size. @param tone of its grey, 0 to 255. */
export function plain(width = 1680, height = 400, tone = 200): Buffer {
  const picture = new PNG({ width, height });
  picture.data.fill(tone);
  return PNG.sync.write(picture);
}

export const GUIDE: GuideText = {
  sections: [
    { section: '2.1', title: 'Première connexion' },
    { section: '2.3', title: 'Questions' },
  ],
  steps: [
    { id: '2.1-1', section: '2.1', summary: 'Ouvrir office.com' },
    { id: '2.1-2', section: '2.1', summary: 'Inscrire l’adresse' },
    { id: '2.3-1', section: '2.3', summary: 'Choisir cinq questions' },
  ],
};

export function illustration(step: string, more: Partial<IllustrationSet['illustrations'][number]> = {}) {
  return {
    file: `${step}.png`,
    step,
    letters: ['1'],
    alternative: `Image de ${step}.`,
    width: 1680,
    height: 400,
    ...more,
  };
}

export function illustrationSet(more: Partial<IllustrationSet> = {}): IllustrationSet {
  return {
    schema: 1,
    edition: 'classic',
    locale: 'fr-CA',
    device: 'desktop',
    tenant: 'embedded',
    madeAt: '2026-11-26T01:00:00.000Z',
    maker: 'chromium 141, linux',
    illustrations: [illustration('2.1-1'), illustration('2.1-2')],
    without: [{ step: '2.3-1', reason: 'Rien à montrer.' }],
    ...more,
  };
}

/** With a plain picture for each illustration. */
export function loaded(set = illustrationSet(), tone?: number): LoadedSet {
  const pictures = set.illustrations.map(({ file, width, height }) => [file, plain(width, height, tone)] as const);
  return { set, pictures: new Map(pictures) };
}

/** As a run leaves it. */
export function written(folder: string, { set, pictures }: LoadedSet = loaded()): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SET_FILE), JSON.stringify(set));
  for (const [file, png] of pictures) writeFileSync(join(folder, file), png);
  return folder;
}

/** Of a computer, unless it is said otherwise. */
export function view(more: Partial<FramedView> = {}): FramedView {
  const mark = {
    of: '2.1-3',
    box: { x: 700, y: 300, width: 100, height: 40 },
    label: 'Suivant',
    room: 'left' as const,
  };
  return {
    picture: 'a.png',
    width: 1280,
    height: 1100,
    marks: [mark],
    framing: { box: { x: 420, y: 84, width: 440, height: 300 }, radius: 10, heading: 'Se connecter' },
    ...more,
  };
}
