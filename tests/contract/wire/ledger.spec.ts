import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { NEEDS, waiting, type Need } from './ledger.ts';

test('every need of other programs is tested, or waits for something that is named', ({}, testInfo) => {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.spec.ts') && name !== 'ledger.spec.ts')
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const tested = (Object.keys(NEEDS) as Need[]).filter((row) => sources.includes(`need('${row}'`));
  expect(tested).toEqual((Object.keys(NEEDS) as Need[]).filter((row) => NEEDS[row] === 'served'));
  for (const row of waiting()) {
    expect(NEEDS[row]).toMatch(/^awaits \S/);
    testInfo.annotations.push({ type: 'not served yet', description: `${row}: ${NEEDS[row]}` });
    console.log(`not served yet: ${row} — ${NEEDS[row]}`);
  }
});
