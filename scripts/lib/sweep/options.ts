import { SettingsError } from '../../../settings.ts';
import { readOptions } from '../options.ts';

export interface SweepOptions {
  /** ms; 0 for whatever age. */
  readonly olderThan: number;
  /** Undefined: of any run. */
  readonly run: string | undefined;
  /** More than these are not deleted at a time. */
  readonly most: number;
  readonly dryRun: boolean;
}

const EXAMPLE = 'npm run sweep -- --older-than 2h --dry-run';
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const MOST = 1_000;

/** @throws SettingsError */
export function readSweepOptions(args: readonly string[]): SweepOptions {
  const { run, most, all, ...given } = readOptions(
    args,
    { 'older-than': 'value', run: 'value', all: 'flag', most: 'value', 'dry-run': 'flag' },
    EXAMPLE,
  );
  const age = given['older-than'];
  const ways = [age !== undefined, run !== undefined, all].filter((way) => way).length;
  if (ways > 1) throw new SettingsError([`Of --older-than, --run and --all one is enough; for example ${EXAMPLE}.`]);
  return {
    olderThan: all ? 0 : ageIn(age ?? '2h'),
    run: run === undefined ? undefined : runIn(run),
    most: most === undefined ? 100 : mostIn(most),
    dryRun: given['dry-run'],
  };
}

function ageIn(given: string): number {
  const [, amount, unit] = /^([1-9]\d{0,3})([mhd])$/.exec(given) ?? [];
  if (amount === undefined) {
    throw new SettingsError([`--older-than must be a number of m, h or d, as 30m or 2h; for example ${EXAMPLE}.`]);
  }
  return Number(amount) * UNITS[unit as keyof typeof UNITS];
}

function runIn(given: string): string {
  if (/^[a-z\d]{4,16}$/.test(given)) return given;
  throw new SettingsError([
    '--run must be the id of a run, the third part of its users’ names; for example --run mf3k2x9pa41f.',
  ]);
}

function mostIn(given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given) && Number(given) <= MOST) return Number(given);
  throw new SettingsError([
    `--most must be a whole number from 1 to ${MOST}; for example npm run sweep -- --most 100.`,
  ]);
}
