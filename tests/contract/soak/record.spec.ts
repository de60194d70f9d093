/** What a soak leaves of itself, and goes on from. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { beginRecord, mendRecord, note, readRecord } from '../../../reports/soak/record.ts';

const test = base.extend<{ file: string }>({
  file: async ({}, use, { outputDir }) => use(join(outputDir, 'soak/browser.jsonl')),
});

const ARRIVED = { what: 'journey', number: 1, ms: 2_100 } as const;
const FAILED = {
  what: 'journey',
  number: 2,
  ms: 900,
  failure: { kind: 'product-defect', message: 'KmsiInterrupt was due.' },
} as const;
const HELD = { what: 'memory', session: 's', who: 'tenant', after: 2, held: 30_000, rss: 90_000 } as const;

test('journeys and readings are kept in order, each as soon as it is noted', ({ file }) => {
  expect(readRecord(file)).toBeUndefined();
  beginRecord(file, { way: 'browser', seed: 7 });
  for (const line of [ARRIVED, HELD, FAILED]) note(file, line);
  expect(readRecord(file)).toMatchObject({ head: { seed: 7 }, done: [ARRIVED, FAILED], memory: [HELD] });
});

test('a line that a kill cut short is left out, and the next one follows in its place', ({ file }) => {
  beginRecord(file, { way: 'browser', seed: 7 });
  note(file, ARRIVED);
  appendFileSync(file, '{"what":"journey","num');
  expect(readRecord(file)?.done).toEqual([ARRIVED]);
  mendRecord(file);
  note(file, FAILED);
  expect(readRecord(file)?.done).toEqual([ARRIVED, FAILED]);
});

test('a line that is none is named by its number', ({ file }) => {
  beginRecord(file, { way: 'browser', seed: 7 });
  appendFileSync(file, '{"what":"jorney"}\n');
  expect(() => readRecord(file)).toThrow('line 2 is not one of a soak of this version');
});

test('a file of something else is no record', ({ file }) => {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(ARRIVED)}\n`);
  expect(() => readRecord(file)).toThrow('line 1 is not the beginning of a soak');
});
