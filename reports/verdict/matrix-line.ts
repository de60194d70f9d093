import type { GuideRun } from './schema.ts';

/** What a matrix is made of, in the order in which its size is said. */
const FACTORS = {
  path: 'path',
  edition: 'edition',
  locale: 'language',
  device: 'device',
  order: 'order',
} as const satisfies Partial<Record<keyof GuideRun, string>>;

/** `108 runs of the guide in 381.2 s: 6 paths × 1 edition × 3 languages × 3 devices × 2 orders`. */
export function matrixLine(runs: readonly GuideRun[], ms: number): string {
  const sizes = Object.entries(FACTORS).map(([factor, name]) => {
    const { size } = new Set(runs.map((run) => run[factor as keyof typeof FACTORS]));
    return `${size} ${name}${size === 1 ? '' : 's'}`;
  });
  return `${runs.length} runs of the guide in ${(ms / 1000).toFixed(1)} s: ${sizes.join(' × ')}`;
}
