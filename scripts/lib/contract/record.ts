/** Has the guide performed by a run of its own, and makes one recording of what it showed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { METHOD_PATHS } from '../../../guide/paths.ts';
import { registeredSecrets, registryFile } from '../../../reports/redaction/registry.ts';
import { scanText } from '../../../reports/redaction/scan.ts';
import { SettingsError } from '../../../settings.ts';
import { journeyCaptureSchema, type Capture, type JourneyCapture } from '../../../tenant/contract/capture.ts';
import { CAPTURE_VARIABLE, type CapturePlan } from '../../../tenant/contract/hand-over.ts';
import { mergeJourneys } from '../../../tenant/contract/merge.ts';
import { captureText } from '../../../tenant/contract/text.ts';
import { CannotRunError } from '../exit.ts';
import { listed } from '../options.ts';
import { runPlaywright } from '../playwright.ts';

const CONFIG = 'tests/capture/capture.config.ts';
/** The ways of the guide that are recorded, and those of them for which nobody has to hold a phone. */
export const METHODS = [...METHOD_PATHS, 'app-then-sms'] as const;
export const DEFAULT_METHODS = ['totp-qr', 'totp-key', 'sms', 'app-then-sms'] as const;

export interface Recording {
  readonly interrupted: boolean;
  /** Undefined where nothing was recorded at all. */
  readonly capture: Capture | undefined;
  /** Asked for, and not performed: the tenant cannot do it, or it would cost more than is left. */
  readonly leftOut: readonly string[];
}

type Wanted = Omit<CapturePlan, 'folder'> & Pick<Capture, 'tenant'>;

/**
 * @throws CannotRunError if the run failed otherwise than by a journey that stopped, or if a secret is in what was recorded.
 */
export async function record({ tenant, ...plan }: Wanted): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-capture-'));
  try {
    const file = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify({ ...plan, folder } satisfies CapturePlan), { mode: 0o600 });
    // One after the other: what is recorded is what a reader sees, and no load test.
    const args = ['--config', CONFIG, '--workers', '1'];
    const variables = { [CAPTURE_VARIABLE]: file, TENANT: tenant };
    const { exitCode, interrupted } = await runPlaywright(args, variables, { progressTo: 'stderr' });
    if (interrupted) return { interrupted, capture: undefined, leftOut: plan.methods };
    if (exitCode !== 0)
      throw new CannotRunError('The screens could not be recorded; what kept it from it stands above.');
    const journeys = plan.methods.flatMap((method) => journeyIn(folder, method));
    const done = journeys.map(({ journey }) => journey.method);
    const about = { tenant, recorded: new Date().toISOString().slice(0, 10), locale: plan.locale };
    const capture = journeys.length === 0 ? undefined : withoutSecrets(mergeJourneys(about, journeys));
    return { interrupted, capture, leftOut: plan.methods.filter((method) => !done.includes(method)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws SettingsError on a name there is none of. */
export function methodsOf(given: string | undefined, example: string): readonly string[] {
  if (given === undefined) return DEFAULT_METHODS;
  const names = given.split(',').map((name) => name.trim());
  const known: readonly string[] = METHODS;
  if (names.every((name) => known.includes(name))) return [...new Set(names)];
  throw new SettingsError([
    `--method must be ${listed(METHODS)}, or several with commas between them; for example ${example}.`,
  ]);
}

function journeyIn(folder: string, method: string): JourneyCapture[] {
  const file = join(folder, `${method}.json`);
  return existsSync(file) ? [journeyCaptureSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : [];
}

/** The last look before anything is written, at the very text of the file. */
function withoutSecrets(capture: Capture): Capture {
  const hits = scanText(captureText(capture), registeredSecrets(registryFile()));
  if (hits.length === 0) return capture;
  const kinds = [...new Set(hits.map(({ kind }) => kind))].join(', ');
  throw new CannotRunError(`What was recorded holds a secret (${kinds}): nothing was written.`);
}
