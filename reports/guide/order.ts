/**
 * The places in a list that are out of order: all that do not belong to its longest rising part. Of several such parts the
 * one that begins first is kept, so that as little as possible is called moved.
 */
export function outsideLongestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  for (const number of numbers) {
    let [length, before] = [1, -1];
    best.forEach((one, earlier) => {
      if ((numbers[earlier] ?? 0) <= number && one.length + 1 > length) [length, before] = [one.length + 1, earlier];
    });
    best.push({ length, before });
  }
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.before ?? -1) kept.add(at);
  return new Set([...numbers.keys()].filter((index) => !kept.has(index)));
}
