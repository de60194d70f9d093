/** When a soak stops by itself, when memory is called flat, and what its end says. */
import { expect, test } from '@playwright/test';
import { growthOf } from '../../../reports/soak/memory.ts';
import type { Done, SoakRecord } from '../../../reports/soak/record.ts';
import { reasonToStop } from '../../../reports/soak/stop-rule.ts';
import { soakCode, soakText } from '../../../scripts/soak/table.ts';
import { Jitter } from '../../../tenant/embedded/server/jitter.ts';

const failure = { kind: 'product-defect', message: 'The portal did not open.' } as const;
const journeys = (count: number, failed: (number: number) => boolean, kind: string = failure.kind) =>
  Array.from({ length: count }, (_, index): Done => {
    const number = index + 1;
    const own = failed(number) ? { failure: { ...failure, kind } as Done['failure'] } : {};
    return { what: 'journey', number, ms: 1_000 + number, ...own };
  });

/** Readings of a process that keeps so many KB of each journey, with others under way. */
function readings(kept: number, count = 60, who = 'tenant') {
  const underWay = new Jitter(3);
  return Array.from({ length: count }, (_, index) => {
    const after = index * 5;
    const held = 30_000 + after * kept + Math.round(underWay.next('') * 2_000);
    return { what: 'memory', session: 's', who, after, held, rss: held * 4 } as const;
  });
}
const record = (done: readonly Done[], memory: SoakRecord['memory'] = []): SoakRecord => ({
  head: { what: 'soak', schema: 1, way: 'browser', seed: 1 },
  done,
  memory,
});

test('it stops where nothing works and where too many fail, and not for some', () => {
  expect(reasonToStop(journeys(5, () => true))).toBeUndefined();
  expect(reasonToStop(journeys(6, () => true))).toBe('The first 6 journeys all failed.');
  expect(reasonToStop(journeys(300, (number) => number % 3 === 0))).toBeUndefined();
  expect(reasonToStop(journeys(300, (number) => number > 284))).toBe('Of the last 40 journeys 16 failed.');
});

test('what keeps nothing of a journey is flat, what keeps 14 KB grows, however many are under way', () => {
  expect(growthOf(readings(0))).toMatchObject([{ who: 'tenant', verdict: 'flat' }]);
  const [grows] = growthOf(readings(14));
  expect(grows).toMatchObject({ verdict: 'grows' });
  // Of 14 KB and what is under way, which is off by 2 MB.
  expect(Math.abs((grows?.slope ?? 0) - 14)).toBeLessThan(4);
});

test('few readings say nothing, and each process is judged by itself', () => {
  expect(growthOf(readings(8, 10))).toMatchObject([{ verdict: 'too few readings' }]);
  const all = growthOf([...readings(0), ...readings(100, 60, 'runner'), ...readings(50, 60, 'worker 1')]);
  const said = all.map(({ who, verdict }) => `${who} ${verdict}`);
  expect(said, '50 KB are secrets').toEqual(['tenant flat', 'runner grows', 'worker 1 flat']);
});

test('the end says how many of a thousand failed, of what kind, and which', () => {
  const done = journeys(40, (number) => number === 7 || number === 9);
  expect(soakText(record(done), 300).split('\n')).toEqual([
    '40 of 300 journeys in browsers, seed 1: 2 failed, 50.0 of a thousand',
    '  product-defect: 2',
    '    7: The portal did not open.',
    '    9: The portal did not open.',
    'A journey took 1.0 s; 95 of 100 at most 1.0 s, the longest 1.0 s',
  ]);
});

test('it ends with 0, 1 or 4', () => {
  const [none, one] = [() => false, (number: number) => number === 1];
  expect(soakCode(record(journeys(10, none)), 10, false)).toBe(0);
  expect(soakCode(record(journeys(10, none), readings(0)), 20, true), 'its time is over').toBe(0);
  expect(soakCode(record(journeys(10, one)), 10, false)).toBe(1);
  expect(soakCode(record(journeys(10, none), readings(20)), 10, false), 'memory grows').toBe(1);
  expect(soakCode(record(journeys(10, one, 'unreachable')), 10, false)).toBe(4);
  expect(soakCode(record(journeys(9, none)), 10, false), 'broken off').toBe(4);
});
