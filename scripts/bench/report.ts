/** What `npm run bench` says: how long each way takes, what each part costs, and whether the targets are met. */
import { medianOf, ratioOf, spreadOf, type Ratio, type Spread } from './figures.ts';

/** Of each round, readings in ms. */
export interface Round {
  readonly ready: number;
  readonly playwright: Readonly<Record<'guided' | 'plain', readonly number[]>>;
  /** Absent where it was left out. */
  readonly puppeteer?: Readonly<Record<'guided' | 'plain', readonly number[]>>;
  readonly suite: {
    /** As every night. */
    readonly withPictures: readonly number[];
    readonly guided: readonly number[];
    readonly plain: readonly number[];
    /** The guide performed without noting or comparing anything of its steps. */
    readonly withoutSteps: readonly number[];
    readonly withoutAllure: readonly number[];
    readonly withoutRedaction: readonly number[];
  };
}

/** Of each round, whole runs in ms, with one worker and with two. */
export interface WorkerRound {
  readonly suite: readonly [one: number, two: number];
  readonly toy: readonly [one: number, two: number];
}

interface Target {
  readonly what: string;
  readonly ratio: Ratio;
  readonly target: string;
  readonly met: boolean;
}

export interface BenchReport {
  readonly times: Readonly<Record<string, Spread>>;
  /** In ms of a guided first sign-in: the median of what was saved, round by round. */
  readonly costs: Readonly<Record<string, number>>;
  readonly targets: readonly Target[];
}

const GUIDED = { withPictures: 1.4, without: 1.15 } as const;

export function reportOf(rounds: readonly Round[], workers: readonly WorkerRound[]): BenchReport {
  const all = (pick: (round: Round) => readonly number[] | undefined) => {
    const values = rounds.flatMap((round) => pick(round) ?? []);
    return values.length === 0 ? undefined : spreadOf(values);
  };
  const times: Record<string, Spread | undefined> = {
    'tenant ready': all(({ ready }) => [ready]),
    'guided first sign-in, this suite': all(({ suite }) => suite.withPictures),
    'guided first sign-in, without pictures': all(({ suite }) => suite.guided),
    'guided first sign-in, bare Playwright': all(({ playwright }) => playwright.guided),
    'guided first sign-in, puppeteer-core': all(({ puppeteer }) => puppeteer?.guided),
    'plain sign-in, this suite': all(({ suite }) => suite.plain),
    'plain sign-in, bare Playwright': all(({ playwright }) => playwright.plain),
    'plain sign-in, puppeteer-core': all(({ puppeteer }) => puppeteer?.plain),
    ...ofRuns(workers),
  };
  return {
    times: Object.fromEntries(Object.entries(times).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]]))),
    costs: rounds.length === 0 ? {} : costsOf(rounds),
    targets: [...targetsOf(rounds), ...targetOfWorkers(workers)],
  };
}

function costsOf(rounds: readonly Round[]): Record<string, number> {
  const saved = (dear: (suite: Round['suite']) => readonly number[], cheap: typeof dear) =>
    medianOf(rounds.map(({ suite }) => medianOf(dear(suite)) - medianOf(cheap(suite))));
  return {
    pictures: saved(
      ({ withPictures }) => withPictures,
      ({ guided }) => guided,
    ),
    steps: saved(
      ({ guided }) => guided,
      ({ withoutSteps }) => withoutSteps,
    ),
    Allure: saved(
      ({ guided }) => guided,
      ({ withoutAllure }) => withoutAllure,
    ),
    redaction: saved(
      ({ guided }) => guided,
      ({ withoutRedaction }) => withoutRedaction,
    ),
  };
}

function targetsOf(rounds: readonly Round[]): Target[] {
  const most = (what: string, limit: number, pairs: readonly (readonly [number, number])[]): Target[] => {
    if (pairs.length === 0) return [];
    const ratio = ratioOf(pairs);
    return [{ what, ratio, target: `at most ${limit}`, met: ratio.median <= limit }];
  };
  const medians = rounds.map(({ suite, playwright, puppeteer }) => ({ suite, playwright, puppeteer }));
  return [
    ...most(
      'guided first sign-in, to the bare script',
      GUIDED.withPictures,
      medians.map(({ suite, playwright }) => [medianOf(suite.withPictures), medianOf(playwright.guided)]),
    ),
    ...most(
      'the same without pictures',
      GUIDED.without,
      medians.map(({ suite, playwright }) => [medianOf(suite.guided), medianOf(playwright.guided)]),
    ),
    ...most(
      'plain sign-in, to puppeteer-core',
      1,
      medians.flatMap(({ suite, puppeteer }) =>
        puppeteer === undefined ? [] : [[medianOf(suite.plain), medianOf(puppeteer.plain)] as const],
      ),
    ),
  ];
}

/** Two workers gain at least what they gain a suite that does nothing but use its browsers. */
function targetOfWorkers(rounds: readonly WorkerRound[]): Target[] {
  if (rounds.length === 0) return [];
  const toy = ratioOf(rounds.map(({ toy: [one, two] }) => [one, two]));
  const ratio = ratioOf(rounds.map(({ suite: [one, two] }) => [one, two]));
  const what = 'gain of two workers, to one';
  return [{ what, ratio, target: `at least ${toy.median}, the toy suite's`, met: ratio.median >= toy.median }];
}

function ofRuns(rounds: readonly WorkerRound[]): Record<string, Spread> {
  if (rounds.length === 0) return {};
  return {
    'selection of the suite, 1 worker': spreadOf(rounds.map(({ suite }) => suite[0])),
    'selection of the suite, 2 workers': spreadOf(rounds.map(({ suite }) => suite[1])),
    'toy suite, 1 worker': spreadOf(rounds.map(({ toy }) => toy[0])),
    'toy suite, 2 workers': spreadOf(rounds.map(({ toy }) => toy[1])),
  };
}

export function benchText({ times, costs, targets }: BenchReport): string {
  const names = [...Object.keys(times), ...targets.map(({ what }) => what)];
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  const lines = [
    ...Object.entries(times).map(
      ([name, { median, least, most, readings }]) =>
        `${name.padEnd(width)}${median} ms (${least} to ${most}, ${readings} readings)`,
    ),
    ...Object.entries(costs).map(
      ([name, ms]) => `${`cost of ${name}`.padEnd(width)}${ms} ms of a guided first sign-in`,
    ),
    ...targets.map(({ what, ratio: { median, least, most }, target, met }) => {
      const range = `×${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
      return `${what.padEnd(width)}${range}, target ${target}: ${met ? 'met' : 'MISSED'}`;
    }),
  ];
  return lines.join('\n');
}
