/** What the commands do on a live tenant, as far as it is known before anything is asked of one. */
import { expect, test } from '@playwright/test';
import { run, startNode, type Command } from '../lib/command.ts';
import { LIVE_ENVIRONMENT } from '../lib/live-environment.ts';

/** A command that only the embedded tenant is for, and the sentence it ends with. */
const REFUSED: readonly (readonly [Command, readonly string[], string])[] = [
  [
    'start',
    ['--all'],
    'A live tenant gets the guide as it is written: leave --all out; for example npm start -- --method sms.',
  ],
  [
    'start',
    ['--locale', 'en-US', '--device', 'iphone'],
    'A live tenant gets the guide as it is written: leave --locale, --device out; for example npm start -- --method sms.',
  ],
  [
    'start',
    ['--method', 'too-late'],
    'A live tenant gets the guide as it is written: leave --method too-late out; for example npm start -- --method sms.',
  ],
  [
    'test',
    ['--full'],
    'npm run check:full performs the guide hundreds of times, and TENANT is live; for example TENANT=embedded npm run check:full.',
  ],
  [
    'test:matrix',
    [],
    'npm run test:matrix performs the guide hundreds of times, and TENANT is live; for example TENANT=embedded npm run test:matrix.',
  ],
  [
    'reproduce',
    ['session-expired'],
    'npm run reproduce provokes what a user reports, and TENANT is live; for example TENANT=embedded npm run reproduce.',
  ],
  [
    'bench',
    [],
    'npm run bench performs the guide dozens of times, and TENANT is live; for example TENANT=embedded npm run bench.',
  ],
  [
    'rehearse',
    [],
    'npm run rehearse rehearses a live run on the embedded tenant, and TENANT is live; for example TENANT=embedded npm run rehearse.',
  ],
];

for (const [command, args, sentence] of REFUSED) {
  test(`a command that only the embedded tenant is for says so on a live one: ${[command, ...args].join(' ')}`, async () => {
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
