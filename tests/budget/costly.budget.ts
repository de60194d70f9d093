import { live } from '../../fixtures/live-details.ts';
import { test } from './stub-test.ts';

for (const text of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']) {
  test(`the ${text} of eight texts`, { tag: '@live', annotation: live({ texts: 1 }) }, ({ spend }) => {
    spend({ texts: 1 });
  });
}

test('costs what it declares', { tag: '@live', annotation: live('totp-qr', { wrongEntries: 3 }) }, ({ spend }) => {
  spend({ users: 1, minutes: 0.4, wrongEntries: 2 });
});

test('costs more than it declares', { tag: '@live', annotation: live({ users: 1 }) }, ({ spend }) => {
  spend({ users: 2, calls: 1 });
});

test('declares more than it costs', { tag: '@live', annotation: live({ users: 3, calls: 1 }) }, ({ spend }) => {
  spend({ users: 1 });
});

test('declares nothing', { tag: '@live' }, ({ spend }) => {
  spend({});
});

test('is approved in the app', { tag: '@live', annotation: live('app-qr') }, ({ spend }) => {
  spend({ users: 1 });
});

test('is for the stand-in, and costs what it likes', { tag: '@assumed' }, ({ spend }) => {
  spend({ users: 99 });
});

test.describe('on a tenant that fails', () => {
  test.use({ graphFaults: { notFoundReads: 1, throttled: 0, unavailable: 0 } });

  test('needs faults', { tag: '@live', annotation: live({}) }, ({ spend }) => {
    spend({});
  });
});
