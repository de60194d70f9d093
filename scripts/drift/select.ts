/** Which of the suite's tests a change is tried on: those about the step of the guide where it shows, whatever it is. */
import type { JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import type { Change } from '../../tenant/embedded/drift/change.ts';
import { DETAIL } from '../../reports/allure/details.ts';
import { BETWEEN_TITLES } from '../../reports/drift/hand-over.ts';
import { CannotRunError } from '../lib/exit.ts';
import { listTests } from '../lib/list-tests.ts';

export const CONFIG = 'tests/drift/drift.config.ts';

export interface Listed {
  /** Relative to `tests/`. */
  readonly file: string;
  /** Titles of its groups and its own, joined. */
  readonly title: string;
  readonly tags: readonly string[];
  /** Ids of the guide's steps it is about, the one it is about first of all at the beginning. */
  readonly about: ReadonlySet<string>;
}

/** A performance of the guide from its first step to its last. */
export function isGuided({ tags }: Listed): boolean {
  return tags.includes('guided');
}

/** Every test of the pages, none of them run. @throws CannotRunError where they cannot be listed. */
export async function testsOfPages(): Promise<readonly Listed[]> {
  const listed = await listTests(['--config', CONFIG]);
  if (listed === undefined) {
    throw new CannotRunError(
      `The tests cannot be listed; see what npx playwright test --config ${CONFIG} --list says.`,
    );
  }
  return listed.suites.flatMap((suite) => listedIn(suite, []));
}

/** Of fewer tests nothing is left out. */
const FEW = 3;

/**
 * The tests that are first of all about the first step of the change, and the shortest performance of the guide that goes by
 * it, in the edition that the change is made in. Where there are only a few, also those that are about the step among others;
 * where there are more, a change of behaviour is left to them: the guide tells what a reader sees who does all as it says.
 */
export function testsFor(
  { kind, steps: [step], edition = 'classic' }: Change,
  all: readonly Listed[],
): readonly Listed[] {
  const about = all.filter((test) => test.about.has(step));
  const performances = about.filter((test) => isGuided(test) && test.tags.includes(edition));
  const usual = performances.filter(({ tags }) => tags.includes('fr-CA') && tags.includes('desktop'));
  const [shortest] = [...usual, ...performances].toSorted((one, other) => one.about.size - other.about.size);
  const others = about.filter((test) => !isGuided(test));
  const ofFirst = others.filter((test) => [...test.about][0] === step);
  const areEnough = ofFirst.length >= FEW;
  const isPerformed = shortest !== undefined && !(areEnough && kind === 'behaviour');
  return [...(isPerformed ? [shortest] : []), ...(areEnough ? ofFirst : others)];
}

function listedIn({ specs, suites = [], title, file }: JSONReportSuite, titles: readonly string[]): Listed[] {
  // The outermost is the file itself.
  const here = title === file ? titles : [...titles, title].filter((one) => one !== '');
  return [...specs.map((spec) => listed(spec, here)), ...suites.flatMap((suite) => listedIn(suite, here))];
}

function listed({ file, title, tags, tests }: JSONReportSpec, titles: readonly string[]): Listed {
  const annotations = tests.flatMap((test) => test.annotations);
  return {
    file,
    title: [...titles, title].join(BETWEEN_TITLES),
    tags,
    about: new Set(annotations.flatMap(({ type, description = '' }) => (type === DETAIL.step ? [description] : []))),
  };
}
