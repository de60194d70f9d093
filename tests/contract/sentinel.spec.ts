import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { scanForSecrets } from '../../reports/redaction/scan.ts';
import { CHILD_VARIABLE, type ChildSettings } from '../sentinel/child-settings.ts';
import { runChild } from '../sentinel/run-child.ts';
import { sentinelSecrets } from '../sentinel/secrets.ts';

const config = fileURLToPath(new URL('../sentinel/playwright.config.ts', import.meta.url));

/** Ways to run the suite, each with reporters of its own. Those that write nothing of a kind of its own are slow for that. */
const RUNS = {
  'the reporters of the suite @slow': [],
  'the reporters of the suite and traces @slow': ['--trace', 'on'],
  'the JSON reporter instead @slow': ['--reporter', 'json'],
  'the JSON reporter instead, and traces': ['--reporter', 'json', '--trace', 'on'],
  'blob shards @slow': ['--reporter', 'blob', '--shard', '1/1', '--trace', 'on'],
  'the HTML report instead @slow': ['--reporter', 'html', '--trace', 'on'],
  'the lines of a terminal instead @slow': ['--reporter', 'line'],
} as const;

// Each run starts a browser for several tests, and its traces are searched in every encoding.
test.slow();

for (const [how, args] of Object.entries(RUNS)) {
  test(`no secret is left in anything a run writes: ${how}`, async ({ launchOptions }, testInfo) => {
    const { hits, files } = await runAndScan(
      { redacted: true },
      args,
      launchOptions.executablePath,
      testInfo.outputDir,
    );
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(2);
  });
}

test('without redaction every secret is found, so that the search proves something', async ({
  launchOptions,
}, testInfo) => {
  const args = ['--trace', 'on', '--reporter', 'html'];
  const { hits } = await runAndScan({ redacted: false }, args, launchOptions.executablePath, testInfo.outputDir);
  const found = new Set(hits.map(({ kind }) => kind));
  expect(found).toEqual(new Set(['password', 'seed', 'code', 'phone', 'token']));
  expect(hits.map(({ where }) => where).filter((where) => where.includes('QR code'))).not.toEqual([]);
});

async function runAndScan(
  { redacted }: Pick<ChildSettings, 'redacted'>,
  args: readonly string[],
  browser: string | undefined,
  output: string,
) {
  const secrets = sentinelSecrets();
  const settings: ChildSettings = { output, redacted, secrets, ...(browser === undefined ? {} : { browser }) };
  const { stdout } = await runChild({ config, output, args, env: { [CHILD_VARIABLE]: JSON.stringify(settings) } });
  const wanted = Object.entries(secrets).map(([kind, value]) => ({ kind: kind as keyof typeof secrets, value }));
  return { ...scanForSecrets(output, wanted), stdout };
}
