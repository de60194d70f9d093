/** A run on a live tenant that would write down a secret ends before there is one, and its console holds none. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { refuse } from '../../../fixtures/redacted-run.ts';
import { CiMasks, maskCommands, maskPlatformOf } from '../../../reports/redaction/ci-masks.ts';
import { SECRET_KINDS } from '../../../reports/redaction/kinds.ts';
import {
  refusedModes,
  refusedRecording,
  refusedReporters,
  refusedWithoutMark,
  type Recording,
} from '../../../reports/redaction/kept-away.ts';
import { cleanOwnOutput, rawWriteOf, type Outlet } from '../../../reports/redaction/own-outlet.ts';
import { createRedactor } from '../../../reports/redaction/redactor.ts';
import { cleanMessage } from '../../../reports/redaction/worker-outlet.ts';
import { LiveRedactor } from '../../../reports/redaction/live-redactor.ts';
import { LIVE_EXAMPLES, OWN_TEST_TENANT } from '../../../settings/live.ts';
import { run } from '../lib/command.ts';

const COMMAND = ['node', 'playwright', 'test'];

/** What is said on the command line or in the environment, and the name that its sentence begins with. */
const MODES: readonly (readonly [string, readonly string[], Record<string, string>, string])[] = [
  ['a trace', ['--trace', 'on'], {}, '--trace'],
  ['a trace in one word', ['--grep', 'a', '--trace=retain-on-failure'], {}, '--trace'],
  ['UI mode', ['--ui'], {}, '--ui'],
  ['UI mode on a host', ['--ui-host=0.0.0.0'], {}, '--ui-host'],
  ['UI mode on a port', ['--ui-port', '0'], {}, '--ui-port'],
  ['the inspector', ['--debug'], {}, '--debug'],
  ['other reporters', ['--reporter=line'], {}, '--reporter'],
  ['the inspector by a variable', [], { PWDEBUG: '1' }, 'PWDEBUG'],
  ['the console of the inspector', [], { PWDEBUG: 'console' }, 'PWDEBUG'],
  ['logs of Playwright', [], { DEBUG: 'pw:api' }, 'DEBUG'],
  ['logs of everything', [], { DEBUG: '*' }, 'DEBUG'],
  ['logs in a file', [], { DEBUG_FILE: '/tmp/a' }, 'DEBUG_FILE'],
  ['logs of Node', [], { NODE_DEBUG: 'http' }, 'NODE_DEBUG'],
  ['keys of the lines', [], { SSLKEYLOGFILE: '/tmp/keys' }, 'SSLKEYLOGFILE'],
];

for (const [what, args, variables, name] of MODES) {
  test(`${what} is refused on a live tenant`, () => {
    expect(refusedModes([...COMMAND, ...args], variables)).toEqual([
      expect.stringMatching(
        new RegExp(`^${name} is not allowed with TENANT=live, because .+: (?:leave it out|unset it)\\.$`),
      ),
    ]);
  });
}

test('an editor is refused, and what records nothing is not', () => {
  expect(refusedModes(['node', 'playwright', 'test-server'], {})).toEqual([
    'Tests are not run from an editor or a server with TENANT=live: use npm start or npx playwright test.',
  ]);
  const args = [
    'tests/guide',
    '--headed',
    '--shard=1/2',
    '--grep',
    '--trace-like',
    '--workers',
    '1',
    '--add-reporter',
    'dot',
  ];
  expect(refusedModes([...COMMAND, ...args], { PWDEBUG: '0', DEBUG: 'express', NODE_DEBUG: '' })).toEqual([]);
});

/** What a project or a test chooses, and the names of what is refused of it. */
const RECORDINGS: readonly (readonly [string, Recording, readonly string[]])[] = [
  ['what is off', { trace: 'off', video: 'off', screenshot: 'off', contextOptions: {} }, []],
  ['nothing at all', {}, []],
  ['a trace', { trace: 'retain-on-failure' }, ['trace']],
  ['a trace with details', { trace: { mode: 'on', screenshots: true } }, ['trace']],
  ['a video', { video: 'on-first-retry' }, ['video']],
  ['a video that is off', { video: { mode: 'off' } }, []],
  ['a screenshot', { screenshot: { mode: 'only-on-failure' } }, ['screenshot']],
  ['a HAR', { contextOptions: { recordHar: { path: 'a.har' } } }, ['recordHar']],
  ['a video of the context', { contextOptions: { recordVideo: { dir: 'a' } } }, ['recordVideo']],
  ['a folder of traces', { launchOptions: { tracesDir: 'a' } }, ['tracesDir']],
  ['everything', { trace: 'on', video: 'on', screenshot: 'on' }, ['trace', 'video', 'screenshot']],
];

for (const [what, use, refused] of RECORDINGS) {
  test(`of a project that records ${what} is refused: ${refused.join(', ') || 'nothing'}`, () => {
    expect(refusedRecording(use, 'the project chromium').map((sentence) => sentence.split(' ')[0])).toEqual(refused);
  });
}

test('the reporter that takes secrets out comes first, or nothing is run', () => {
  const ours = '/suite/reports/redaction/redacting-reporter.ts';
  expect(refusedReporters([[ours, {}], ['list']])).toEqual([]);
  for (const reporters of [[['list'], [ours]], [['json']], [], [['/suite/my-redacting-reporter.js']]] as const) {
    expect(refusedReporters(reporters)).toEqual([expect.stringContaining('leave --reporter out')]);
  }
});

test('a worker without the mark of the reporter, or with a recording, fails with all of it said', () => {
  expect(() => refuse(refusedWithoutMark(true), { trace: 'off' })).not.toThrow();
  expect(() => refuse(refusedWithoutMark(false), { trace: 'on' })).toThrow(
    /^\[suite-defect\] No reporter takes secrets out of this run.*trace is on in this test/,
  );
});

/** For a run that would be on a live tenant, were it not refused. */
const LIVE_SETTINGS = {
  TENANT: 'live',
  LIVE: OWN_TEST_TENANT,
  TENANT_ID: LIVE_EXAMPLES.TENANT_ID,
  TENANT_DOMAIN: LIVE_EXAMPLES.TENANT_DOMAIN,
  ALLOWED_DOMAINS: LIVE_EXAMPLES.ALLOWED_DOMAINS,
  CREDENTIAL: 'secret',
  CLIENT_ID: LIVE_EXAMPLES.CLIENT_ID,
  CLIENT_SECRET: 'a-secret-of-the-settings-4711',
};

test('a run that would record ends with exit code 2 and one sentence', { tag: '@slow' }, async ({}, testInfo) => {
  test.slow();
  const config = testInfo.outputPath('recording.config.ts');
  mkdirSync(testInfo.outputPath(), { recursive: true });
  const suite = join(import.meta.dirname, '../../../playwright.config.ts');
  writeFileSync(
    config,
    `import suite from ${JSON.stringify(suite)};\nexport default { ...suite, webServer: undefined, use: { ...suite.use, video: 'on' } };\n`,
  );
  const OUTPUT = testInfo.outputPath('out');
  const ended = (args: readonly string[], more = {}) => run('playwright', args, { ...LIVE_SETTINGS, OUTPUT, ...more });
  const all = await Promise.all([ended(['--trace', 'on']), ended(['--reporter=json']), ended([], { PWDEBUG: '1' })]);
  expect(all.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
  expect(all.map(({ stderr }) => stderr.split(' ')[0])).toEqual(['--trace', '--reporter', 'PWDEBUG']);
  // After the command line has had its say, by the set-up of the run.
  const recording = await ended(['--config', config]);
  expect(recording.stderr).toContain('video is on in the project');
  expect(recording.exitCode).toBe(2);
  expect(JSON.stringify([...all, recording])).not.toContain(LIVE_SETTINGS.CLIENT_SECRET);
});

const VALUES = {
  password: 'Tk7#vRq2wZp9',
  seed: 'afiv76yd7gp7gaa3',
  code: '482913',
  answer: 'kuhm3vwx7pqt9rad',
  phone: '+1 4185550123',
  token: 'eyJhbGciOiJub25lIn0.e30.c2ln',
} as const;

test('a build server is told of every secret but codes, and of nothing on any other machine', async ({}, testInfo) => {
  expect(maskPlatformOf({ GITHUB_ACTIONS: 'true' })).toBe('github');
  expect(maskPlatformOf({ TF_BUILD: 'True' })).toBe('azure');
  expect(maskPlatformOf({ CI: 'true', GITHUB_ACTIONS: 'false' })).toBeUndefined();

  const registry = testInfo.outputPath('registry.jsonl');
  mkdirSync(testInfo.outputPath(), { recursive: true });
  writeFileSync(registry, '');
  const printed: string[] = [];
  const masks = new CiMasks(registry, 'github', (text) => printed.push(text));
  masks.announce();
  const lines = SECRET_KINDS.map((kind) => JSON.stringify({ kind, value: VALUES[kind] }));
  appendFileSync(registry, `${lines.join('\n')}\n`);
  masks.announce();
  masks.announce();
  expect(printed).toEqual([
    [
      `::add-mask::${VALUES.password}`,
      `::add-mask::${VALUES.seed}`,
      `::add-mask::${VALUES.answer}`,
      '::add-mask::+1 4185550123',
      '::add-mask::+14185550123',
      `::add-mask::${VALUES.token}`,
      '',
    ].join('\n'),
  ]);
});

test('a build server is told in its own words, of no short value, and of each line of a long one', () => {
  expect(maskCommands({ kind: 'password', value: '100%secret' }, 'github')).toEqual(['::add-mask::100%25secret']);
  expect(maskCommands({ kind: 'password', value: '100%secret' }, 'azure')).toEqual(['##vso[task.setsecret]100%secret']);
  expect(maskCommands({ kind: 'password', value: 'short' }, 'azure')).toEqual([]);
  expect(maskCommands({ kind: 'token', value: 'first-line\nx\r\nsecond-line' }, 'azure')).toEqual([
    '##vso[task.setsecret]first-line',
    '##vso[task.setsecret]second-line',
  ]);
});

test('what the process of the run prints itself holds no secret, as text, as bytes and as an error', () => {
  const printed: (string | Uint8Array)[] = [];
  const outlet: Outlet = { write: (chunk) => printed.push(chunk) > 0 };
  const redactor = createRedactor(SECRET_KINDS.map((kind) => ({ kind, value: VALUES[kind] })));
  const raw = rawWriteOf(outlet);
  cleanOwnOutput(redactor, [outlet]);
  outlet.write(`refused: ${VALUES.password} for ${encodeURIComponent(VALUES.phone)}\n`);
  outlet.write(Buffer.from(`bearer ${VALUES.token}\n`));
  outlet.write(new Error(`because of ${VALUES.answer}`).stack ?? '');
  outlet.write(Buffer.from([0xff, 0xfe, 0x00]));
  const text = printed.map(String).join('');
  expect(Object.values(VALUES).filter((value) => text.includes(value))).toEqual([]);
  expect(text).toContain('refused: *** for ***\nbearer ***\n');
  expect(printed.at(-1)).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
  // What a build server is told passes by.
  rawWriteOf(outlet)('::add-mask::a');
  raw('b');
  expect(printed.slice(-2)).toEqual(['::add-mask::a', 'b']);
});

test('what a worker prints reaches the process of the run without a secret', async ({}, testInfo) => {
  const registry = testInfo.outputPath('registry.jsonl');
  mkdirSync(testInfo.outputPath(), { recursive: true });
  const known = SECRET_KINDS.filter((kind) => kind !== 'code').map((kind) =>
    JSON.stringify({ kind, value: VALUES[kind] }),
  );
  writeFileSync(registry, `${known.join('\n')}\n`);
  const redactor = new LiveRedactor(registry);
  const printed = cleanMessage(
    {
      method: 'stdOut',
      params: { text: `typed ${VALUES.password}, seed ${VALUES.seed.toUpperCase()}, ${VALUES.token}` },
    },
    redactor,
  );
  expect(printed).toEqual({ method: 'stdOut', params: { text: 'typed ***, seed ***, ***' } });
});
