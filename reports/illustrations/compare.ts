/** Whether a picture shows what an earlier one shows. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a pixel's colour may be off: nobody sees it. As a share of black against white. */
const THRESHOLD = 0.1;

export type Difference = 'changed' | 'resized';

/** @returns undefined where they show the same. */
export function differenceOf(one: Buffer, other: Buffer): Difference | undefined {
  if (one.equals(other)) return undefined;
  const [now, before] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = now;
  if (width !== before.width || height !== before.height) return 'resized';
  // Smoothed edges of letters and corners do not count. Of all others one is enough: an accent has few.
  const off = pixelmatch(now.data, before.data, undefined, width, height, { threshold: THRESHOLD });
  return off > 0 ? 'changed' : undefined;
}
