/**
 * All settings, from the environment and from `.env` beside this file; the environment goes first. One schema, no
 * default hidden elsewhere. What is wrong is said with names and reasons and never with values: one of them may be a
 * secret in the wrong place.
 */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { browserEndpoint, isLoopback, oneOf, wholeNumber } from './settings/kinds.ts';
import { recordProblem } from './settings/live-files.ts';
import { ENVIRONMENT_EXAMPLES, LIVE_EXAMPLES, liveSettings, liveShape, type LiveSettings } from './settings/live.ts';
import { NOTIFY_EXAMPLES, notifySettings, notifyShape, type NotifySettings } from './settings/notify.ts';

export type { LiveSettings } from './settings/live.ts';

export const ROOT = import.meta.dirname;
/** A variable that is `1` for a run whose settings are in the environment alone: a rehearsal. No setting. */
export const NO_ENV_FILE = 'FIRST_LOGIN_NO_ENV_FILE';
/** Of each the first is the guide's own. What is added to one of these lists is performed from then on. */
export const LOCALES = ['fr-CA', 'fr-FR', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];
/** Of the registration wizard: that of the guide's pictures, and that of 2025-26. */
export const EDITIONS = ['classic', 'reskin'] as const;
export type Edition = (typeof EDITIONS)[number];
/** What the guide is performed on: a computer, or a phone with the screen, touch and name of a Pixel 7 or an iPhone 14. */
export const DEVICES = ['desktop', 'android', 'iphone'] as const;
export type Device = (typeof DEVICES)[number];

/** What a run on a live tenant may cost where no setting says otherwise. */
export const LIVE_BUDGETS = { users: 12, texts: 4, calls: 2, minutes: 20, wrongEntries: 3 } as const;
/** By kind of cost; of wrong entries for each user, of the others in all. Undefined: as much as it takes. */
export type Budgets = Readonly<Record<keyof typeof LIVE_BUDGETS, number | undefined>>;

const MOST_WORKERS = 64;
const HIGHEST_PORT = 65_535;
const MOST_SPENT = 99_999;
/** Far below any threshold of smart lockout (password-and-errors.md 4.4): no setting makes a run lock a user out. */
const MOST_WRONG_ENTRIES = 3;
/** An output folder is emptied in part at every run: it must not be one that holds sources. */
const SOURCES = [
  '.ci',
  '.git',
  '.github',
  'azure-pipelines',
  'fixtures',
  'flows',
  'guide',
  'node_modules',
  'pages',
  'reports',
  'scripts',
  'settings',
  'tenant',
  'tests',
];
const DEFAULT_OUTPUT = 'reports/out';

/** Of each setting a value to show in a sentence. Also the list of all there are. */
export const EXAMPLES = {
  TENANT: 'embedded',
  EDITION: 'classic',
  MATRIX: 'whole',
  WORKERS: '2',
  PICTURES: 'off',
  OUTPUT: DEFAULT_OUTPUT,
  BROWSER_PATH: '/usr/bin/chromium',
  BROWSER_ENDPOINT: 'ws://127.0.0.1:3000/',
  PORT: '8443',
  BUDGET_USERS: '12',
  BUDGET_TEXTS: '4',
  BUDGET_CALLS: '2',
  BUDGET_MINUTES: '20',
  BUDGET_WRONG_ENTRIES: '3',
  RUN_FOLDER: '/srv/first-login/tonight',
  ...NOTIFY_EXAMPLES,
  ...LIVE_EXAMPLES,
} as const;
export type SettingName = keyof typeof EXAMPLES;
const NAMES = Object.keys(EXAMPLES) as SettingName[];

/** Bad input: of each thing that is wrong one sentence with its name, the reason and an example. Exit code 2. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

const schema = z.object({
  TENANT: oneOf(['embedded', 'live']).default('embedded'),
  EDITION: oneOf(EDITIONS).default('classic'),
  MATRIX: oneOf(['pairwise', 'whole']).default('pairwise'),
  WORKERS: wholeNumber(1, MOST_WORKERS).optional(),
  PICTURES: oneOf(['on', 'off'])
    .default('on')
    .transform((pictures) => pictures === 'on'),
  OUTPUT: z.string().default(DEFAULT_OUTPUT).transform(outputFolder),
  BROWSER_PATH: z.string().transform(executable).optional(),
  BROWSER_ENDPOINT: browserEndpoint().optional(),
  PORT: wholeNumber(0, HIGHEST_PORT).default(0),
  BUDGET_USERS: wholeNumber(0, MOST_SPENT).optional(),
  BUDGET_TEXTS: wholeNumber(0, MOST_SPENT).optional(),
  BUDGET_CALLS: wholeNumber(0, MOST_SPENT).optional(),
  BUDGET_MINUTES: wholeNumber(0, MOST_SPENT).optional(),
  BUDGET_WRONG_ENTRIES: wholeNumber(0, MOST_WRONG_ENTRIES).optional(),
  RUN_FOLDER: z.string().transform(sharedFolder).optional(),
  ...notifyShape,
  ...liveShape,
});

export interface Settings {
  readonly tenant: 'embedded' | 'live';
  /** Undefined for the embedded tenant, which needs none of them. */
  readonly live: LiveSettings | undefined;
  /** Edition of the registration wizard the guide is performed on. */
  readonly edition: Edition;
  /** Which of the guide's combinations (method, edition, language, device, order) are performed. */
  readonly matrix: 'pairwise' | 'whole';
  /** Tests at a time; undefined for one on each core. */
  readonly workers: number | undefined;
  readonly pictures: boolean;
  /** Absolute path of the folder that holds everything a run leaves. */
  readonly output: string;
  /** The browser to use; undefined for the one that is found. */
  readonly browserPath: string | undefined;
  /** Address of a server that keeps the browsers; undefined where each worker starts its own. */
  readonly browserEndpoint: string | undefined;
  /** Of `npm run tenant`; 0 for any free one. */
  readonly port: number;
  /** Those that are set. */
  readonly budgets: Budgets;
  /** Absolute path of the folder that the shards of a run share; undefined where they share none. */
  readonly runFolder: string | undefined;
  /** Who is told of a verdict; empty for nobody. */
  readonly notify: NotifySettings;
}

type Variables = Readonly<Record<string, string | undefined>>;

let known: Settings | undefined;

/** @throws SettingsError if anything is wrong with them. */
export function settings(): Settings {
  known ??= readSettings(process.env, process.env[NO_ENV_FILE] === '1' ? '' : readEnvFile(join(ROOT, '.env')));
  return known;
}

/** Settings of an environment and the text of a `.env`. A setting that is empty is not set. */
export function readSettings(environment: Variables, envFile = ''): Settings {
  const fromFile = parse(envFile);
  const given = Object.fromEntries(
    NAMES.map((name) => [name, valueOf(name, environment) || fromFile[name] || undefined]),
  );
  const result = schema.safeParse(given);
  const wrong = result.error?.issues.map(({ path, message }) => sentence(path[0] as SettingName, message)) ?? [];
  const live = result.data?.TENANT === 'live' ? liveSettings(result.data, environment, ROOT) : undefined;
  const missing = Array.isArray(live) ? live.map(([name, reason]) => sentence(name, reason)) : [];
  const notify = notifySettings(result.data ?? {});
  const refused = Array.isArray(notify) ? notify.map(([name, reason]) => sentence(name, reason)) : [];
  const lost = [
    ...recordProblems(live, result.data?.OUTPUT),
    ...sharedProblems(result.data),
    ...endpointProblems(result.data),
  ];
  const problems = [
    ...brokenLines(envFile),
    ...Object.keys(fromFile).flatMap(unknownName),
    ...wrong,
    ...missing,
    ...refused,
    ...lost,
  ];
  if (problems.length > 0 || !result.success || Array.isArray(live) || Array.isArray(notify))
    throw new SettingsError(problems);
  const { TENANT, EDITION, MATRIX, WORKERS, PICTURES, OUTPUT, BROWSER_PATH, PORT } = result.data;
  return {
    tenant: TENANT,
    live,
    edition: EDITION,
    matrix: MATRIX,
    workers: WORKERS,
    pictures: PICTURES,
    output: OUTPUT,
    browserPath: BROWSER_PATH,
    browserEndpoint: result.data.BROWSER_ENDPOINT,
    port: PORT,
    budgets: {
      users: result.data.BUDGET_USERS,
      texts: result.data.BUDGET_TEXTS,
      calls: result.data.BUDGET_CALLS,
      minutes: result.data.BUDGET_MINUTES,
      wrongEntries: result.data.BUDGET_WRONG_ENTRIES,
    },
    runFolder: result.data.RUN_FOLDER,
    notify,
  };
}

/**
 * Undefined also for a variable that a pipeline of Azure maps and nobody has set, which stays what is written there
 * (learn.microsoft.com, "Define variables", macro syntax).
 */
function valueOf(name: string, environment: Variables): string | undefined {
  const value = environment[name];
  return value === `$(${name})` ? undefined : value;
}

/** `WORKERS must be …; for example WORKERS=2.` */
export function sentence(name: SettingName | keyof typeof ENVIRONMENT_EXAMPLES, reason: string): string {
  return `${name} ${reason}; for example ${name}=${{ ...EXAMPLES, ...ENVIRONMENT_EXAMPLES }[name]}.`;
}

function readEnvFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return '';
    throw new SettingsError([`.env cannot be read (${code}); for example make it a file this user may read.`]);
  }
}

/** dotenv passes over what it does not understand, and the setting that was meant would silently be the default. */
function brokenLines(envFile: string): string[] {
  const lines = envFile.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines
    .filter(({ line }) => line !== '' && !line.startsWith('#') && !/^(?:export\s+)?[\w.-]+\s*=/.test(line))
    .map(({ number }) => `Line ${number} of .env is no setting: write NAME=value; for example WORKERS=2.`);
}

/** `.env` is this suite's own, so a name it does not know is a mistake; in the environment it is somebody else's. */
function unknownName(name: string): string[] {
  if ((NAMES as string[]).includes(name)) return [];
  const meant = NAMES.find((ours) => distance(ours, name.toUpperCase()) <= 2);
  const hint =
    meant === undefined
      ? `they are ${NAMES.join(', ')}; what other programs need belongs in the environment`
      : `${meant} was probably meant; for example ${meant}=${EXAMPLES[meant]}`;
  return [`${name} in .env is no setting of this suite: ${hint}.`];
}

/** How many characters have to be put in, taken out or replaced to make one name of the other. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const replaced = (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function outputFolder(given: string, context: z.RefinementCtx): string {
  const folder = resolve(ROOT, given);
  const problem = outputProblem(given, folder);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  return folder;
}

function outputProblem(given: string, folder: string): string | undefined {
  // Only a shell knows what it means.
  if (given.startsWith('~')) return 'begins with ~, which is not replaced here: write the whole path';
  if (isWithin(ROOT, folder)) return 'is the project itself or holds it, and a run empties parts of its output folder';
  if (isWithin(homedir(), folder)) return 'is a home folder or holds it, and a run empties parts of its output folder';
  if (!isAbsolute(given) && !isWithin(folder, ROOT)) return 'leads out of the project: outside, write an absolute path';
  const holdsSources = SOURCES.some((source) => isWithin(folder, join(ROOT, source)));
  if (holdsSources && !isWithin(folder, join(ROOT, DEFAULT_OUTPUT))) return 'is a folder of sources';
  return undefined;
}

/** How many users a day has is counted in the record, so no run may empty its folder. */
function recordProblems(live: LiveSettings | unknown[] | undefined, output: string | undefined): string[] {
  if (live === undefined || !('record' in live) || output === undefined) return [];
  return isWithin(live.record, output) ? [sentence('RECORD', 'lies in OUTPUT, which every run empties in part')] : [];
}

/** A browser elsewhere has a loopback of its own, on which there is no stand-in. */
function endpointProblems(given: z.infer<typeof schema> | undefined): string[] {
  const { BROWSER_ENDPOINT: endpoint, TENANT: tenant } = given ?? {};
  if (endpoint === undefined || tenant === 'live' || isLoopback(new URL(endpoint).hostname)) return [];
  return [sentence('BROWSER_ENDPOINT', 'is on another machine, and the embedded tenant is reached on this one alone')];
}

/** What is spent is counted there, by all shards, each of which empties its own folder of reports. */
function sharedProblems(given: z.infer<typeof schema> | undefined): string[] {
  const { RUN_FOLDER: folder, OUTPUT: output } = given ?? {};
  if (folder === undefined || output === undefined || !isWithin(folder, output)) return [];
  return [sentence('RUN_FOLDER', 'lies in OUTPUT, which every shard has for itself and empties in part')];
}

/** Whether a path is a folder or below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

function sharedFolder(given: string, context: z.RefinementCtx): string {
  const folder = resolve(ROOT, given);
  const problem = given.startsWith('~')
    ? 'begins with ~, which is not replaced here: write the whole path'
    : isBelowFile(folder)
      ? 'is a file or lies below one, where there can be no folder'
      : undefined;
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  return folder;
}

function isBelowFile(folder: string): boolean {
  // Of a file that would be in it, which is what is asked.
  return recordProblem(join(folder, 'run.txt'), ROOT) !== undefined;
}

function executable(given: string, context: z.RefinementCtx): string {
  const path = resolve(ROOT, given);
  const problem = executableProblem(path);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  return path;
}

function executableProblem(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return 'names no file';
  try {
    accessSync(path, constants.X_OK);
    return undefined;
  } catch {
    return 'names a file that cannot be executed';
  }
}
