import { STEPS, titleOf, type GuideStep } from './guide.ts';
import { LINKS, NOT_ON_EMBEDDED, whyNeverChecked } from './links.ts';
import { PATHS, stepsOf } from './paths.ts';

/** What the guide asks for outside of every path and no browser performs: nothing of it is left out silently. */
export const STEPS_OUTSIDE: readonly GuideStep[] = Object.freeze(outsideOfPaths());

/** The same, with the links of all sections, as the reports show it on the embedded tenant: in French, with the reasons. */
export function outsideOfJourneys() {
  return {
    steps: STEPS_OUTSIDE.map(({ id, section, notPerformable: note = '' }) => ({
      id,
      section,
      title: titleOf(id),
      note,
    })),
    links: LINKS.map((link) => ({ ...link, note: whyNeverChecked(link) ?? NOT_ON_EMBEDDED })),
  };
}

function outsideOfPaths(): GuideStep[] {
  const inside = new Set(PATHS.flatMap((path) => stepsOf(path)));
  return STEPS.filter(({ id, notPerformable }) => notPerformable !== undefined && !inside.has(id));
}
