/** The guide report of all shards: that which one of them made, or made here of the parts that each has performed. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../../reports/guide/console.ts';
import { RUNS_FILE, type Runs } from '../../reports/guide/runs.ts';
import type { GuideReport } from '../../reports/guide/schema.ts';
import { takePictures } from '../../reports/shards/pictures.ts';
import { CannotRunError, EXIT } from '../lib/exit.ts';
import { assemble } from '../validate/assemble.ts';
import { BASELINES, readBaseline } from '../validate/baselines.ts';
import { partFolder, readPart, type GuidePart } from '../validate/part.ts';
import { publish, readRuns, sizeIn } from '../validate/publish.ts';
import type { ShardFolder } from './shards.ts';

export interface GuideTogether {
  /** For the terminal. */
  readonly text: string;
  readonly exitCode: number;
}

const CODES = { 'as-known': EXIT.done, changed: EXIT.broken, inconclusive: EXIT.inconclusive } as const;
const WHOLE = 'guide';

interface Part extends ShardFolder {
  readonly part: GuidePart;
  readonly runs: Runs;
}

/**
 * @param draft where the folder of the report goes.
 * @returns undefined where no shard has looked at the guide, or one has and has said already what it found.
 * @throws CannotRunError if the parts are not one whole, or several shards made a report.
 */
export function guideTogether(folders: readonly ShardFolder[], draft: string): GuideTogether | undefined {
  const parts = folders.flatMap((folder) => partIn(folder));
  if (parts.length === 0) {
    wholeReport(folders, draft);
    return;
  }
  const problems = whyNotOne(parts);
  if (problems.length > 0) throw new CannotRunError(problems.join('\n'));
  const report = reportOf(parts, draft);
  return { text: reportText(report), exitCode: CODES[report.outcome] };
}

function partIn(folder: ShardFolder): Part[] {
  const part = readPart(folder.path);
  const runs = part === undefined ? undefined : readRuns(partFolder(folder.path));
  return part === undefined || runs === undefined ? [] : [{ ...folder, part, runs }];
}

function wholeReport(folders: readonly ShardFolder[], draft: string): undefined {
  const [made, second] = folders.filter(({ path }) => existsSync(join(path, WHOLE)));
  if (made !== undefined && second !== undefined) {
    throw new CannotRunError(
      `${made.name} and ${second.name} both hold a guide report: let one shard make it, or each a part with npm run validate:guide -- --shard 1/2.`,
    );
  }
  if (made !== undefined) cpSync(join(made.path, WHOLE), join(draft, WHOLE), { recursive: true });
  return undefined;
}

function whyNotOne(parts: readonly Part[]): string[] {
  const [first, ...others] = parts;
  const common = ({ part: { shard, commit, asked } }: Part) => JSON.stringify([shard.total, commit, asked]);
  const strange = others.filter((one) => first !== undefined && common(one) !== common(first));
  if (first === undefined || strange.length > 0) {
    return strange.map(
      ({ name }) =>
        `The part of the guide in ${name} is of another run than that in ${first?.name ?? ''}: keep those of one run only.`,
    );
  }
  const { total } = first.part.shard;
  const numbers = parts.map(({ part }) => part.shard.current);
  const absent = Array.from({ length: total }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  return [
    ...absent.map(
      (number) =>
        `Part ${number}/${total} of the guide is missing: run npm run validate:guide -- --shard ${number}/${total}.`,
    ),
    ...(new Set(numbers).size < numbers.length ? ['The same part of the guide is there twice: remove one.'] : []),
  ];
}

function reportOf(parts: readonly Part[], draft: string): GuideReport {
  const folder = join(draft, '.guide');
  mkdirSync(folder);
  const runs: Runs = {
    startedAt: parts.map((one) => one.runs.startedAt).toSorted()[0] ?? '',
    finishedAt:
      parts
        .map((one) => one.runs.finishedAt)
        .toSorted()
        .at(-1) ?? '',
    complete: parts.every((one) => one.runs.complete),
    runs: parts.flatMap((one) => takePictures(one.runs.runs, partFolder(one.path), folder)),
    failures: parts.flatMap((one) => one.runs.failures),
  };
  writeFileSync(join(folder, RUNS_FILE), JSON.stringify(runs));
  const { edition, locale, devices, tenant, method } = (parts[0] as Part).part.asked;
  const read = devices.flatMap((device) => readBaseline(BASELINES, { edition, locale, device }) ?? []);
  const baselines = new Map(read.map((baseline) => [baseline.device, baseline]));
  const report = assemble({ tenant, edition, locale, devices, method }, { runs, baselines, sizeOf: sizeIn(folder) });
  publish(report, folder, draft);
  return report;
}
