/** How the commands end when they are told to, and when what they need is taken. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { allureReport } from '../../reports/allure/generate.ts';
import { verdictSchema } from '../../reports/verdict/schema.ts';
import { pressCtrlC, run, start } from './lib/command.ts';
import { ROOT } from './lib/sources.ts';

const READY = /^\{.*\}\n/;
const FIRST_STEP = /2\.1-1 /;
/** A mark that every process of a command inherits, to find those it left. */
const MARK = 'FIRST_LOGIN_INTERRUPTION_TEST';

test('the tenant says one line of JSON when it is ready, nothing else, and stops on Ctrl-C', async () => {
  const tenant = start('tenant');
  const ready = JSON.parse(await tenant.said(READY)) as Record<string, unknown>;
  pressCtrlC(tenant);
  const { exitCode, stdout, stderr } = await tenant.ended;
  expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: '' });
  expect(stdout.match(/\n/g)).toHaveLength(1);
  expect(Object.keys(ready)).toEqual(
    expect.arrayContaining(['url', 'certificate', 'proxy', 'control', 'graphToken', 'hosts']),
  );
});

test('the tenant of a run stops when it is asked to and when the run is gone', async () => {
  const asked = start('tenant');
  const left = start('tenant', ['--until-stdin-ends']);
  await Promise.all([asked.said(READY), left.said(READY)]);
  asked.process.kill('SIGTERM');
  left.process.stdin?.end();
  expect((await asked.ended).exitCode).toBe(0);
  expect((await left.ended).exitCode).toBe(0);
});

test('a port that is taken is said in a sentence and ends with 3', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { exitCode, stdout, stderr } = await run('tenant', ['--port', `${port}`]);
  other.close();
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 3,
    stdout: '',
    stderr: `The tenant cannot listen on port ${port}: another program has it; for example npm run tenant -- --port 8443.\n`,
  });
});

test('a tenant with a window says so before it starts when no browser has one', async ({ launchOptions }) => {
  const shell = launchOptions.executablePath ?? '';
  // eslint-disable-next-line playwright/no-skipped-test -- a machine with a full browser would open a window
  test.skip(!/headless[-_]shell/.test(shell), 'the browser of this run has a window');
  const { exitCode, stdout, stderr } = await run('tenant', ['--open'], { BROWSER_PATH: shell });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('BROWSER_PATH names a headless shell, which has no window to show');
});

test(
  'npm start interrupted in the middle ends in order and reports what was done',
  { tag: '@slow' },
  async ({}, { outputDir, testId }) => {
    test.slow();
    const command = start('start', ['--locale', 'fr-CA'], { OUTPUT: outputDir, WORKERS: '1', [MARK]: testId });
    await command.said(FIRST_STEP);
    pressCtrlC(command);
    const { exitCode, stdout } = await command.ended;
    expect(exitCode, stdout).toBe(130);
    expect(stdout).toContain('Le passage a été interrompu');
    expect(existsSync(allureReport(outputDir))).toBe(true);
    const verdict = verdictSchema.parse(JSON.parse(readFileSync(join(outputDir, 'verdict.json'), 'utf8')));
    expect(verdict.runs.map(({ result }) => result)).toEqual(['interrupted']);
    expect(processesWith(testId)).toEqual([]);
  },
);

test('a run that is interrupted deletes its users and stops its tenant', async ({}, { outputDir, testId }) => {
  test.slow();
  const config = configThatCountsUsers(outputDir);
  const command = start('playwright', ['--config', config, '--grep', '@sms', '--project', 'chromium'], {
    OUTPUT: outputDir,
    FIRST_LOGIN_PROGRESS: '1',
    [MARK]: testId,
  });
  await command.said(FIRST_STEP);
  pressCtrlC(command);
  const { exitCode, stdout, stderr } = await command.ended;
  expect(exitCode, stdout + stderr).toBe(130);
  expect(JSON.parse(readFileSync(join(outputDir, 'users.json'), 'utf8'))).toEqual({ left: [] });
  expect(processesWith(testId)).toEqual([]);
});

test(
  'a second Ctrl-C kills, and leaves nothing running and no secret behind',
  { tag: '@slow' },
  async ({}, { outputDir, testId }) => {
    test.slow();
    mkdirSync(outputDir, { recursive: true });
    const command = start('start', ['--locale', 'fr-CA'], {
      OUTPUT: outputDir,
      TMPDIR: outputDir,
      WORKERS: '1',
      [MARK]: testId,
    });
    await command.said(FIRST_STEP);
    // Pressed until it is gone: what comes within a second is the same wish once more.
    await expect
      .poll(() => {
        if (command.process.exitCode === null) command.process.kill('SIGINT');
        return command.process.exitCode;
      })
      .toBe(130);
    await expect.poll(() => processesWith(testId)).toEqual([]);
    expect(readdirSync(outputDir).filter((name) => name.startsWith('first-login-secrets-'))).toEqual([]);
  },
);

/** The suite's configuration with one more thing at its end: who is still in the tenant's directory. */
function configThatCountsUsers(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const quoted = (name: string) => JSON.stringify(join(folder, name));
  const url = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  writeFileSync(
    join(folder, 'counting.config.mts'),
    `import suite from ${url('playwright.config.ts')};
     export default { ...suite, globalTeardown: [suite.globalTeardown, ${quoted('counting.mts')}] };`,
  );
  writeFileSync(
    join(folder, 'counting.mts'),
    `import { writeFileSync } from 'node:fs';
     import { fetch, ProxyAgent } from ${url('node_modules/undici/index.js')};
     export default async function countUsers() {
       const { proxy, certificate, graphToken } = JSON.parse(process.env.EMBEDDED_TENANT);
       const dispatcher = new ProxyAgent({ uri: proxy, requestTls: { ca: certificate } });
       const headers = { authorization: 'Bearer ' + graphToken };
       const answer = await fetch('https://graph.microsoft.com/v1.0/users', { dispatcher, headers });
       const { value } = await answer.json();
       writeFileSync(${quoted('users.json')}, JSON.stringify({ left: value.map(({ id }) => id) }));
       await dispatcher.close();
     }`,
  );
  return join(folder, 'counting.config.mts');
}

/** Command lines of the processes that inherited the mark with this value; where there is no /proc, of none. */
function processesWith(value: string): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const marked = read(`/proc/${pid}/environ`).split('\0').includes(`${MARK}=${value}`);
      return marked ? [read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')] : [];
    });
}

/** A process may end, or belong to somebody else, while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
