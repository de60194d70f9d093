import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, SettingsError } from '../../settings.ts';
import type { Acceptance } from './accept.ts';

const EXAMPLE = 'npm run validate:guide -- --accept --reason "the new wizard is there"';

/** What was chosen of the command. */
interface Chosen {
  readonly accept: boolean;
  readonly reason: string | undefined;
  readonly release: string | undefined;
  readonly method: string | undefined;
}

/**
 * How a baseline is to be recorded; undefined where none is.
 *
 * @throws SettingsError without a reason, with one for nothing, or where only a part of the guide would be in it.
 */
export function acceptanceOf({ accept, reason, release, method }: Chosen): Acceptance | undefined {
  if (!accept) {
    const loose = [...(reason === undefined ? [] : ['--reason']), ...(release === undefined ? [] : ['--release'])];
    if (loose.length === 0) return undefined;
    throw new SettingsError([`${loose.join(' and ')} belongs to --accept; for example ${EXAMPLE}.`]);
  }
  if (reason === undefined || reason.trim() === '') {
    throw new SettingsError([
      `--accept needs a --reason that whoever reads the baseline understands; for example ${EXAMPLE}.`,
    ]);
  }
  if (method !== undefined) {
    throw new SettingsError([`A baseline holds the whole guide: leave --method out; for example ${EXAMPLE}.`]);
  }
  return { reason: reason.trim(), release: release?.trim() ?? versionHere() };
}

/** Of the suite, which is what a release is called where nobody says otherwise. */
function versionHere(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
