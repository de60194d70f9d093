/**
 * Links of a test to the steps of the guide it is about. Where the guide stands is known only when the report is made: a
 * result holds an address of our own, which the finished page leads on.
 */
const STEP = 'etape:';
const SEARCH = 'recherche:';

export interface Link {
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

export function stepLink(id: string): Link {
  return { name: `Étape ${id} du guide`, url: `${STEP}${id}`, type: 'etape' };
}

/** To the symptoms that users report of a step, and to its other tests. */
export function symptomsLink(id: string): Link {
  return { name: `Symptômes et tests de l’étape ${id}`, url: `${SEARCH}${id}`, type: 'recherche' };
}

/**
 * Where the page leads such a link, as the source of a function of the address that gives another, or undefined.
 *
 * @param guide Path of the guide report relative to the page, which has a place for every step; undefined where there is
 * none: then to all tests of the step, in the page itself.
 */
export function leadingOn(guide: string | undefined): string {
  const search = '`?query=${encodeURIComponent(id)}`';
  const target = guide === undefined ? search : `kind==="${STEP}"?\`${guide}#etape-\${id}\`:${search}`;
  return `(url=>{const[,kind,id]=/^(${STEP}|${SEARCH})(.+)$/.exec(url)??[];return id&&(${target})})`;
}
