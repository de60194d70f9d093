/** Of fewer digits numbers of different places may be alike. */
const ENOUGH = 7;

/**
 * Whether two ways of writing a number mean the same phone: `+1 4185550123`, `(418) 555-0123`, `04185550123`. The SIM of a
 * phone says its number in the form of its country, if at all.
 */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= ENOUGH && long.endsWith(short);
}

/** Without the zeros that a national or an international form begins with. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^0+/, '');
}
