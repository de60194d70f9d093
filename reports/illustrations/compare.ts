/** Whether a picture shows what an earlier one shows. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a pixel's colour may be off: nobody sees it. As a share of black against white. */
const THRESHOLD = 0.1;
/** Pixels that may be off in any square of so many: less than the dot of an i. Smoothed edges of letters do not count. */
const SQUARE = 64;
const MOST_OFF = 12;

export type Difference = 'changed' | 'resized';

/** @returns undefined where they show the same. */
export function differenceOf(one: Buffer, other: Buffer): Difference | undefined {
  if (one.equals(other)) return undefined;
  const [now, before] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = now;
  if (width !== before.width || height !== before.height) return 'resized';
  const off = pixelmatch(now.data, before.data, undefined, width, height, { threshold: THRESHOLD, windowSize: SQUARE });
  return off > MOST_OFF ? 'changed' : undefined;
}
