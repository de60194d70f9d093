import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closingLine } from '../../reports/verdict/counts.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { exitCodeOf } from '../../scripts/lib/verdict.ts';
import { EDITIONS } from '../../settings.ts';
import { run, type Command } from './lib/command.ts';
import { guideRun } from './lib/reported.ts';
import { ROOT } from './lib/sources.ts';

const ID = '0f1e2d3c-0000-4000-8000-00000000000';
const LIVE_WITH_NOTHING_SET = [
  'LIVE must be own-test-tenant, by which you say that the tenant is your own and made for tests; for example LIVE=own-test-tenant.',
  `TENANT_ID is not set, and a live tenant is named by its id; for example TENANT_ID=${ID}0.`,
  'TENANT_DOMAIN is not set, and users are made in one domain of the tenant; for example TENANT_DOMAIN=first-login-test.onmicrosoft.com.',
  'ALLOWED_DOMAINS is not set, and users are made in no domain that is not on this list; for example ALLOWED_DOMAINS=first-login-test.onmicrosoft.com.',
  'CREDENTIAL is not set, and it says where the token for Microsoft Graph comes from; for example CREDENTIAL=certificate.',
  `CLIENT_ID is not set, and the token is given to an app registration; for example CLIENT_ID=${ID}1.`,
].join('\n');

/** Bad input, the command it is given to and the sentence that says so. */
type Bad = readonly [Command, readonly string[], Readonly<Record<string, string>>, string];

/** Each found out in a way of its own: settings, a live tenant's, an option's value, a word of no option, a symptom. */
const BAD: readonly Bad[] = [
  ['start', [], { WORKERS: 'x' }, 'WORKERS must be a whole number from 1 to 64; for example WORKERS=2.'],
  ['test', [], { TENANT: 'live' }, LIVE_WITH_NOTHING_SET],
  ['playwright', ['--list'], { PICTURES: 'x' }, 'PICTURES must be on or off; for example PICTURES=off.'],
  [
    'reproduce',
    ['sesion-expired'],
    {},
    'There is no symptom of that name: perhaps session-expired or text-code-expired or sign-in-page-expired; for example npm run reproduce -- session-expired --method sms.',
  ],
  [
    'validate:guide',
    ['--edition', '2031', '--accept'],
    {},
    '--edition must be classic or reskin; for example npm run validate:guide -- --edition reskin --device iphone.',
  ],
  ['tenant', ['--port'], {}, '--port needs a value; for example npm run tenant -- --port 8443.'],
  [
    'start',
    ['--grep', '@sms'],
    {},
    [
      '--grep is no option of this command, which knows --headed, --method, --locale, --device, --edition, --all; for example npm start -- --headed --locale en-US.',
      'A word that belongs to no option: this command knows --headed, --method, --locale, --device, --edition, --all; for example npm start -- --headed --locale en-US.',
    ].join('\n'),
  ],
];

/** Refused in the same ways, by other commands and options. */
const ALIKE: readonly Bad[] = [
  ['bench', [], { EDITION: 'x' }, 'EDITION must be classic or reskin; for example EDITION=classic.'],
  ['bench', ['--runs', '0'], {}, '--runs must be a whole number from 1 to 50; for example npm run bench -- --runs 5.'],
  ['links', [], { TENANT: 'live' }, LIVE_WITH_NOTHING_SET],
  [
    'reproduce',
    ['session-expired', 'again'],
    {},
    'A word that belongs to no option besides the symptom: this command knows --list, --case, --method, --order, --edition, --locale, --device, --headed, --slow, --trace; for example npm run reproduce -- session-expired --method sms.',
  ],
  [
    'reproduce',
    ['session-expired', '--case', 'report.json', '--method', 'sms'],
    {},
    '--case says everything: leave the symptom, --method out, or write it into the file; for example npm run reproduce -- --case report.json.',
  ],
  [
    'reproduce',
    [],
    {},
    'A symptom or a case file is needed; for example npm run reproduce -- session-expired --method sms; --list shows the symptoms.',
  ],
  ['report', [], { OUTPUT: 'tests' }, 'OUTPUT is a folder of sources; for example OUTPUT=reports/out.'],
  ['tenant', [], { PORT: 'x' }, 'PORT must be a whole number from 0 to 65535; for example PORT=8443.'],
  [
    'tenant',
    ['--port', '65536'],
    {},
    '--port must be a whole number from 0 to 65535; for example npm run tenant -- --port 8443.',
  ],
  [
    'start',
    ['--locale', 'de-DE'],
    {},
    '--locale must be fr-CA, fr-FR or en-US; for example npm start -- --headed --locale en-US.',
  ],
  [
    'start',
    ['--device', 'tablet', '--method', 'fax', '--edition', '2031'],
    {},
    [
      '--device must be desktop, android or iphone; for example npm start -- --headed --locale en-US.',
      '--method must be app-qr, app-key, totp-qr, totp-key, sms, call, app-then-sms, other-account or too-late; for example npm start -- --headed --locale en-US.',
      `--edition must be ${EDITIONS.join(' or ')}; for example npm start -- --headed --locale en-US.`,
    ].join('\n'),
  ],
  [
    'start',
    ['--all', '--locale', 'en-US', '--device', 'iphone'],
    {},
    '--all means every one of them: leave --locale, --device out; for example npm start -- --all.',
  ],
  [
    'test:matrix',
    ['--locale'],
    {},
    '--locale is no option of this command, which knows none; for example npm run test:matrix.',
  ],
];

for (const bad of [...BAD, ...ALIKE]) {
  const [command, args, environment, sentence] = bad;
  const how = [command, ...args, ...Object.keys(environment), ...(ALIKE.includes(bad) ? ['@slow'] : [])].join(' ');

  test(`bad input is said in a sentence and ends with 2 before anything starts: ${how}`, async () => {
    const { exitCode, stdout, stderr } = await run(command, args, environment);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` });
  });
}

/** All find it out by the same function. */
const UNWRITABLE = { start: 'start', 'test @slow': 'test', 'playwright @slow': 'playwright' } as const;

for (const [what, command] of Object.entries(UNWRITABLE)) {
  test(`a folder of reports that cannot be written ends with 3 before anything starts: ${what}`, async ({}, testInfo) => {
    // A file where a folder is needed stops an administrator as well.
    writeFileSync(testInfo.outputPath('file'), '');
    const { exitCode, stdout, stderr } = await run(command, [], { OUTPUT: testInfo.outputPath('file', 'reports') });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^The folder of the reports cannot be written \(ENOTDIR\): .*OUTPUT=\/tmp\/reports\.\n$/);
  });
}

test('a report of nothing ends with 3', async ({}, testInfo) => {
  const { exitCode, stderr } = await run('report', [], { OUTPUT: testInfo.outputPath() });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 3,
    stderr: `There is no report in ${testInfo.outputPath()} yet: run \`npm start\` first.\n`,
  });
});

const VERDICT: Verdict = {
  schema: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
  tenant: 'embedded',
  verdict: 'sound',
  runs: [guideRun()],
};

test('the exit code is that of the verdict', () => {
  const ended = (exitCode: number, more: Partial<Verdict> = {}, interrupted = false) =>
    exitCodeOf({ exitCode, interrupted }, { ...VERDICT, ...more });
  expect(ended(0)).toBe(0);
  expect(ended(1, { verdict: 'broken' })).toBe(1);
  expect(ended(1, { verdict: 'inconclusive' })).toBe(4);
  expect(ended(130, { verdict: 'inconclusive' })).toBe(130);
  expect(ended(1, { verdict: 'inconclusive' }, true)).toBe(130);
  // Something failed that belongs to no test.
  expect(ended(1)).toBe(1);
});

test('a tenant that could not start is no verdict on the guide', () => {
  const notes = ['Hors des tests : Error: Process from config.webServer was not able to start. Exit code: 3'];
  const verdict: Verdict = { ...VERDICT, verdict: 'broken', runs: [], notes };
  expect(exitCodeOf({ exitCode: 1, interrupted: false }, verdict)).toBe(3);
});

test('a run without a verdict is none', () => {
  expect(exitCodeOf({ exitCode: 2, interrupted: false }, undefined)).toBe(2);
  expect(exitCodeOf({ exitCode: 3, interrupted: false }, undefined)).toBe(3);
  expect(exitCodeOf({ exitCode: 4, interrupted: false }, undefined)).toBe(4);
  expect(() => exitCodeOf({ exitCode: 1, interrupted: false }, undefined)).toThrow(
    'Playwright ended without a verdict',
  );
});

test('the last line counts the tests', () => {
  const counts = { passed: 30, failed: 1, skipped: 2, overBudget: 1, assumed: 5, live: 11 };
  expect(closingLine(counts)).toBe('30 passed, 1 failed, 2 skipped; of 33: 5 @assumed, 11 @live');
  expect(closingLine(counts, 63)).toBe(`${closingLine(counts)}; 63 @slow left out: npm run check:full`);
});

test('package.json names a script for every command, and continuous integration runs the README’s', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const files = Object.values(scripts).flatMap((script) => /scripts\/\S+\.ts/.exec(script) ?? []);
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining([
      'start',
      'test',
      'test:matrix',
      'tenant',
      'report',
      'bench',
      'check',
      'lint',
      'format',
      'typecheck',
    ]),
  );
  for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  const ci = join(ROOT, '.ci/run');
  accessSync(ci, constants.X_OK);
  expect(readFileSync(ci, 'utf8').trim().split('\n').slice(-2)).toEqual(['npm ci', 'npm test']);
});
