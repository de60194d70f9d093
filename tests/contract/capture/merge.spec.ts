import { expect, test } from '@playwright/test';
import type { CapturedScreen, JourneyCapture } from '../../../tenant/contract/capture.ts';
import { mergeJourneys } from '../../../tenant/contract/merge.ts';
import { smallRecording } from './recordings.ts';

const ABOUT = { tenant: 'live', recorded: '2026-11-26', locale: 'fr-CA' } as const;

/** One journey past one screen, the portal with something else on it. */
function journey(method: string, looks: Partial<CapturedScreen>, more: Partial<JourneyCapture> = {}): JourneyCapture {
  const [screen] = smallRecording().screens.filter((one) => one.screen === 'portal');
  const screens = screen === undefined ? [] : [{ ...screen, methods: [method], ...looks }];
  return { journey: { method, screens: ['portal'] }, screens, requests: [], hosts: {}, ...more };
}

test('a screen that is the same on two paths is held once, with every key of either', () => {
  const { screens } = mergeJourneys(ABOUT, [
    journey('sms', { config: { a: 'null' } }),
    journey('call', { config: { a: 'string' } }),
  ]);
  expect(screens).toMatchObject([{ methods: ['call', 'sms'], config: { a: 'null|string' } }]);
});

test('a screen that differs between two paths is held twice', () => {
  const { screens } = mergeJourneys(ABOUT, [journey('sms', {}), journey('call', { title: 'Accueil de l’appel' })]);
  expect(screens.map(({ methods, title }) => [methods, title])).toEqual([
    [['call'], 'Accueil de l’appel'],
    [['sms'], 'Accueil'],
  ]);
});

test('an id that is another one at the next look is random, whatever it is called', () => {
  const looks = (id: string) => ({
    handles: [`div#${id}`, 'input#i0116'],
    controls: [{ role: 'button', name: 'Aide', tag: 'div', id }],
  });
  const { screens } = mergeJourneys(ABOUT, [journey('sms', looks('panel-4711')), journey('call', looks('panel-4712'))]);
  expect(screens).toHaveLength(1);
  expect(screens[0]).toMatchObject({ handles: ['div#panel-{n}', 'input#i0116'], controls: [{ id: 'panel-{n}' }] });
});

test('the order in which journeys were performed does not matter', () => {
  const [first, second] = [journey('sms', { title: 'Un' }), journey('call', { title: 'Deux' })];
  expect(mergeJourneys(ABOUT, [second, first])).toEqual(mergeJourneys(ABOUT, [first, second]));
});

test('of requests for the same, whatever any of them held is kept', () => {
  const [request] = smallRecording().requests;
  const other = { ...request, headers: ['hpgact'], answers: { 429: { headers: [], keys: {} } } };
  const requests = [request, other].filter((one) => one !== undefined) as JourneyCapture['requests'];
  const merged = mergeJourneys(ABOUT, [journey('sms', {}, { requests })]).requests;
  expect(merged).toHaveLength(1);
  expect(merged[0]?.headers).toEqual(['canary', 'hpgact', 'hpgid']);
  expect(Object.keys(merged[0]?.answers ?? {})).toEqual(['429', '200 application/json; charset=utf-8']);
});

test('the edition is told by its test ids, and a journey that stopped makes it partial', () => {
  const classic = mergeJourneys(ABOUT, [journey('sms', {})]);
  expect({ edition: classic.edition, partial: classic.partial }).toEqual({ edition: 'classic', partial: undefined });
  const stopped = { journey: { method: 'sms', screens: ['portal'], stopped: 'portal: throttled' } };
  const reskin = mergeJourneys(ABOUT, [journey('sms', { handles: ['h1[data-testid=reskin-step-title]'] }, stopped)]);
  expect({ edition: reskin.edition, partial: reskin.partial }).toEqual({ edition: 'reskin', partial: true });
});
