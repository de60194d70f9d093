import { SettingsError } from '../../settings.ts';
import type { Way } from './plan.ts';

export const EXAMPLE = 'npm run soak -- --journeys 300';
export const OPTIONS = {
  journeys: 'value',
  protocol: 'value',
  seed: 'value',
  minutes: 'value',
  workers: 'value',
  resume: 'flag',
  help: 'flag',
} as const;

type Given = Readonly<Partial<Record<Exclude<keyof typeof OPTIONS, 'resume' | 'help'>, string | undefined>>>;

export interface SoakOptions {
  readonly way: Way;
  readonly journeys: number;
  readonly seed: number;
  /** Undefined: until all are done. */
  readonly minutes: number | undefined;
  /** Journeys at a time. */
  readonly workers: number;
}

const USUAL = { browser: 300, protocol: 5_000 } as const;
/**
 * At a time. Browsers wait half of the time, for answers that come late: more of them than cores keep those busy. Clients
 * without a browser wait for nothing but the tenant, which has one core.
 */
const WORKERS = { browser: 5, protocol: 6 } as const;

/** @throws SettingsError with a sentence for everything that is wrong. */
export function soakOptions(given: Given): SoakOptions {
  const problems: string[] = [];
  const number = (name: keyof Given, usual: number, from: number, to: number): number => {
    const value = given[name];
    if (value === undefined) return usual;
    if (/^\d{1,7}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value);
    problems.push(`--${name} must be a whole number from ${from} to ${to}; for example ${EXAMPLE}.`);
    return usual;
  };
  if (given.journeys !== undefined && given.protocol !== undefined) {
    problems.push(
      `--journeys are performed in browsers, --protocol without: give one of them; for example ${EXAMPLE}.`,
    );
  }
  const way = given.protocol === undefined ? 'browser' : 'protocol';
  const options = {
    way,
    journeys: number(way === 'browser' ? 'journeys' : 'protocol', USUAL[way], 1, 100_000),
    seed: number('seed', 1, 0, 999_999),
    minutes: given.minutes === undefined ? undefined : number('minutes', 60, 1, 1_440),
    workers: number('workers', WORKERS[way], 1, 64),
  } as const;
  if (problems.length > 0) throw new SettingsError(problems);
  return options;
}

export const HELP = `npm run soak -- [--journeys 300 | --protocol 5000] [--seed 1] [--minutes 60] [--workers 5] [--resume]

Performs the guide's first sign-in again and again on the embedded tenant, in every method, edition, language and device,
with answers that come late, get lost or are asked for twice, and codes at the edge of their window. Says how many of a
thousand fail, why, and whether memory grows.

  --journeys N   in browsers (300 by default)
  --protocol N   over HTTP alone, as fast as it goes
  --seed N       the same seed makes the same journeys
  --minutes N    stops by then
  --workers N    journeys at a time
  --resume       goes on with a soak that was broken off, of the same seed

Ends with 0 (nothing failed, memory flat), 1 (something failed, or memory grows), 2 (bad input), 3 (could not run),
4 (nothing failed but what says nothing, or too little was done to tell), 130 (interrupted; --resume goes on).`;
