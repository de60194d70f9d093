/** The borrowed programs as a command: what is pinned, what is installed, and how their outcomes are told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { judgements, judgementTable } from '../../reports/judges/results.ts';
import { ensureInstalled } from '../../scripts/judges/install.ts';
import { chosenJudges, JUDGES, PACKAGES, versionOf } from '../../scripts/judges/judges.ts';
import { CannotRunError } from '../../scripts/lib/exit.ts';
import { startNode } from './lib/command.ts';
import { ROOT } from './lib/sources.ts';

const EXAMPLE = 'npm run judges -- --only aws-azure-login';
const dependencies = z.record(z.string(), z.string());
const packageSchema = z.object({ dependencies: dependencies.default({}), devDependencies: dependencies.default({}) });
const lockSchema = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });

const read = <T>(schema: z.ZodType<T>, ...path: string[]) =>
  schema.parse(JSON.parse(readFileSync(join(...path), 'utf8')));

test('every program is pinned to one version, with its hash and without the address it came from', () => {
  expect(readdirSync(PACKAGES).sort()).toEqual(JUDGES.map(({ name }) => name).sort());
  for (const judge of JUDGES) {
    const { dependencies: pinned } = read(packageSchema, PACKAGES, judge.name, 'package.json');
    expect(pinned).toEqual({ [judge.npmName]: versionOf(judge) });
    const { '': own, ...packages } = read(lockSchema, PACKAGES, judge.name, 'package-lock.json').packages;
    expect(own?.['dependencies']).toEqual(pinned);
    const unsure = Object.entries(packages).filter(
      ([, one]) => 'resolved' in one || !String(one['integrity']).startsWith('sha512-'),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  }
});

test('the libraries that judge every day are those that the command installs', () => {
  const { devDependencies } = read(packageSchema, ROOT, 'package.json');
  const shared = JUDGES.filter(({ npmName }) => npmName in devDependencies);
  expect(shared.map(({ name }) => name)).toEqual(['openid-client', 'node-saml']);
  for (const judge of shared) expect(devDependencies[judge.npmName]).toBe(versionOf(judge));
});

/** A report of the runner, as far as it is read. */
const tested = (title: string, status: string, annotations: object[], message?: string) => ({
  title,
  tests: [{ annotations, results: [{ status, duration: 1_250, errors: message === undefined ? [] : [{ message }] }] }],
});
const said = (type: string, description: string) => ({ type, description });
const REPORT = {
  suites: [
    {
      title: 'tests/judges/a.judge.ts',
      specs: [],
      suites: [
        {
          title: 'a-judge',
          specs: [tested('plain', 'passed', [said('expected', 'signed in'), said('got', 'signed in')])],
          suites: [
            {
              title: 'with a second factor',
              specs: [
                tested('code', 'failed', [said('expected', 'signed in'), said('got', 'refused')], 'Error: expect'),
                tested('call', 'failed', [said('expected', 'rings'), said('got', 'rings')], 'Error: a host was asked'),
                tested('push', 'failed', [said('expected', 'signed in')], 'Error: no number\n  at a line'),
              ],
            },
          ],
        },
      ],
    },
  ],
};

test('each scenario is told with what it came to, and one that disagrees with what was expected', () => {
  const all = judgements(REPORT, (name) => `1.0.0 of ${name}`);
  expect(all.map(({ judge, scenario, got, agrees }) => [judge, scenario, got, agrees])).toEqual([
    ['a-judge', 'plain', 'signed in', true],
    ['a-judge', 'code', 'refused', false],
    ['a-judge', 'call', 'Error: a host was asked', false],
    ['a-judge', 'push', 'Error: no number', false],
  ]);
  expect(all[0]).toMatchObject({ version: '1.0.0 of a-judge', seconds: 1.25 });
  const lines = judgementTable(all).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/^✓ {2}a-judge {2}1\.0\.0 of a-judge {2}plain +signed in +as expected +1\.3$/);
  expect(lines[2]).toMatch(/^✗ .* code +signed in +refused +1\.3$/);
});

test('a program there is none of is refused with those there are', () => {
  expect(() => chosenJudges('saml2aws', EXAMPLE)).toThrow(
    '--only must be openid-client, msal-node, node-saml, d365-ui-test or aws-azure-login, or several of them with commas',
  );
  expect(chosenJudges('node-saml, openid-client', EXAMPLE)).toHaveLength(2);
});

test(
  'without a registry nothing is installed, in one sentence and without its address',
  { tag: '@slow' },
  async ({}, testInfo) => {
    const installed = ensureInstalled(['openid-client'], () => undefined, {
      folder: testInfo.outputPath('judges'),
      environment: {
        ...process.env,
        // A port nobody listens on, and nothing kept from before.
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_cache: testInfo.outputPath('cache'),
        npm_config_fetch_retries: '0',
      },
    });
    const refused = await installed.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotRunError);
    expect(String(refused)).toContain('The borrowed program openid-client could not be installed');
    expect(String(refused)).not.toContain('http:');
    expect(readdirSync(testInfo.outputPath('judges'))).toEqual([]);
  },
);

test('the command names its programs, and ends with 2 for another', { tag: '@slow' }, async () => {
  const command = ['--import', 'tsx', 'scripts/judges.ts'];
  const list = await startNode([...command, '--list']).ended;
  expect({ exitCode: list.exitCode, stderr: list.stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(list.stdout.trim().split('\n')).toHaveLength(JUDGES.length);
  const refused = await startNode([...command, '--only', 'saml2aws']).ended;
  expect({ exitCode: refused.exitCode, stdout: refused.stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^--only must be [^\n]+; for example npm run judges -- --only aws-azure-login\.\n$/);
});
