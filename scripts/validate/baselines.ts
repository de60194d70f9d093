/** The baselines that are kept with the sources: `guide/baselines/classic-fr-CA-desktop.json`. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { STEP_IDS } from '../../guide/guide.ts';
import { BASELINE_SCHEMA, baselineSchema, type Baseline } from '../../reports/guide/baseline.ts';
import { ROOT, SettingsError } from '../../settings.ts';
import { parsed } from './parsed.ts';

export const BASELINES = join(ROOT, 'guide/baselines');

export interface BaselinePlace {
  readonly edition: string;
  readonly locale: string;
  readonly device: string;
}

export function baselineName({ edition, locale, device }: BaselinePlace): string {
  return `${edition}-${locale}-${device}.json`;
}

const HINT = 'record it again with npm run validate:guide -- --accept --reason "why"';

/**
 * The baseline of an edition, a language and a device; undefined where there is none.
 *
 * @param toBeReplaced one that does not fit the guide any more is read as far as it does.
 * @throws SettingsError if it cannot be read, has another schema version or does not fit the steps of the guide.
 */
export function readBaseline(folder: string, place: BaselinePlace, toBeReplaced = false): Baseline | undefined {
  const name = baselineName(place);
  const file = join(folder, name);
  if (!existsSync(file)) return undefined;
  const problem = (what: string) => new SettingsError([`The baseline guide/baselines/${name} ${what}; ${HINT}.`]);
  const content = parsed(readFileSync(file, 'utf8'));
  if (content === undefined) throw problem('is no JSON');
  const version = z.object({ schema: z.unknown() }).safeParse(content).data?.schema;
  if (version !== BASELINE_SCHEMA) {
    if (toBeReplaced) return undefined;
    throw problem(`has another schema version than ${BASELINE_SCHEMA}`);
  }
  const read = baselineSchema.safeParse(content);
  if (!read.success) {
    throw problem(`is not what a baseline has to be at \`${read.error.issues[0]?.path.join('.') ?? ''}\``);
  }
  if (toBeReplaced) return read.data;
  const misfit = misfitOf(read.data, place);
  if (misfit !== undefined) throw problem(misfit);
  return read.data;
}

function misfitOf({ steps, edition, locale, device }: Baseline, place: BaselinePlace): string | undefined {
  if (baselineName({ edition, locale, device }) !== baselineName(place)) {
    return `is of ${edition}, ${locale}, ${device}, which its name does not say`;
  }
  const known = new Set<string>(STEP_IDS);
  const foreign = Object.keys(steps).filter((id) => !known.has(id));
  if (foreign.length > 0) return `does not fit the guide: it has ${foreign.length} step(s) that the guide has not`;
  const missing = STEP_IDS.filter((id) => !Object.hasOwn(steps, id));
  if (missing.length > 0) return `does not fit the guide: it lacks the step(s) ${missing.join(', ')}`;
  return undefined;
}

/** Writes all of them or none. */
export function writeBaselines(folder: string, baselines: readonly Baseline[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = baselines.map((baseline) => join(folder, baselineName(baseline)));
  const drafts = files.map((file) => `${file}.${process.pid}.tmp`);
  try {
    drafts.forEach((draft, index) => writeFileSync(draft, `${JSON.stringify(baselines[index], null, 2)}\n`));
    drafts.forEach((draft, index) => renameSync(draft, files[index] ?? draft));
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true });
  }
  return files;
}
