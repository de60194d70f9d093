import { randomInt } from 'node:crypto';
import { Secret } from '../../reports/redaction/secret.ts';

/** Without what is mistaken for another when it is read off paper: O and 0, l, I and 1. */
const CLASSES = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!#%*+-=?@_'];
/** The longest the guide speaks of; more than 95 bits. */
const LENGTH = 16;

/** A password of all four classes, registered for redaction before anyone sees it. */
export function temporaryPassword(): Secret {
  const all = CLASSES.join('');
  const characters = Array.from({ length: LENGTH }, (_, index) => oneOf(CLASSES[index] ?? all));
  for (let last = LENGTH - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return new Secret(characters.join(''), 'password');
}

function oneOf(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
