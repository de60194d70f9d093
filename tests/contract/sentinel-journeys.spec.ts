import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../reports/redaction/registry.ts';
import { scanForSecrets } from '../../reports/redaction/scan.ts';
import { newRegistry } from '../sentinel/new-registry.ts';
import { runChild } from '../sentinel/run-child.ts';

const config = fileURLToPath(new URL('../sentinel/journeys.config.ts', import.meta.url));

const RUNS = {
  'as every night': [],
  // What shards leave for the report of all of them.
  'as a shard @slow': ['--shard', '1/1'],
  // Proven in every run on less than whole journeys.
  'with the JSON reporter instead, and traces @slow': ['--reporter', 'json', '--trace', 'on'],
} as const;

// Each run performs the guide several times in a process of its own, with the slow checks twice as often.
test.setTimeout(600_000);

for (const [how, args] of Object.entries(RUNS)) {
  test(`no secret of the journeys is left in anything a run writes: ${how}`, async ({}, testInfo) => {
    const output = testInfo.outputDir;
    const registry = newRegistry();
    const env = { [REGISTRY_VARIABLE]: registry.file, OUTPUT: output };
    const { exitCode, stdout } = await runChild({
      config,
      output,
      args: [...args, '--output', `${output}/results`],
      env,
    });
    const secrets = registeredSecrets(registry.file);
    registry.remove();
    expect(exitCode, stdout).toBe(1);
    const kinds = new Set(secrets.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['answer', 'code', 'password', 'phone', 'seed', 'token']);
    const { hits, files } = scanForSecrets(output, secrets);
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(5);
  });
}
