/** Which journeys a soak performs, and under what conditions. */
import { expect, test } from '@playwright/test';
import { METHOD_PATHS, PATHS } from '../../../guide/paths.ts';
import { planOf } from '../../../scripts/soak/plan.ts';
import { soakJourneySchema } from '../../../reports/soak/journey.ts';
import { readJourneySettings } from '../../../tenant/embedded/server/journey-settings.ts';
import { DEVICES, EDITIONS, LOCALES } from '../../../settings.ts';

const plan = planOf(1, 'browser', 300);
const overHttp = planOf(1, 'protocol', 2_000);

test('the same seed makes the same journeys, however many are asked for, and another seed others', () => {
  expect(planOf(1, 'browser', 40)).toEqual(plan.slice(0, 40));
  expect(planOf(2, 'browser', 40)).not.toEqual(plan.slice(0, 40));
  expect(plan.map(({ number }) => number)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
});

test('300 journeys hold every combination of method, edition, language, device and order, and every other path', () => {
  const combinations = plan
    .filter(({ path }) => METHOD_PATHS.some((method) => method === path))
    .map(({ path, order, edition, locale, device }) => [path, order, edition, locale, device].join());
  expect(new Set(combinations).size).toBe(METHOD_PATHS.length * 2 * EDITIONS.length * LOCALES.length * DEVICES.length);
  expect(new Set(plan.map(({ path }) => path))).toEqual(new Set(PATHS));
});

test('late answers, slow first paint, lost and repeated requests, edges of windows and shared seeds all occur', () => {
  const counted = (fits: (journey: (typeof plan)[number]) => boolean) => plan.filter(fits).length;
  const late = counted(({ latency }) => 'mysignins.microsoft.com' in latency.most);
  const painted = counted(({ latency }) => 'aadcdn.msauth.net' in latency.most);
  const faulty = (answer: string) => counted(({ faults }) => faults.some((fault) => fault.answer === answer));
  const edged = counted(({ edgeMs }) => edgeMs !== undefined);
  const shared = counted(({ sharedSeed }) => sharedSeed);
  for (const count of [late, painted, faulty('dropped'), faulty('repeated'), edged, shared]) {
    expect(count).toBeGreaterThan(10);
  }
  expect(new Set(plan.map(({ edgeMs }) => edgeMs)).size).toBe(7);
});

test('over HTTP alone nothing is late', () => {
  expect(overHttp.filter(({ latency }) => Object.keys(latency.most).length > 0)).toEqual([]);
  expect(overHttp.filter(({ faults }) => faults.length > 0).length).toBeGreaterThan(400);
});

test('every journey is one that the tenant takes, and that can be written down', () => {
  for (const journey of [...plan, ...overHttp]) {
    const { edition, latency, faults } = soakJourneySchema.parse(journey);
    expect(() => readJourneySettings({ edition, latency, faults })).not.toThrow();
  }
});
