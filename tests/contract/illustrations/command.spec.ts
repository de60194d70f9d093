import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { qrCodeIn } from '../../../reports/redaction/picture.ts';
import { scanForSecrets } from '../../../reports/redaction/scan.ts';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../../reports/redaction/registry.ts';
import { illustrationSetSchema } from '../../../reports/illustrations/schema.ts';
import { newRegistry } from '../../sentinel/new-registry.ts';
import { pressCtrlC, run, start } from '../lib/command.ts';

const FIRST_STEP = /2\.1-1 /;
/** Two performances of the whole guide, on a machine that does other things as well. */
const TIMEOUT_MS = 900_000;
/** Of the banner, in pixels of the picture. */
const STRIP = 28 * 2;

/** Colour of a pixel along the left edge. */
function colourAt({ data, width }: PNG, y: number): string {
  return data.subarray(y * width * 4, y * width * 4 + 3).toString('hex');
}

for (const [device, edition, width] of [
  ['desktop', 'classic', 840],
  ['iphone', 'reskin', 390],
] as const) {
  test(
    `two runs on a tenant that has not changed give the same pictures, which show no secret: ${device}, ${edition}`,
    { tag: '@slow' },
    async ({}, { outputDir }) => {
      test.setTimeout(TIMEOUT_MS);
      const registry = newRegistry();
      const env = { OUTPUT: outputDir, [REGISTRY_VARIABLE]: registry.file };
      const asked = ['--device', device, '--edition', edition];
      const first = await run('illustrations', asked, env);
      expect(first.exitCode, first.stdout + first.stderr).toBe(0);
      expect(first.stdout).toContain('à ne pas publier');
      const again = await run('illustrations', [...asked, '--baseline', join(outputDir, 'illustrations')], env);
      expect(again.exitCode, again.stdout + again.stderr).toBe(0);
      expect(again.stdout).toContain('0 périmée, 0 nouvelle, 0 disparue');
      const secrets = registeredSecrets(registry.file);
      registry.remove();

      const folder = join(outputDir, 'illustrations', edition, 'fr-CA');
      const pictures = readdirSync(join(folder, device))
        .filter((name) => name.endsWith('.png'))
        .map((name) => readFileSync(join(folder, device, name)));
      const set = illustrationSetSchema.parse(
        JSON.parse(readFileSync(join(folder, device, 'illustrations.json'), 'utf8')),
      );
      expect(pictures.length).toBeGreaterThan(35);
      expect(set.illustrations).toHaveLength(pictures.length);
      expect(new Set(pictures.map((png) => PNG.sync.read(png).width))).toEqual(new Set([width * 2]));
      // The banner of the stand-in, from edge to edge.
      const tops = pictures.map((png) => colourAt(PNG.sync.read(png), STRIP / 2));
      expect(new Set(tops)).toEqual(new Set(['ffd23f']));
      expect(pictures.map(qrCodeIn).filter((said) => said !== undefined)).toEqual([]);
      expect(new Set(secrets.map(({ kind }) => kind)).size).toBeGreaterThan(4);
      expect(scanForSecrets(folder, secrets).hits).toEqual([]);
    },
  );
}

test(
  'a run that is interrupted ends with 130 and leaves the earlier pictures untouched',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    test.slow();
    const folder = join(outputDir, 'illustrations/classic/fr-CA');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'planche-contact.html'), 'the earlier one');
    const command = start('illustrations', ['--device', 'desktop'], { OUTPUT: outputDir, WORKERS: '1' });
    await command.said(FIRST_STEP);
    pressCtrlC(command);
    const { exitCode, stdout } = await command.ended;
    expect(exitCode, stdout).toBe(130);
    expect(readFileSync(join(folder, 'planche-contact.html'), 'utf8')).toBe('the earlier one');
    expect(readdirSync(outputDir).filter((name) => name.startsWith('.illustrations'))).toEqual([]);
  },
);

/** Bad input, and the sentence that says so. */
const BAD: readonly (readonly [readonly string[], string])[] = [
  [['--edition', '2031'], '--edition must be classic or reskin; for example '],
  [['--locale', 'de-DE'], '--locale must be fr-CA, fr-FR or en-US; for example '],
  [['--device', 'watch'], '--device must be desktop, android or iphone; for example '],
  [['--baseline', 'no-such-folder'], '--baseline names no folder; for example '],
];

for (const [args, said] of BAD) {
  test(
    `bad input ends with 2 before anything starts: ${args.join(' ')}`,
    { tag: '@slow' },
    async ({}, { outputDir }) => {
      const { exitCode, stdout, stderr } = await run('illustrations', args, { OUTPUT: outputDir });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^${said.replaceAll('.', '\\.')}npm run illustrations -- [^\n]+\n$`));
    },
  );
}

test('a folder that cannot be written ends with 3 before anything starts', { tag: '@slow' }, async ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('file'), '');
  const { exitCode, stderr } = await run('illustrations', [], { OUTPUT: testInfo.outputPath('file', 'reports') });
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^The folder of the reports cannot be written \(ENOTDIR\): /);
});

test('--help says what there is, and starts nothing', { tag: '@slow' }, async ({}, { outputDir }) => {
  const { exitCode, stdout } = await run('illustrations', ['--help'], { OUTPUT: outputDir });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('--baseline names the folder of an earlier run');
});
