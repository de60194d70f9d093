import { expect, test } from '@playwright/test';
import { newsOf, silenceIn } from '../../../reports/night/decide.ts';
import { entryAt, hoursLater } from './nights.ts';

test('a verdict that is as before is no news', () => {
  expect(newsOf([], 'webhook')).toBeUndefined();
  expect(newsOf([entryAt(0, 'sound')], 'webhook')).toBeUndefined();
  expect(newsOf([entryAt(0, 'broken'), entryAt(24, 'broken')], 'webhook')).toBeUndefined();
});

test('a verdict that differs from the one before is news, and so is a first one that is not sound', () => {
  expect(newsOf([entryAt(0, 'broken')], 'webhook')).toEqual({ event: 'verdict-changed', was: undefined });
  for (const [was, is] of [
    ['sound', 'broken'],
    ['broken', 'sound'],
    ['sound', 'inconclusive'],
    ['inconclusive', 'broken'],
  ] as const) {
    expect(newsOf([entryAt(0, was), entryAt(24, is)], 'webhook')).toEqual({ event: 'verdict-changed', was });
  }
});

test('a second inconclusive night is told once, and a second run of the same night is none', () => {
  const nights = [entryAt(0, 'sound'), entryAt(24, 'inconclusive'), entryAt(26, 'inconclusive')];
  expect(newsOf(nights, 'webhook')).toBeUndefined();
  const second = [...nights, entryAt(48, 'inconclusive')];
  expect(newsOf(second, 'webhook')).toEqual({ event: 'still-inconclusive', since: entryAt(24, 'sound').startedAt });
  expect(newsOf([...second, entryAt(72, 'inconclusive')], 'webhook')).toBeUndefined();
});

test('the nights of an earlier inconclusive time do not count', () => {
  const nights = [entryAt(0, 'inconclusive'), entryAt(24, 'sound'), entryAt(48, 'inconclusive')];
  expect(newsOf([...nights, entryAt(49, 'inconclusive')], 'webhook')).toBeUndefined();
});

test('what could not be told is told with the next verdict, to whom it could not be told', () => {
  const nights = [entryAt(0, 'sound'), entryAt(24, 'broken', ['teams']), entryAt(48, 'broken')];
  expect(newsOf(nights, 'teams')).toEqual({ event: 'verdict-changed', was: 'sound' });
  expect(newsOf(nights, 'webhook')).toBeUndefined();
  const over = [entryAt(0, 'sound'), entryAt(24, 'broken', ['teams']), entryAt(48, 'sound')];
  expect(newsOf(over, 'teams'), 'what is over is no news any more').toBeUndefined();
});

test('a second inconclusive night that could not be told is told with the third', () => {
  const nights = [entryAt(0, 'inconclusive'), entryAt(24, 'inconclusive', ['teams']), entryAt(48, 'inconclusive')];
  expect(newsOf(nights, 'teams')).toMatchObject({ event: 'still-inconclusive' });
  expect(newsOf(nights, 'webhook')).toBeUndefined();
});

test('no verdict for 26 hours is a silence, a minute less is none', () => {
  const entries = [entryAt(0, 'sound')];
  // The run ended a minute after it began.
  expect(silenceIn(entries, hoursLater(26))).toBeUndefined();
  const { startedAt: last } = entryAt(0, 'sound');
  expect(silenceIn(entries, hoursLater(26) + 60_000)).toEqual({ news: { event: 'no-verdict', last }, due: true });
  expect(silenceIn([], hoursLater(0))).toEqual({ news: { event: 'no-verdict', last: undefined }, due: true });
});

test('a silence is told once a day, and a new one at once', () => {
  const entries = [entryAt(0, 'sound')];
  const told = { last: entryAt(0, 'sound').startedAt, toldAt: new Date(hoursLater(27)).toISOString() };
  expect(silenceIn(entries, hoursLater(33), told)).toMatchObject({ due: false });
  expect(silenceIn(entries, hoursLater(51), told)).toMatchObject({ due: true });
  expect(silenceIn([...entries, entryAt(24, 'sound')], hoursLater(51), told)).toMatchObject({ due: true });
});
