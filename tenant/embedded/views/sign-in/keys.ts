/**
 * Enter and Space on a tile, which is no button of the browser's.
 *
 * @returns for Knockout: true lets the browser act on the key as well.
 */
export function pressed({ key }: KeyboardEvent, act: () => void): boolean {
  if (key !== 'Enter' && key !== ' ') return true;
  act();
  return false;
}
