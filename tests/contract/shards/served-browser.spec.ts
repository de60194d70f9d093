/** The suite with its browsers in another process, as a server on this machine keeps them. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { verdictSchema } from '../../../reports/verdict/schema.ts';
import { countsByStatus, runTitle } from '../../../reports/verdict/french.ts';
import { run, startNode } from '../lib/command.ts';

const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');
const SELECTION = ['--grep', '(?:@totp-key(?=.*@as-written)|stay-signed-in)', '--project', 'chromium'];

// Two runs of the suite, each in a process of its own.
test.setTimeout(600_000);

test(
  'browsers that a server keeps come to the verdict, the counts and the steps of browsers that workers start',
  { tag: '@slow' },
  async ({ launchOptions: { executablePath } }, { outputDir }) => {
    const browser = { BROWSER_PATH: executablePath ?? '' };
    const own = join(outputDir, 'own');
    const { exitCode, stdout } = await run('playwright', SELECTION, { OUTPUT: own, ...browser });
    expect(exitCode, stdout).toBe(0);

    // `--unsafe` only lets it start the browser that is installed here.
    const server = startNode([PLAYWRIGHT, 'run-server', '--port', '0', '--host', '127.0.0.1', '--unsafe'], {
      DEBUG: 'pw:server',
    });
    const said = await server.said(/Listening on ws:\/\/\S+/);
    const endpoint = /ws:\/\/\S+/.exec(said)?.[0] ?? '';
    const served = join(outputDir, 'served');
    const ended = await run('playwright', SELECTION, { OUTPUT: served, BROWSER_ENDPOINT: endpoint, ...browser });
    server.process.kill('SIGTERM');
    const { stderr } = await server.ended;

    expect(ended.exitCode, ended.stdout).toBe(0);
    expect(stderr, 'the server has launched them').toMatch(/engaged launch mode for "chromium"/);
    expect(foundIn(served)).toEqual(foundIn(own));
  },
);

test(
  'a server of browsers that is not there is unreachable, and no verdict on the guide',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    const { exitCode } = await run('playwright', SELECTION, {
      OUTPUT: outputDir,
      BROWSER_ENDPOINT: 'ws://127.0.0.1:9/',
    });
    expect(exitCode).toBe(1);
    expect(foundIn(outputDir).verdict).toBe('inconclusive');
  },
);

function foundIn(output: string) {
  const { verdict, counts, runs } = verdictSchema.parse(JSON.parse(readFileSync(join(output, 'verdict.json'), 'utf8')));
  return { verdict, counts, runs: runs.map((one) => [runTitle(one), one.result, countsByStatus(one.steps)]) };
}
