/** The recording that a command is to compare with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ROOT, SettingsError, type Locale } from '../../../settings.ts';
import { captureSchema, type Capture } from '../../../tenant/contract/capture.ts';

const FOLDER = 'tenant/contract';
const EXAMPLE = 'npm run contract -- tenant/contract/2026-11-26-fr-CA.json';

export interface Chosen {
  /** Relative to the project where it is in it. */
  readonly file: string;
  readonly capture: Capture;
}

/**
 * @param given path of a file; undefined for the newest of the project, in the language where one is given.
 * @throws SettingsError if there is none, or if it is no recording this version can read.
 */
export function chosenCapture(
  given: string | undefined,
  locale: Locale | undefined,
  folder = join(ROOT, FOLDER),
): Chosen {
  const path = given === undefined ? newest(locale, folder) : resolve(given);
  const name = given ?? relative(ROOT, path);
  const capture = readCapture(path, name);
  if (locale !== undefined && capture.locale !== locale) {
    throw new SettingsError([
      `${name} was recorded in ${capture.locale}: leave --locale out, or name a file of ${locale}; for example ${EXAMPLE}.`,
    ]);
  }
  return { file: name, capture };
}

function newest(locale: Locale | undefined, folder: string): string {
  const pattern = new RegExp(`^\\d{4}-\\d{2}-\\d{2}-${locale ?? '[\\w-]+'}\\.json$`);
  const found = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()
    .at(-1);
  if (found !== undefined) return join(folder, found);
  const which = locale === undefined ? '' : ` in ${locale}`;
  throw new SettingsError([
    `There is no recording of a tenant${which} in ${FOLDER} yet: make one on a live tenant with npm run capture, or name a file; for example ${EXAMPLE}.`,
  ]);
}

function readCapture(path: string, name: string): Capture {
  const json = parsed(path, name);
  const version = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (version === undefined) {
    throw new SettingsError([
      `${name} is no recording of a tenant: name one that npm run capture has written; for example ${EXAMPLE}.`,
    ]);
  }
  if (version !== 1) {
    throw new SettingsError([
      `${name} has another schema than 1, which is all that this version reads: record the tenant anew; for example npm run capture.`,
    ]);
  }
  const result = captureSchema.safeParse(json);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 3).map(({ path: place }) => place.join('.') || 'the whole file');
  throw new SettingsError([
    `${name} is no whole recording, at ${places.join(', ')}: record the tenant anew; for example npm run capture.`,
  ]);
}

function parsed(path: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SettingsError([`${name} cannot be read (${code}): name a file that is there; for example ${EXAMPLE}.`]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SettingsError([
      `${name} is no JSON: name a recording that npm run capture has written; for example ${EXAMPLE}.`,
    ]);
  }
}
