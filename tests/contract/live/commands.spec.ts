/** What the commands do on a live tenant, as far as it is known before anything is asked of one. */
import { expect, test } from '@playwright/test';
import { run, startNode, type Command } from '../lib/command.ts';
import { LIVE_ENVIRONMENT } from '../lib/live-environment.ts';

const FOR_THE_STAND_IN = (what: string) => `${what}, and TENANT is live; for example TENANT=embedded`;
const LEAVE_OUT = (what: string) =>
  `A live tenant gets the guide as it is written: leave ${what} out; for example npm start -- --method sms.`;

/** A command that only the embedded tenant is for, and the sentence it ends with. All but two are alike and slow for that. */
const REFUSED: Readonly<Record<string, readonly [Command, readonly string[], string]>> = {
  'start --all @slow': ['start', ['--all'], LEAVE_OUT('--all')],
  'start in another language on another device': [
    'start',
    ['--locale', 'en-US', '--device', 'iphone'],
    LEAVE_OUT('--locale, --device'),
  ],
  'start where time would have to travel @slow': ['start', ['--method', 'too-late'], LEAVE_OUT('--method too-late')],
  'check:full @slow': [
    'test',
    ['--full'],
    `${FOR_THE_STAND_IN('npm run check:full performs the guide hundreds of times')} npm run check:full.`,
  ],
  'test:matrix @slow': [
    'test:matrix',
    [],
    `${FOR_THE_STAND_IN('npm run test:matrix performs the guide hundreds of times')} npm run test:matrix.`,
  ],
  reproduce: [
    'reproduce',
    ['session-expired'],
    `${FOR_THE_STAND_IN('npm run reproduce provokes what a user reports')} npm run reproduce.`,
  ],
  'bench @slow': [
    'bench',
    [],
    `${FOR_THE_STAND_IN('npm run bench performs the guide dozens of times')} npm run bench.`,
  ],
  'rehearse @slow': [
    'rehearse',
    [],
    `${FOR_THE_STAND_IN('npm run rehearse rehearses a live run on the embedded tenant')} npm run rehearse.`,
  ],
};

for (const [what, [command, args, sentence]] of Object.entries(REFUSED)) {
  test(`a command that only the embedded tenant is for says so on a live one: ${what}`, async () => {
    const { exitCode, stdout, stderr } = await run(command, args, LIVE_ENVIRONMENT);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` });
  });
}

/** What of the configuration decides which tests run where, said by the configuration itself. */
const TELL = `const { default: { workers, projects, webServer, globalSetup, grep, grepInvert } } = await import('./playwright.config.ts');
const greps = [grep, grepInvert].map(String);
console.log(JSON.stringify({ workers, projects: projects.map(({ name }) => name), serves: webServer !== undefined, globalSetup, greps }));`;

test('a live run has what is made for one, one test after the other and no tenant of its own, and looks before it begins', async () => {
  const code = ['--import', 'tsx', '--input-type=module', '-e', TELL];
  const { stdout } = await startNode([...code, 'playwright', 'test', '--list'], LIVE_ENVIRONMENT).ended;
  expect(JSON.parse(stdout)).toEqual({
    workers: 1,
    projects: ['chromium'],
    serves: false,
    globalSetup: [
      expect.stringMatching(/reports\/redaction\/live-setup\.ts$/),
      expect.stringMatching(/scripts\/lib\/live\/set-up\.ts$/),
    ],
    greps: ['/@live/', '/@assumed|@slow/'],
  });
});
