/** Run by `contract/quarantine-run.spec.ts` only. */
import { expect, test } from '@playwright/test';

test('stands', () => {
  expect(1 + 1).toBe(2);
});

test.describe('in a group', () => {
  test('fails now and then', () => {
    expect('the list is closed').toBe('the list is open');
  });
});
