/**
 * The journeys of a soak. Each depends on the seed and its number alone, so that a soak that was broken off goes on with
 * the same ones, and any of them can be performed again.
 */
import { METHOD_PATHS, PATHS } from '../../guide/paths.ts';
import type { SoakFault, SoakJourney } from '../../reports/soak/journey.ts';
import { DEVICES, EDITIONS, LOCALES } from '../../settings.ts';
import { Chance } from './chance.ts';
import { LOST_AND_LOADED_AGAIN, TWICE_WITHOUT_HARM } from './misdelivery.ts';

export const WAYS = ['browser', 'protocol'] as const;
export type Way = (typeof WAYS)[number];

const ORDERS = ['after-registration', 'before-registration'] as const;

type Combination = Pick<SoakJourney, 'path' | 'order' | 'edition' | 'locale' | 'device'>;

const COMBINATIONS: readonly Combination[] = METHOD_PATHS.flatMap((path) =>
  EDITIONS.flatMap((edition) =>
    LOCALES.flatMap((locale) =>
      DEVICES.flatMap((device) => ORDERS.map((order) => ({ path, order, edition, locale, device }))),
    ),
  ),
);
/** Ways that are no method of their own, as they are written. Only a browser tells them apart. */
const OF_BROWSERS: readonly Combination[] = PATHS.filter((path) => !METHOD_PATHS.some((method) => method === path)).map(
  (path) => ({ path, order: ORDERS[0], edition: EDITIONS[0], locale: LOCALES[0], device: DEVICES[0] }),
);

/** How often what happens, in a hundred journeys. The last two: of those that set up an app for codes. */
const OFTEN = { late: 50, slowFirstPaint: 20, dropped: 25, repeated: 25, edge: 60, sharedSeed: 20 } as const;
/** The longest delay of an answer, in ms. */
const LATEST_MS = 3_000;
/** Of a journey whose answers are late, not all are: a person would give up otherwise, and so would the night. */
const LATE_SHARE = 0.06;
const PAGES = [
  'office.com',
  'www.office.com',
  'm365.cloud.microsoft',
  'login.microsoftonline.com',
  'mysignins.microsoft.com',
];
const SCRIPTS = 'aadcdn.msauth.net';
/** How near to its end a window of codes is when one is asked for, in ms: 0 is its last millisecond. */
const EDGES_MS = [0, 1, 50, 500, 2_900, 3_100];

/** @param way over HTTP alone nothing is late: it goes as fast as it can. */
export function planOf(seed: number, way: Way, journeys: number): readonly SoakJourney[] {
  const all = way === 'browser' ? [...COMBINATIONS, ...OF_BROWSERS] : COMBINATIONS;
  const order = new Chance(seed).shuffled('order', all);
  return Array.from({ length: journeys }, (_, index) => {
    const combination = order[index % order.length];
    if (combination === undefined) throw new Error('There is no combination to perform.');
    return { number: index + 1, ...combination, ...conditionsOf(seed, index + 1, way, combination.path) };
  });
}

function conditionsOf(
  seed: number,
  number: number,
  way: Way,
  path: string,
): Omit<SoakJourney, 'number' | keyof Combination> {
  // Far from the next journey's, whose seed is one more.
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) ^ number);
  const byCode = path.startsWith('totp');
  const edge = byCode && chance.happens('edge', OFTEN.edge) ? { edgeMs: chance.one('edge of', EDGES_MS) } : {};
  return {
    latency: latencyOf(chance, number, way),
    faults: faultsOf(chance, way),
    sharedSeed: byCode && chance.happens('shared', OFTEN.sharedSeed),
    ...edge,
  };
}

function latencyOf(chance: Chance, seed: number, way: Way): SoakJourney['latency'] {
  const late = way === 'browser' && chance.happens('late', OFTEN.late) ? PAGES : [];
  const slowPaint = way === 'browser' && chance.happens('slow first paint', OFTEN.slowFirstPaint) ? [SCRIPTS] : [];
  const most = Object.fromEntries([...late, ...slowPaint].map((host) => [host, LATEST_MS]));
  // Scripts come once a journey and are kept: all of them may be late.
  return { seed, share: slowPaint.length > 0 && late.length === 0 ? 1 : LATE_SHARE, most };
}

function faultsOf(chance: Chance, way: Way): SoakFault[] {
  const lost = way === 'browser' ? LOST_AND_LOADED_AGAIN : TWICE_WITHOUT_HARM;
  return [
    ...(chance.happens('dropped', OFTEN.dropped) ? [{ ...chance.one('lost', lost), answer: 'dropped' as const }] : []),
    ...(chance.happens('repeated', OFTEN.repeated)
      ? [{ ...chance.one('twice', TWICE_WITHOUT_HARM), answer: 'repeated' as const }]
      : []),
  ].map((fault) => ({ ...fault, times: 1 }));
}
