import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { entryOf } from '../../../reports/night/entry.ts';
import { readVerdictHistory, writeVerdictHistory } from '../../../reports/night/history.ts';
import { guideRun, step } from '../lib/reported.ts';
import { entryAt, verdictAt } from './nights.ts';

test('what is kept of a verdict is read again as it was written', ({}, testInfo) => {
  const file = testInfo.outputPath('verdict-history.jsonl');
  expect(readVerdictHistory(file)).toEqual([]);
  const entries = [entryAt(0, 'sound'), entryAt(24, 'broken', ['teams'])];
  writeVerdictHistory(file, entries);
  expect(readVerdictHistory(file)).toEqual(entries);
});

test('more than a year of nights is forgotten, the oldest first', ({}, testInfo) => {
  const file = testInfo.outputPath('verdict-history.jsonl');
  writeVerdictHistory(
    file,
    Array.from({ length: 402 }, (_, night) => entryAt(24 * night, 'sound')),
  );
  const kept = readVerdictHistory(file);
  expect(kept).toHaveLength(400);
  expect(kept[0]).toEqual(entryAt(48, 'sound'));
});

for (const [what, line] of [
  ['cut off', '{"schema":1,"startedAt"'],
  ['of another version', JSON.stringify({ ...entryAt(0, 'sound'), schema: 2 })],
] as const) {
  test(`a line that is ${what} is named, and the file stays as it is`, ({}, testInfo) => {
    const file = testInfo.outputPath('verdict-history.jsonl');
    const text = `${JSON.stringify(entryAt(0, 'sound'))}\n${line}\n`;
    writeFileSync(file, text);
    expect(() => readVerdictHistory(file)).toThrow(/^Line 2 of .*verdict-history\.jsonl is no verdict/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
}

test('a drift is kept once, and as new where any run does not know it', () => {
  const drift = step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Terminé', known: true });
  const runs = [guideRun({ steps: [drift] }), guideRun({ steps: [{ ...drift, known: false }] })];
  expect(entryOf(verdictAt(0, 'broken', { runs })).drifts).toEqual([
    { step: '2.3-1a', title: '2.3-1a Faire', expected: 'Terminer', found: 'Terminé', known: false },
  ]);
});

test('failures are counted by kind, of performances and of other tests, and a first try is none', () => {
  const failure = { kind: 'unreachable', message: 'ne répond pas' } as const;
  const runs = [
    guideRun({ result: 'failed', failure, attempt: 'first' }),
    guideRun({ result: 'failed', failure, attempt: 'second' }),
  ];
  const notes = [
    'Échec de « un essai » (provisioning) : 1 user(s) left',
    'Échec de « un autre » (unreachable) : rien',
    'Non réalisé, faute de téléphone : un essai (provisioning) : non',
  ];
  expect(entryOf(verdictAt(0, 'inconclusive', { runs, notes })).failures).toEqual({ unreachable: 2, provisioning: 1 });
});
