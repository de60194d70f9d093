/** What of the performances becomes an illustration, and what does not and why. */
import { STEPS, type GuideStep } from '../../../guide/guide.ts';
import type { Runs } from '../../../reports/guide/runs.ts';
import { alternativeOf } from '../../../reports/illustrations/alternative.ts';
import type { FramedView } from '../../../reports/illustrations/layout.ts';
import { letterOf } from '../../../reports/guide/letters.ts';
import type { IllustrationSet } from '../../../reports/illustrations/schema.ts';

/** A picture of a whole screen, with what is to be made of it. */
export interface Shot {
  readonly file: string;
  readonly step: string;
  readonly letters: readonly string[];
  readonly alternative: string;
  readonly view: FramedView;
}

const NOT_PERFORMED = 'Aucun parcours réalisé sur ce locataire ne passe par cette étape.';
const NOTHING_TO_SHOW = 'La phrase ne désigne rien à montrer sur la page.';
const NOT_FRAMED = 'Rien de ce que l’étape désigne ne se voyait au moment de l’image.';

/** On one device, in the order of the guide. */
export function shotsOf(
  device: string,
  { runs }: Runs,
): { readonly shots: readonly Shot[]; readonly without: IllustrationSet['without'] } {
  const here = runs.filter((run) => run.device === device);
  const found = STEPS.map((step) => {
    const results = here.flatMap(({ steps }) => steps.filter(({ id }) => id === step.id));
    const views = results.flatMap((result) => result.views ?? []);
    const wasDone = results.some(({ status }) => status !== 'not-reached' && status !== 'not-verifiable');
    return { step, views: views.filter(isFramed), seen: views.length > 0, wasDone };
  });
  return {
    shots: found.flatMap(({ step, views }) => views.map((view, index) => shotOf(step, view, index))),
    without: found
      .filter(({ views }) => views.length === 0)
      .map(({ step, seen, wasDone }) => ({
        step: step.id,
        reason: step.notPerformable ?? (seen ? NOT_FRAMED : wasDone || isRule(step) ? NOTHING_TO_SHOW : NOT_PERFORMED),
      })),
  };
}

function shotOf({ id, summary }: GuideStep, view: FramedView, index: number): Shot {
  return {
    file: `${id}${index === 0 ? '' : `_${index + 1}`}.png`,
    step: id,
    letters: [...new Set(view.marks.map(({ of }) => letterOf(of)))].toSorted(),
    alternative: alternativeOf(summary, view),
    view,
  };
}

function isFramed(view: object): view is FramedView {
  return 'framing' in view;
}

/** A rule is broken on purpose elsewhere, and never where pictures are to be published. */
function isRule({ id }: GuideStep): boolean {
  return id.includes('-rule-');
}
