/** Synthetic people. The surnames are words that say so and that nobody bears; the accents are there to be met. */
import { randomInt } from 'node:crypto';

const GIVEN_NAMES = ['Anaïs', 'Chloé', 'Élodie', 'François', 'Gaëlle', 'Hélène', 'Jérôme', 'Loïc', 'Noémie', 'Zoé'];
const SURNAMES = ['Essai', 'Exemple', 'Fictif', 'Gabarit', 'Maquette', 'Modèle', 'Prototype', 'Spécimen', 'Témoin'];

export interface Person {
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  /** The shape of the guide's user names, without accents: `helene.temoin.med`. */
  readonly alias: string;
}

/** @param wanted names that matter to what is tested. */
export function syntheticPerson(wanted: Partial<Pick<Person, 'givenName' | 'surname'>> = {}): Person {
  const { givenName = oneOf(GIVEN_NAMES), surname = oneOf(SURNAMES) } = wanted;
  const alias = `${plain(givenName)}.${plain(surname)}.med`;
  return { givenName, surname, displayName: `${givenName} ${surname}`, alias };
}

function oneOf(names: readonly string[]): string {
  return names[randomInt(names.length)] ?? '';
}

/** User principal names have no accents (create user). */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
