/** The workflows of both build servers: what a linter says of them, and the rules they keep to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PATHS } from '../../../guide/paths.ts';
import { DEVICES, EDITIONS, EXAMPLES, LOCALES } from '../../../settings.ts';
import { ROOT } from '../lib/sources.ts';
import { pipelineShape, templateShape } from './azure-shape.ts';
import { AZURE, commandsIn, GITHUB, linter, sourceAt, sourcesIn, textsOf, valuesOf, type Source } from './workflows.ts';

const workflows = sourcesIn(GITHUB);
const setUp = sourceAt('.github/actions/set-up/action.yml');
const pipelines = sourcesIn(AZURE);
const templates = sourcesIn(`${AZURE}/templates`);
const all = [...workflows, setUp, ...pipelines, ...templates];
/** Read where there is no setting of this suite's. */
const FOREIGN = ['SYSTEM_ACCESSTOKEN', 'DEVICE', 'LOCALE', 'BASELINE', 'REASON', 'SYMPTOM', 'METHOD', 'CASE'];
/** What a night performs, in order; the rest of it is the platform's own. */
const NIGHT = ['doctor', 'test', 'sweep', 'summary', 'notify'];

test('both build servers have the same workflows', () => {
  const names = (files: readonly Source[]) => files.map(({ file }) => file.split('/').at(-1)).sort();
  expect(names(workflows)).toEqual([
    'embedded.yml',
    'nightly.yml',
    'release-validation.yml',
    'reproduction.yml',
    'watch.yml',
  ]);
  expect(names(pipelines)).toEqual(names(workflows));
});

test('a linter finds nothing in the workflows of GitHub, and finds what is wrong', async () => {
  for (const { file, text } of workflows) expect(await linter.runLint(text, file), file).toEqual([]);
  const nightly = sourceAt(`${GITHUB}/nightly.yml`).text;
  const wrong = nightly.replace('cancel-in-progress', 'cancel-on-progress').replace('vars.TENANT_ID', 'var.TENANT_ID');
  expect((await linter.runLint(wrong, 'wrong.yml')).map(({ message }) => message)).toEqual([
    expect.stringContaining('cancel-on-progress'),
    expect.stringContaining('undefined variable "var"'),
  ]);
});

test('pipelines of Azure are made of what its reference knows, and of templates that are there', () => {
  for (const { file, data } of pipelines) expect(pipelineShape.safeParse(data).error?.issues ?? [], file).toEqual([]);
  for (const { file, data } of templates) expect(templateShape.safeParse(data).error?.issues ?? [], file).toEqual([]);
  const named = pipelines.flatMap(({ data }) => textsOf('template', data));
  expect(new Set(named)).toEqual(new Set(templates.map(({ file }) => file.replace(`${AZURE}/`, ''))));
  const embedded = sourceAt(`${AZURE}/embedded.yml`).data as Record<string, unknown>;
  for (const wrong of [{ jobs: undefined }, { job: [] }, { pool: 'ubuntu-latest' }]) {
    expect(pipelineShape.safeParse({ ...embedded, ...wrong }).success).toBe(false);
  }
});

test('every action is pinned to a commit, with its version beside it, and to the same everywhere', () => {
  const uses = [...workflows, setUp].flatMap(({ text }) => [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)]);
  const foreign = uses.map(([, action = '']) => action).filter((action) => !action.startsWith('./'));
  expect(foreign.length).toBeGreaterThan(20);
  for (const action of foreign) expect(action).toMatch(/^actions\/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const pins = new Map(
    foreign.map((action) => [action.replace(/[@/](?=restore|save|[0-9a-f]{40}).*/, ''), action.split('@')[1]]),
  );
  for (const action of foreign) {
    expect(action.split('@')[1], action).toBe(pins.get(action.replace(/[@/](?=restore|save|[0-9a-f]{40}).*/, '')));
  }
});

test('every workflow may read the sources and no more; a token of identity is for the live tenant alone', () => {
  for (const { file, data } of workflows) {
    expect((data as { permissions: unknown }).permissions, file).toEqual({ contents: 'read' });
    expect(textsOf('runs-on', data), file).toEqual(valuesOf('timeout-minutes', data).map(() => 'ubuntu-latest'));
    expect(new Set(valuesOf('persist-credentials', data)), file).toEqual(new Set([false]));
  }
  const written = workflows.filter(({ text }) => /: write$/m.test(text)).map(({ file }) => file);
  expect(written).toEqual([`${GITHUB}/nightly.yml`]);
});

test('what runs on the live tenant waits for its environment, has it for itself and is not broken off', () => {
  const { data } = sourceAt(`${GITHUB}/nightly.yml`);
  expect(valuesOf('environment', data)).toEqual(['live']);
  expect(valuesOf('concurrency', data)).toEqual([{ group: 'live-tenant', 'cancel-in-progress': false }]);
  const azure = sourceAt(`${AZURE}/nightly.yml`).data;
  expect(valuesOf('environment', azure)).toEqual(['live']);
  expect(valuesOf('lockBehavior', azure)).toEqual(['sequential']);
  const secret = all.filter(({ text }) => /\$\{\{ secrets\.|group: first-login/.test(text)).map(({ file }) => file);
  expect(secret).toEqual(
    ['nightly.yml', 'watch.yml'].flatMap((name) => [`${GITHUB}/${name}`, `${AZURE}/${name}`]).sort(),
  );
});

test('a night looks, performs, sweeps whatever became of it, sums up and tells, on either build server', () => {
  for (const [file, always] of [
    [`${GITHUB}/nightly.yml`, '${{ always() }}'],
    [`${AZURE}/nightly.yml`, 'always()'],
  ] as const) {
    const { data } = sourceAt(file);
    const steps = valuesOf('steps', data).flat() as Readonly<Record<string, string>>[];
    const commands = steps
      .map(({ run, script }) => run ?? script ?? '')
      .filter((command) => command.startsWith('npm '));
    expect(
      commands.map((command) => command.replace(/^npm (?:run )?/, '')),
      file,
    ).toEqual(NIGHT);
    const sweep = steps.find(({ run, script }) => (run ?? script) === 'npm run sweep');
    expect(sweep?.['if'] ?? sweep?.['condition'], file).toBe(always);
  }
});

test('what somebody types by hand reaches a command as a value and never as a part of it', () => {
  const commands = all.flatMap(({ file, data }) => commandsIn(data).map((command) => ({ file, command })));
  expect(commands.length).toBeGreaterThan(30);
  for (const { file, command } of commands) {
    const expressions = [...command.matchAll(/\$\{\{\s*(.+?)\s*\}\}/g)].map(([, expression]) => expression);
    expect(
      expressions.filter((expression) => expression !== 'matrix.shard'),
      file,
    ).toEqual([]);
  }
});

test('every command of the workflows is one of the suite, and every variable one of its settings', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  for (const { file, data } of all) {
    const named = commandsIn(data).flatMap((command) => [...command.matchAll(/npm run ([a-z:]+)/g)]);
    for (const [, name = ''] of named) expect(Object.keys(scripts), `${file}: ${name}`).toContain(name);
    const variables = valuesOf('env', data).flatMap((env) => Object.keys(env as object));
    for (const name of variables) expect([...Object.keys(EXAMPLES), ...FOREIGN], file).toContain(name);
  }
});

test('everything a run keeps on GitHub has an end', () => {
  for (const { file, text } of workflows) {
    const kept = text.match(/actions\/upload-artifact@/g) ?? [];
    expect(text.match(/retention-days: \d+$/gm) ?? [], file).toHaveLength(kept.length);
  }
});

test('what can be chosen by hand is what the commands know', () => {
  const validation = sourceAt(`${GITHUB}/release-validation.yml`).data;
  expect(valuesOf('options', validation)).toEqual([
    [...EDITIONS],
    [...LOCALES],
    ['desktop and iphone', ...DEVICES],
    ['compare', 'accept'],
  ]);
  expect(valuesOf('values', sourceAt(`${AZURE}/release-validation.yml`).data)).toEqual(valuesOf('options', validation));
  const methods = valuesOf('options', sourceAt(`${GITHUB}/reproduction.yml`).data);
  const known = PATHS.filter((path) => !['other-account', 'too-late'].includes(path));
  expect(methods).toEqual([["the symptom's own", ...known]]);
  expect(valuesOf('values', sourceAt(`${AZURE}/reproduction.yml`).data)).toEqual(methods);
});

test('the watch reads the history where the night has stored it', () => {
  const paths = (file: string, step: string) =>
    [...sourceAt(file).text.matchAll(new RegExp(`uses: actions/cache/${step}@[^]*?key: `, 'g'))].map(([text]) =>
      [...text.matchAll(/reports\/out\/\S+/g)].map(([path]) => path).join(),
    );
  const [stored] = paths(`${GITHUB}/nightly.yml`, 'save');
  expect(stored).toBe('reports/out/verdict-history.jsonl,reports/out/allure-history.jsonl');
  expect(paths(`${GITHUB}/nightly.yml`, 'restore')).toEqual([stored]);
  expect(paths(`${GITHUB}/watch.yml`, 'restore')).toContain(stored);
  expect(existsSync(join(ROOT, '.github/actions/set-up/action.yml'))).toBe(true);
});
