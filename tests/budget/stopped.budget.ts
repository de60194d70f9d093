/** Run by `contract/live/budget.spec.ts` only. */
import { expect } from '@playwright/test';
import { accountFixtures, type AccountFixtures } from '../../fixtures/account.ts';
import { live } from '../../fixtures/live-details.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { test as base } from './stub-test.ts';

const test = base.extend<AccountFixtures>(accountFixtures);

test('performs', { tag: '@live', annotation: live({}) }, () => {});

test('is limited, and gets no user any more', { tag: '@live', annotation: live({}) }, () => {
  throw new JourneyFailure('throttled', 'login.microsoftonline.com/common/login a répondu 429.');
});

for (const which of ['next', 'last']) {
  test(`the ${which}`, { tag: '@live', annotation: live({ users: 1 }) }, async ({ newAccount }) => {
    await expect(newAccount()).rejects.toThrow();
  });
}
