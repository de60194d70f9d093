/**
 * A label as it is compared. A reader takes these for the same, and neither the guide nor the pages are steady in them:
 *
 * - apostrophes and quotation marks, typographic or straight;
 * - blanks of every width, and whether one stands before `?`, `!`, `:` or `;`;
 * - the case of the first letter, because a sentence that names a label in its middle takes the capital away.
 *
 * Everything else counts, the case of the other letters and every accent included: NFC makes those comparable.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?!:;])/g, '')
    .trim();
  const [first = ''] = plain;
  return first.toLocaleLowerCase('fr') + plain.slice(first.length);
}
