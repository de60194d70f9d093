import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EXAMPLES, readSettings, SettingsError } from '../../settings.ts';
import { ROOT } from './lib/sources.ts';

const NAMES = Object.keys(EXAMPLES);

/** A setting that is wrong, and the sentence that says so. */
const WRONG: Readonly<Record<string, readonly [name: string, value: string, sentence: string]>> = {
  'a tenant there is none of': ['TENANT', 'sandbox', 'TENANT must be embedded or live; for example TENANT=embedded.'],
  'an edition there is none of': ['EDITION', '2031', 'EDITION must be classic or reskin; for example EDITION=classic.'],
  'a matrix there is none of': ['MATRIX', 'half', 'MATRIX must be pairwise or whole; for example MATRIX=whole.'],
  'no worker': ['WORKERS', '0', 'WORKERS must be a whole number from 1 to 64; for example WORKERS=2.'],
  'half a worker': ['WORKERS', '2.5', 'WORKERS must be a whole number from 1 to 64; for example WORKERS=2.'],
  'workers in words': ['WORKERS', 'deux', 'WORKERS must be a whole number from 1 to 64; for example WORKERS=2.'],
  'pictures yes': ['PICTURES', 'yes', 'PICTURES must be on or off; for example PICTURES=off.'],
  'a browser that is not there': [
    'BROWSER_PATH',
    '/nowhere/chromium',
    'BROWSER_PATH names no file; for example BROWSER_PATH=/usr/bin/chromium.',
  ],
  'a browser that is a folder': [
    'BROWSER_PATH',
    'tests',
    'BROWSER_PATH names no file; for example BROWSER_PATH=/usr/bin/chromium.',
  ],
  'a browser that cannot be executed': [
    'BROWSER_PATH',
    'package.json',
    'BROWSER_PATH names a file that cannot be executed; for example BROWSER_PATH=/usr/bin/chromium.',
  ],
  'a server of browsers that is none': [
    'BROWSER_ENDPOINT',
    'http://127.0.0.1:3000',
    'BROWSER_ENDPOINT must be a wss address, or ws within this machine or a private network, without user, password and query in it; for example BROWSER_ENDPOINT=ws://127.0.0.1:3000/.',
  ],
  'a server of browsers whose address holds a token': [
    'BROWSER_ENDPOINT',
    'wss://browsers.example/?token=x',
    'BROWSER_ENDPOINT must be a wss address, or ws within this machine or a private network, without user, password and query in it; for example BROWSER_ENDPOINT=ws://127.0.0.1:3000/.',
  ],
  'a server of browsers that others can listen to': [
    'BROWSER_ENDPOINT',
    'ws://browsers.example/',
    'BROWSER_ENDPOINT must be a wss address, or ws within this machine or a private network, without user, password and query in it; for example BROWSER_ENDPOINT=ws://127.0.0.1:3000/.',
  ],
  'a server of browsers on another machine, for the stand-in of this one': [
    'BROWSER_ENDPOINT',
    'wss://browsers.example/',
    'BROWSER_ENDPOINT is on another machine, and the embedded tenant is reached on this one alone; for example BROWSER_ENDPOINT=ws://127.0.0.1:3000/.',
  ],
  'fewer users than none': [
    'BUDGET_USERS',
    '-1',
    'BUDGET_USERS must be a whole number from 0 to 99999; for example BUDGET_USERS=12.',
  ],
  'wrong entries enough to lock a user out': [
    'BUDGET_WRONG_ENTRIES',
    '10',
    'BUDGET_WRONG_ENTRIES must be a whole number from 0 to 3; for example BUDGET_WRONG_ENTRIES=3.',
  ],
  'a shared folder that is a file': [
    'RUN_FOLDER',
    'package.json',
    'RUN_FOLDER is a file or lies below one, where there can be no folder; for example RUN_FOLDER=/srv/first-login/tonight.',
  ],
  'a shared folder that a shard empties': [
    'RUN_FOLDER',
    'reports/out/run',
    'RUN_FOLDER lies in OUTPUT, which every shard has for itself and empties in part; for example RUN_FOLDER=/srv/first-login/tonight.',
  ],
  'a port there is none of': ['PORT', '70000', 'PORT must be a whole number from 0 to 65535; for example PORT=8443.'],
};

/** Output folders a run would do harm in, and why. Titles name them by what they are: a path differs by machine. */
const HARMFUL: Readonly<Record<string, readonly [folder: string, reason: string]>> = {
  'the folder one is in': ['.', 'is the project itself or holds it'],
  'the project by its full path': [ROOT, 'is the project itself or holds it'],
  'a folder that holds the project': [dirname(ROOT), 'is the project itself or holds it'],
  'the root of the disk': ['/', 'is the project itself or holds it'],
  'the home folder': [homedir(), 'is (a home folder|the project itself) or holds it'],
  '../reports': ['../reports', 'leads out of the project'],
  '~/reports': ['~/reports', 'begins with ~'],
  tests: ['tests', 'is a folder of sources'],
  'reports/verdict': ['reports/verdict', 'is a folder of sources'],
  'tests/guide/out': ['tests/guide/out', 'is a folder of sources'],
};

test('nothing has to be set', () => {
  expect(readSettings({})).toEqual({
    tenant: 'embedded',
    live: undefined,
    edition: 'classic',
    matrix: 'pairwise',
    workers: undefined,
    pictures: true,
    output: join(ROOT, 'reports/out'),
    browserPath: undefined,
    browserEndpoint: undefined,
    port: 0,
    budgets: { users: undefined, texts: undefined, calls: undefined, minutes: undefined, wrongEntries: undefined },
    runFolder: undefined,
    notify: {},
  });
});

test('everything can be set, in the environment or in .env, and the environment goes first', () => {
  const file =
    'WORKERS=3\nPICTURES=on # as always\nexport EDITION="reskin"\nMATRIX=whole\nOUTPUT=reports/out/night\nBUDGET_TEXTS=0\n';
  const environment = {
    PICTURES: 'off',
    BROWSER_PATH: process.execPath,
    PORT: '8443',
    WORKERS: '',
    RUN_FOLDER: '/srv/run',
    BROWSER_ENDPOINT: 'ws://localhost:3000/',
  };
  expect(readSettings(environment, file)).toEqual({
    tenant: 'embedded',
    live: undefined,
    edition: 'reskin',
    matrix: 'whole',
    workers: 3,
    pictures: false,
    output: join(ROOT, 'reports/out/night'),
    browserPath: process.execPath,
    browserEndpoint: 'ws://localhost:3000/',
    port: 8443,
    budgets: { users: undefined, texts: 0, calls: undefined, minutes: undefined, wrongEntries: undefined },
    runFolder: '/srv/run',
    notify: {},
  });
});

test('an output folder may lie outside the project', () => {
  expect(readSettings({ OUTPUT: '/tmp/first-login' }).output).toBe('/tmp/first-login');
});

for (const [what, [name, value, sentence]] of Object.entries(WRONG)) {
  test(`a setting that is wrong is said with its name, the reason and an example: ${what}`, () => {
    expect(problems({ [name]: value })).toEqual([sentence]);
  });
}

for (const [what, [folder, reason]] of Object.entries(HARMFUL)) {
  test(`a run never empties a folder that is not its own: OUTPUT is ${what}`, () => {
    expect(problems({ OUTPUT: folder })).toEqual([
      expect.stringMatching(`^OUTPUT ${reason}.*; for example OUTPUT=reports/out\\.$`),
    ]);
  });
}

test('everything that is wrong is said at once', () => {
  const said = problems({ WORKERS: 'x', PICTURES: 'x', PORT: 'x' });
  expect(said.map((sentence) => sentence.split(' ')[0])).toEqual(['WORKERS', 'PICTURES', 'PORT']);
});

test('no sentence holds a value: it may be a secret in the wrong place', () => {
  const secret = 'Hunter2-Hunter2';
  const given = Object.fromEntries(NAMES.map((name) => [name, `~${secret}`]));
  const said = problems(given, `TENANTS=${secret}\nGRAPH_KEY=${secret}\nWORKERS: ${secret}\n${secret}\n`);
  // All but those that take any text, a secret for one, until a live tenant is asked for.
  expect(said.length).toBeGreaterThan(30);
  expect(said.join('\n')).not.toContain(secret);
});

test('a name in .env that is nearly one of ours is recognised', () => {
  const meant = 'WORKERS was probably meant; for example WORKERS=2.';
  expect(problems({}, 'WORKER=2')).toEqual([`WORKER in .env is no setting of this suite: ${meant}`]);
  expect(problems({}, 'workers=2')).toEqual([`workers in .env is no setting of this suite: ${meant}`]);
});

test('any other name in .env is one that somebody will miss', () => {
  const [sentence] = problems({}, 'HTTPS_PROXY=http://127.0.0.1:1');
  expect(sentence).toBe(
    `HTTPS_PROXY in .env is no setting of this suite: they are ${NAMES.join(', ')}; what other programs need belongs in the environment.`,
  );
});

test('a line of .env that says nothing is no setting', () => {
  expect(problems({}, '# fine\n\nWORKERS 2\n')).toEqual([
    'Line 3 of .env is no setting: write NAME=value; for example WORKERS=2.',
  ]);
});

test('what is in the environment for other programs is nobody else’s business', () => {
  expect(readSettings({ WORKER: 'x', TENANTS: 'x' }).workers).toBeUndefined();
});

test('.env.example shows every setting with a line of meaning, and is itself in order', () => {
  const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n');
  const shown = lines.map((line, at) => ({ name: /^# ([A-Z_]+)=/.exec(line)?.[1], meaning: lines[at - 1] ?? '' }));
  const settings = shown.filter(({ name }) => name !== undefined);
  expect(settings.map(({ name }) => name)).toEqual(NAMES);
  for (const { name, meaning } of settings) expect(meaning, name).toMatch(/^# [A-Z].{20,}/);

  const folder = mkdtempSync(join(tmpdir(), 'first-login-env-'));
  const browser = join(folder, 'chromium');
  writeFileSync(browser, '', { mode: 0o700 });
  const allSet = lines.map((line) => line.replace(/^# (?=[A-Z_]+=)/, '')).join('\n');
  expect(readSettings({ BROWSER_PATH: browser }, allSet)).toMatchObject({ workers: 2, port: 0, pictures: true });
  rmSync(folder, { recursive: true });
});

test('the table of settings in the README names every setting', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const table = readme.split('<!-- settings -->')[1]?.split('<!-- /settings -->')[0] ?? '';
  expect([...table.matchAll(/^\| `([A-Z_]+)`\s+\|/gm)].map(([, name]) => name)).toEqual(NAMES);
});

function problems(environment: Readonly<Record<string, string>>, file = ''): string[] {
  try {
    readSettings(environment, file);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}
