import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../../reports/redaction/registry.ts';
import { scanForSecrets } from '../../../reports/redaction/scan.ts';
import { captureSchema } from '../../../tenant/contract/capture.ts';
import { captureText } from '../../../tenant/contract/text.ts';
import { run } from '../lib/command.ts';
import { newRegistry } from '../../sentinel/new-registry.ts';
import { altered } from './alterations.ts';

/** Bad input, the command it is given to, and the sentence that says so. */
const BAD: readonly (readonly ['capture' | 'contract', readonly string[], RegExp])[] = [
  [
    'capture',
    [],
    /^TENANT is embedded, and what is recorded is a live tenant: set TENANT=live .* npm run capture -- --embedded\.\n$/,
  ],
  [
    'capture',
    ['--method', 'fax'],
    /^--method must be app-qr, .* or several with commas between them; for example npm run/,
  ],
  [
    'contract',
    ['--locale', 'fr-CA', 'a', 'b'],
    /^A word that belongs to no option besides the recording: this command knows/,
  ],
];

for (const [command, args, said] of BAD) {
  test(`${command} ${args.join(' ')} is refused in a sentence, with 2`, { tag: '@slow' }, async () => {
    const { exitCode, stderr } = await run(command, args);
    expect(stderr).toMatch(said);
    expect(exitCode).toBe(2);
  });
}

test(
  'the embedded tenant is recorded by its command without any secret, is as it was recorded, and differs once altered',
  { tag: '@slow' },
  async ({}, testInfo) => {
    // Three runs of the guide, each in a process of its own.
    test.setTimeout(600_000);
    const output = testInfo.outputPath('reports');
    const registry = newRegistry();
    const recorded = await run('capture', ['--embedded', '--method', 'totp-key', '--edition', 'reskin'], {
      OUTPUT: output,
      [REGISTRY_VARIABLE]: registry.file,
    });
    expect(recorded.exitCode, recorded.stderr).toBe(0);
    const file = /requests: (.+\.json)$/m.exec(recorded.stdout)?.[1] ?? '';
    const secrets = registeredSecrets(registry.file);
    registry.remove();
    expect(new Set(secrets.map(({ kind }) => kind))).toEqual(
      new Set(['token', 'password', 'phone', 'seed', 'code', 'answer']),
    );
    writeFileSync(testInfo.outputPath('said.txt'), recorded.stdout + recorded.stderr);
    expect(scanForSecrets(testInfo.outputPath(), secrets).hits).toEqual([]);

    const same = await run('contract', [file], { OUTPUT: testInfo.outputPath('again') });
    expect(same.stdout).toMatch(/\n0 differences, 0 accepted, 0 stale\n$/);
    expect(same.exitCode).toBe(0);

    const other = altered(captureSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
    other.control('user-name', 'Suivant').name = 'Continuer';
    other.screen('proof-up').config['sProofUpToken'] = 'number';
    writeFileSync(file, captureText(other.there));
    const differs = await run('contract', [file, '--json'], { OUTPUT: testInfo.outputPath('again') });
    expect(JSON.parse(differs.stdout)).toMatchObject({
      differences: [
        { screen: 'proof-up', what: 'type of $Config key', of: 'sProofUpToken' },
        { screen: 'user-name', what: 'accessible name', here: 'Suivant', there: 'Continuer' },
      ],
    });
    expect(differs.exitCode).toBe(1);
  },
);

test('a run that cannot record everything writes nothing', { tag: '@slow' }, async ({}, testInfo) => {
  test.setTimeout(120_000);
  const output = testInfo.outputPath('reports');
  const { exitCode, stderr } = await run('capture', ['--embedded', '--method', 'sms'], {
    OUTPUT: output,
    BUDGET_TEXTS: '0',
  });
  expect(stderr).toContain('Nothing was recorded: this tenant can perform none of it.');
  expect({ exitCode, written: existsSync(`${output}/contract`) }).toEqual({ exitCode: 3, written: false });
});
