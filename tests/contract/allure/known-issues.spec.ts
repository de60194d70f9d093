import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { STEP_IDS } from '../../../guide/guide.ts';
import { dayOf, inFrench, KnownIssuesError, readKnownIssues } from '../../../reports/allure/known-issues.ts';

const SOUND = {
  id: 'push-slow',
  title: 'La demande arrive tard',
  link: 'https://example.org/12',
  until: '2027-02-01',
  kind: 'product-defect',
  step: '2.2.2-8',
};

test('the committed list can be read, and names steps the guide has', () => {
  const steps = readKnownIssues().flatMap(({ step }) => step ?? []);
  expect(steps.filter((step) => !(STEP_IDS as readonly string[]).includes(step))).toEqual([]);
});

test('an issue is read as it is written, and no file is no issue', ({}, { outputDir }) => {
  expect(readKnownIssues(written(outputDir, [SOUND]))).toEqual([SOUND]);
  expect(readKnownIssues(join(outputDir, 'none.json'))).toEqual([]);
});

/** What is wrong with an entry, and what must be said of it. */
const WRONG: Readonly<Record<string, readonly [unknown, string]>> = {
  'no JSON': ['{', 'is no JSON; for example an empty list: [].'],
  'an address that leads nowhere': [[{ ...SOUND, link: 'javascript:alert(1)' }], 'entry 1: link must be an address'],
  'a day there is none of': [[{ ...SOUND, until: '2027-02-30' }], 'entry 1: until must be a day written as 2027-02-01'],
  'no day': [[{ ...SOUND, until: undefined }], 'entry 1: until must be a day'],
  'a kind there is none of': [[{ ...SOUND, kind: 'flaky' }], 'entry 1: kind must be product-drift, product-defect'],
  'an issue that would hide every failure': [[{ ...SOUND, step: undefined }], 'entry 1: names neither step, test nor'],
  'a field that is misspelt': [[{ ...SOUND, mesage: 'a' }], 'entry 1: Unrecognized key: "mesage"'],
  'an id that occurs twice': [[SOUND, SOUND], 'the id push-slow occurs twice'],
};

for (const [what, [content, said]] of Object.entries(WRONG)) {
  test(`the list is refused for ${what}, in one sentence`, ({}, { outputDir }) => {
    const file = written(outputDir, content);
    expect(() => readKnownIssues(file)).toThrow(KnownIssuesError);
    expect(() => readKnownIssues(file)).toThrow(said);
  });
}

test('days are those of the machine, and written as in Quebec', () => {
  expect(dayOf(new Date(2027, 1, 1, 23, 59))).toBe('2027-02-01');
  expect(inFrench('2027-02-01')).toBe('1er février 2027');
  expect(inFrench('2027-03-21')).toBe('21 mars 2027');
});

function written(folder: string, content: unknown): string {
  const file = join(folder, 'known-issues.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
