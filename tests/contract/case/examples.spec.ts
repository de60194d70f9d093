import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { actionSchema } from '../../../guide/case.ts';
import { REGISTRATIONS } from '../../../guide/case-paths.ts';
import { caseProblem } from '../../../guide/case-rules.ts';
import { SYMPTOM_IDS, SYMPTOMS } from '../../../guide/symptoms.ts';
import type { Scenario } from '../../../guide/symptoms/symptom.ts';
import { caseFiles } from '../../../scripts/lib/case/examples.ts';
import { parseCase, readCaseFile } from '../../../scripts/lib/case-file.ts';
import { EDITIONS } from '../../../settings.ts';
import { ROOT } from '../lib/sources.ts';
import { isValid, undescribed } from './json-schema.ts';
import { UNKNOWN } from './refusals.ts';

const EXAMPLES = join(ROOT, 'guide/cases');
const schema = JSON.parse(readFileSync(join(ROOT, 'guide/case.schema.json'), 'utf8')) as Parameters<typeof isValid>[1];

/** `any` means that the method does not matter, not that every method comes to the screens. */
function shownBy({ method, alsoBy = [] }: Scenario): readonly Scenario['method'][] {
  return alsoBy === 'any' ? [method] : [method, ...alsoBy];
}

test('schema and examples are those that npm run schema writes', async () => {
  const files = await caseFiles();
  const committed = [...files.keys()].map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
  expect(new Map(committed)).toEqual(files);
});

test('every symptom has exactly one example, and no other has', () => {
  expect(readdirSync(EXAMPLES).sort()).toEqual(SYMPTOM_IDS.map((id) => `${id}.json`).sort());
});

test('an example is taken by the suite and by editors, and tells its symptom’s scenario', () => {
  for (const { id, scenario } of SYMPTOMS) {
    const file = join(EXAMPLES, `${id}.json`);
    const told = readCaseFile(file, SYMPTOM_IDS);
    const did = scenario.did?.map((action) => actionSchema.parse(action));
    const { method, given } = scenario;
    expect([told.symptom, told.method, told.given, told.did], id).toEqual([id, method, given, did]);
    expect(isValid(JSON.parse(readFileSync(file, 'utf8')), schema), id).toBe(true);
  }
});

test('a symptom can be shown by every method and in every edition that it says', () => {
  for (const { id, scenario } of SYMPTOMS) {
    const { given } = scenario;
    const did = (scenario.did ?? []).map((action) => actionSchema.parse(action));
    const methods = shownBy(scenario);
    for (const edition of EDITIONS) {
      for (const one of methods)
        expect(caseProblem({ method: one, edition, given, did }), `${id} ${one}`).toBeUndefined();
    }
  }
});

test('what a break of the schema is, editors say as well', () => {
  for (const [what, text] of UNKNOWN) expect(isValid(JSON.parse(text), schema), what).toBe(false);
});

test('editors show a description of every field, in French', () => {
  expect(undescribed(schema)).toEqual([]);
});

test('the screens of a case are known for every edition there is', () => {
  expect(Object.keys(REGISTRATIONS)).toEqual([...EDITIONS]);
});

test('an example that was changed is held to the same rules', () => {
  const told = JSON.parse(readFileSync(join(EXAMPLES, 'session-expired.json'), 'utf8')) as object;
  expect(() => parseCase(JSON.stringify({ ...told, method: 'fax' }), SYMPTOM_IDS)).toThrow(/^method must be /);
});

test('the example that the README shows is taken', () => {
  const [, section = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Écrire un cas');
  const [, example = ''] = /```json\n([^`]+)```/.exec(section) ?? [];
  expect(parseCase(example, SYMPTOM_IDS)).toMatchObject({ symptom: 'text-code-expired', given: ['texts-lost'] });
});
