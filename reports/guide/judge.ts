/**
 * What became of each step of the guide, from what happened and from nothing else: the screens that came, their order, what
 * was done on each, and how the performance ended.
 */
import type { GuideRun, MetScreen, StepResult } from '../verdict/schema.ts';
import { outsideLongestRise } from './order.ts';
import type { FindingStatus, NewScreen } from './schema.ts';

/** A step on one path. */
export interface Judged {
  readonly step: StepResult;
  readonly status: FindingStatus;
  /** In French: what came or happened instead. */
  readonly instead?: string;
  /** Of a step that came in another place: the step of the guide that came right before it. */
  readonly after?: string;
}

const PORTAL = 'portal';

/** Whether the performance came to the end of the guide, whatever it met on the way. */
export function arrived({ screens = [], stop }: GuideRun): boolean {
  const last = screens.at(-1);
  return stop === undefined && last?.name === PORTAL && last.steps.length === 0;
}

/** @param order ids of all steps, in the order of the guide. */
export function judgeRun(run: GuideRun, order: readonly string[]): readonly Judged[] {
  const moved = movedSteps(run.screens ?? [], order);
  const end = endOf(run);
  const broken = end === undefined ? undefined : brokenStep(run);
  return run.steps.map((step): Judged => {
    if (step.status === 'failed' || step.status === 'not-reached') {
      if (end === undefined) return { step, status: step.status === 'failed' ? 'failed' : 'gone' };
      if (step.id !== broken) return { step, status: 'not-reached' };
      return { step, status: end.status, instead: end.message };
    }
    const after = moved.get(step.id);
    if (after === undefined) return { step, status: step.status };
    return { step, status: step.status === 'drifted' ? 'drifted' : 'reordered', after };
  });
}

/** The screens that the guide does not mention, each between the steps it came between. */
export function newScreensOf(run: GuideRun): readonly Omit<NewScreen, 'paths'>[] {
  const screens = run.screens ?? [];
  return screens.flatMap((screen, index) => {
    const { name, heading, sure, steps, picture } = screen;
    // The last one is the end, or what came in the place of another.
    if (steps.length > 0 || index === screens.length - 1) return [];
    const before = screens.slice(0, index).flatMap((one) => one.steps);
    const after = screens.slice(index + 1).flatMap((one) => one.steps);
    return [
      {
        name,
        ...(heading === undefined ? {} : { heading, sure: sure === true }),
        ...(before.length > 0 ? { after: before.at(-1) } : {}),
        ...(after.length > 0 ? { before: after[0] } : {}),
        ...(picture === undefined ? {} : { picture }),
      },
    ];
  });
}

/** How a performance ended that did not arrive. */
function endOf(run: GuideRun): { readonly status: FindingStatus; readonly message: string } | undefined {
  if (arrived(run)) return undefined;
  const { kind, message } = run.stop ??
    run.failure ?? { kind: 'suite-defect', message: 'Le parcours a été interrompu.' };
  if (kind === 'unknown-screen') return { status: 'replaced', message };
  const last = run.screens?.at(-1);
  // Another screen than the guide has came, and nothing on it is a step.
  if (kind === 'product-drift' && last !== undefined && last.steps.length === 0) return { status: 'replaced', message };
  // The sentence names what the tenant does not offer.
  if (kind === 'tenant-configuration') return { status: 'gone', message };
  return { status: 'failed', message };
}

/** Where it ended: in the middle of a step, or before the first that none came after. */
function brokenStep({ steps }: GuideRun): string | undefined {
  const failed = steps.findLast(({ status }) => status === 'failed');
  if (failed !== undefined) return failed.id;
  const last = steps.findLastIndex(({ status }) => REACHED.has(status));
  return steps.slice(last + 1).find(({ status }) => status === 'not-reached')?.id;
}

const REACHED: ReadonlySet<string> = new Set(['verified', 'performed', 'drifted']);

/**
 * The steps of screens that came in another place than the guide has them, each with the step that came before its screen.
 * What is done on one screen has no order that a reader could not change.
 */
function movedSteps(screens: readonly MetScreen[], order: readonly string[]): ReadonlyMap<string, string> {
  const placed = screens.filter(({ steps }) => steps.length > 0);
  const places = placed.map(({ steps }) => Math.min(...steps.map((id) => order.indexOf(id))));
  const moved = outsideLongestRise(places);
  return new Map(
    placed.flatMap(({ steps }, index) => {
      const before = placed[index - 1]?.steps.at(-1) ?? '';
      return moved.has(index) ? steps.map((id) => [id, before] as const) : [];
    }),
  );
}
