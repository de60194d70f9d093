/** What the commands do on a live tenant, as far as it is known before anything is asked of one. */
import { expect, test } from '@playwright/test';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { run, type Command } from '../lib/command.ts';
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

test('on a live tenant what is tagged @live is run, in one browser, one test after the other, and no tenant is started', async () => {
  const { stdout } = await run('playwright', ['--list', '--reporter=json'], { ...LIVE_ENVIRONMENT, MATRIX: 'whole' });
  const { suites, config } = JSON.parse(stdout) as JSONReport;
  const tags = suites.flatMap(tagsIn);
  expect(tags.length).toBeGreaterThan(8);
  expect(tags.filter((one) => !one.includes('live') || one.includes('assumed') || one.includes('slow'))).toEqual([]);
  expect(config).toMatchObject({ workers: 1, webServer: null, projects: [{ name: 'chromium', timeout: 480_000 }] });
});

function tagsIn({ specs, suites = [] }: JSONReportSuite): string[][] {
  return [...specs.map((spec) => spec.tags), ...suites.flatMap(tagsIn)];
}
