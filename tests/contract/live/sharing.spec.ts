/** What tests share on a live tenant, and are given only where it is there: the one phone, the person at the run. */
import { AS_WRITTEN, locksOf, matrix } from '../../../fixtures/matrix.ts';
import { expect, test } from '../../../fixtures/test.ts';
import type { Settings } from '../../../settings.ts';

const on = (tenant: Settings['tenant']) => ({ tenant }) as Settings;

test('no two tests that get texts or calls run at a time on a live tenant, and all others do', () => {
  const locked = AS_WRITTEN.filter((row) => locksOf(row, on('live')).length > 0).map(({ path }) => path);
  expect(locked.toSorted()).toEqual(['app-then-sms', 'call', 'other-account', 'sms']);
  expect(new Set(AS_WRITTEN.flatMap((row) => locksOf(row, on('live')))).size, 'one phone').toBe(1);
  expect(matrix().flatMap((row) => locksOf(row, on('embedded')))).toEqual([]);
});

test('without a window nobody is asked, and the sentence says how to have one', async ({ attendant }) => {
  const asked = attendant.ask({ title: 'Approuvez la demande', withinMs: 1_000 });
  await expect(asked).rejects.toThrow(/^\[tenant-configuration\] ATTENDED is on, and .*(?:--headed|in CI)/);
  expect(test.info().annotations.filter(({ type }) => type === 'geste humain')).toEqual([]);
});
