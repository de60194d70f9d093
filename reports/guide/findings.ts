/** What all performances on one device say of each step together. */
import type { GuideRun, StepResult } from '../verdict/schema.ts';
import { arrived, judgeRun, newScreensOf, type Judged } from './judge.ts';
import { letterOf } from './letters.ts';
import {
  DEVIATIONS,
  type DeviceFindings,
  type Finding,
  type FindingStatus,
  type NewScreen,
  type Tryout,
  type Wording,
} from './schema.ts';

/** Of several performances the one that tells most: where a reader would stumble before where all went well. */
const TELLING: readonly FindingStatus[] = [
  'failed',
  'replaced',
  'gone',
  'drifted',
  'reordered',
  'verified',
  'performed',
  'not-reached',
  'not-verifiable',
];

/** A step of the guide, as far as a finding needs it. */
export interface GuideStepData {
  readonly id: string;
  readonly notPerformable?: string;
}

export type Found = Omit<Finding, 'suggestions' | 'lastVerified'>;

/** What else has to be known to tell. */
export interface Knowledge {
  /** In the order of the guide. */
  readonly steps: readonly GuideStepData[];
  /** Why a difference is known; undefined where it is not. */
  readonly reasonOf: (id: string, wording: Wording) => string | undefined;
  /** In pixels, of a picture that the runs name. */
  readonly sizeOf: (picture: string) => { readonly width: number; readonly height: number };
}

export function findingsOf(
  device: string,
  runs: readonly GuideRun[],
  knowledge: Knowledge,
): Pick<DeviceFindings, 'device' | 'newScreens' | 'tryouts'> & { readonly found: readonly Found[] } {
  const { steps } = knowledge;
  const order = steps.map(({ id }) => id);
  const here = runs.filter((run) => run.device === device);
  const written = here.filter(({ scenario }) => scenario === undefined);
  const judged = written.map((run) => ({ path: run.path, steps: judgeRun(run, order) }));
  const found = steps.flatMap((step): Found[] => {
    const all = judged.flatMap(({ path, steps: own }) =>
      own.filter((one) => one.step.id === step.id).map((one) => ({ path, ...one })),
    );
    if (all.length > 0) return [foundOf(step.id, all, knowledge)];
    // No path of the guide goes through it, or none that was performed.
    return step.notPerformable === undefined ? [] : [unverifiable(step.id, step.notPerformable)];
  });
  return {
    device,
    found,
    newScreens: joined(written.flatMap((run) => newScreensOf(run).map((screen) => ({ ...screen, paths: [run.path] })))),
    tryouts: here.filter(({ scenario }) => scenario !== undefined).map((run) => tryoutOf(run, order, written)),
  };
}

function foundOf(id: string, all: readonly (Judged & { readonly path: string })[], knowledge: Knowledge): Found {
  const [worst, ...others] = all.toSorted((one, other) => TELLING.indexOf(one.status) - TELLING.indexOf(other.status));
  if (worst === undefined) throw new Error(`Nothing was judged of step ${id}.`);
  const { step, status, instead, after } = worst;
  const alike = all.filter((one) => one.status === status).map(({ path }) => path);
  const partly = DEVIATIONS.has(status) && alike.length < all.length;
  const { wordings, assumed } = differences(
    id,
    all.map((one) => one.step),
    knowledge,
  );
  const note = step.note ?? others.find((one) => one.status === status && one.step.note !== undefined)?.step.note;
  return {
    id,
    status,
    wordings,
    assumed,
    ...(note === undefined ? {} : { note }),
    ...(instead === undefined ? {} : { instead }),
    ...(after === undefined || after === '' ? {} : { after }),
    ...(partly ? { paths: alike } : {}),
    views: viewsOf(
      all.map((one) => one.step),
      knowledge,
    ),
  };
}

function unverifiable(id: string, note: string): Found {
  return { id, status: 'not-verifiable', wordings: [], assumed: [], note, views: [] };
}

/** Each difference once, in the order of the sentence. */
function differences(
  id: string,
  steps: readonly StepResult[],
  { reasonOf }: Knowledge,
): Pick<Found, 'wordings' | 'assumed'> {
  const wordings = new Map<string, Found['wordings'][number]>();
  const assumed = new Map<string, Found['assumed'][number]>();
  for (const step of steps) {
    for (const { expected, found, kind, agrees, sure } of step.compared ?? []) {
      const key = `${expected}\n${found}`;
      const reason = reasonOf(id, { expected, found });
      if (!sure) assumed.set(key, { expected, found });
      else if (!agrees)
        wordings.set(key, {
          expected,
          found,
          ...(kind === 'deed' ? { deed: true } : {}),
          known: reason !== undefined,
          ...(reason === undefined ? {} : { reason }),
        });
    }
  }
  return { wordings: [...wordings.values()], assumed: [...assumed.values()] };
}

/** The pictures that were taken of it, else the screen it was done on. */
function viewsOf(steps: readonly StepResult[], { sizeOf }: Knowledge): Found['views'] {
  const views = steps.flatMap((step) => step.views ?? []);
  if (views.length > 0) {
    return views.map((view) => ({
      ...view,
      marks: view.marks.map(({ of, box }) => ({ letter: letterOf(of), ...box })),
    }));
  }
  const picture = steps.find((step) => step.picture !== undefined)?.picture;
  return picture === undefined ? [] : [{ picture, ...sizeOf(picture), marks: [] }];
}

/** Each screen once, with all paths it came on. */
function joined(screens: readonly NewScreen[]): NewScreen[] {
  const byPlace = new Map<string, NewScreen>();
  for (const screen of screens) {
    const key = [screen.name, screen.after, screen.before].join('\n');
    const before = byPlace.get(key);
    byPlace.set(key, before === undefined ? screen : { ...before, paths: [...before.paths, ...screen.paths] });
  }
  return [...byPlace.values()];
}

/** What is otherwise than on the tenant as it is. */
function tryoutOf(run: GuideRun, order: readonly string[], written: readonly GuideRun[]): Tryout {
  const today = new Map(
    written
      .filter(({ path }) => path === run.path)
      .flatMap((one) => judgeRun(one, order).map(({ step, status }) => [step.id, status] as const)),
  );
  const screens = new Set(written.flatMap(newScreensOf).map(({ name }) => name));
  return {
    scenario: run.scenario ?? '',
    path: run.path,
    steps: judgeRun(run, order)
      .filter(({ step, status }) => DEVIATIONS.has(status) && status !== today.get(step.id))
      .map(({ step, status, instead }) => ({ id: step.id, status, ...(instead === undefined ? {} : { instead }) })),
    newScreens: newScreensOf(run)
      .filter(({ name }) => !screens.has(name))
      .map((screen) => ({ ...screen, paths: [run.path] })),
    arrived: arrived(run),
    ...(run.stop === undefined
      ? {}
      : {
          stop: { message: run.stop.message, ...(run.stop.picture === undefined ? {} : { picture: run.stop.picture }) },
        }),
  };
}
