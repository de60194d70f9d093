import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { VALIDATION_VARIABLE } from '../../../reports/guide/hand-over.ts';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../../reports/redaction/registry.ts';
import { scanForSecrets } from '../../../reports/redaction/scan.ts';
import { assemble } from '../../../scripts/validate/assemble.ts';
import { newDraft, publish, readRuns, sizeIn } from '../../../scripts/validate/publish.ts';
import { newRegistry } from '../../sentinel/new-registry.ts';
import { runChild } from '../../sentinel/run-child.ts';

const config = fileURLToPath(new URL('../../validate/validate.config.ts', import.meta.url));

for (const [method, kinds] of [
  ['app-key', ['answer', 'password', 'token']],
  ['app-qr', ['answer', 'password']],
  ['sms', ['answer', 'code', 'password', 'phone']],
] as const) {
  test(
    `no secret is left in the report or in its pictures, which are taken while it is on the screen: ${method}`,
    { tag: '@slow' },
    async ({}, { outputDir }) => {
      test.slow();
      const output = join(outputDir, 'reports');
      mkdirSync(output, { recursive: true });
      const asked = { edition: 'classic', locale: 'fr-CA', devices: ['desktop'] };
      const folder = newDraft(output);
      const wanted = join(outputDir, 'wanted.json');
      writeFileSync(wanted, JSON.stringify({ ...asked, method, folder }));
      const registry = newRegistry();
      const env = { [REGISTRY_VARIABLE]: registry.file, OUTPUT: output, [VALIDATION_VARIABLE]: wanted };
      const { exitCode, stdout } = await runChild({ config, output: join(outputDir, 'said'), env });
      const secrets = registeredSecrets(registry.file);
      registry.remove();
      expect(exitCode, stdout).toBe(0);
      expect([...new Set(secrets.map(({ kind }) => kind))]).toEqual(expect.arrayContaining([...kinds]));
      const runs = readRuns(folder);
      const given = { baselines: new Map(), sizeOf: sizeIn(folder) };
      // Not to be, where the run left nothing.
      expect(runs).toBeDefined();
      publish(
        assemble({ tenant: 'embedded', ...asked, method }, { ...given, runs: runs as NonNullable<typeof runs> }),
        folder,
        output,
      );
      const { hits, files } = scanForSecrets(outputDir, secrets);
      expect(hits).toEqual([]);
      expect(files).toBeGreaterThan(20);
    },
  );
}
