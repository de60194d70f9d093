import { expect, test } from '@playwright/test';
import { ANNOUNCED, announcedOn, nearnessOf, SCENARIOS } from '../../../guide/announced.ts';
import { STEP_IDS, STEPS } from '../../../guide/guide.ts';
import { TITLES } from '../../../guide/titles.ts';
import { PROPOSED_WORDINGS } from '../../../guide/wordings.ts';
import { KNOWN_DRIFTS } from '../../../guide/known-drift.ts';

test.describe('announced changes', () => {
  test('touch steps of the guide, in its order', () => {
    for (const { id, steps } of ANNOUNCED) {
      expect(steps.length, id).toBeGreaterThan(0);
      expect(
        STEP_IDS.filter((one) => steps.includes(one)),
        id,
      ).toEqual(steps);
    }
  });

  test('have a date that exists, come in the order of their dates, and each has a name of its own', () => {
    const dates = ANNOUNCED.map(({ date }) => date);
    expect(dates.map((date) => new Date(date).toISOString().slice(0, 10))).toEqual(dates);
    expect(dates).toEqual(dates.toSorted());
    expect(new Set(ANNOUNCED.map(({ id }) => id)).size).toBe(ANNOUNCED.length);
  });

  test('say where they are announced and how sure that is', () => {
    for (const { id, source } of ANNOUNCED) {
      expect(source.reference, id).toMatch(/^(?:security-info|password-and-errors)\.md \d/);
      expect(source.document.length, id).toBeGreaterThan(10);
    }
  });

  test('are told to the guide’s author in French sentences', () => {
    for (const { id, what, meets, wording } of ANNOUNCED) {
      for (const sentence of [what, meets, wording]) expect(sentence, id).toMatch(/^\p{Lu}.{20,}\.$/u);
    }
  });

  test('are warned of from 180 days before, due on their day, and past 180 days after', () => {
    const change = { date: '2027-02-01' };
    const days = ['2026-08-04', '2026-08-05', '2027-01-31', '2027-02-01T09:00:00Z', '2027-07-30', '2027-07-31'];
    expect(days.map((day) => nearnessOf(change, day))).toEqual(['later', 'warned', 'warned', 'due', 'due', 'past']);
  });

  test('on a day of November 2026 are these', () => {
    expect(announcedOn('2026-11-26').map(({ id, nearness }) => [id, nearness])).toEqual([
      ['number-matching', 'past'],
      ['passkey-nudge', 'due'],
      ['sms-and-voice-end', 'warned'],
      ['passkey-required', 'warned'],
      ['questions-end', 'warned'],
    ]);
  });

  test('each scenario belongs to one of them', () => {
    const named = ANNOUNCED.flatMap((change) => ('scenario' in change ? [change.scenario] : []));
    expect(named.toSorted()).toEqual([...SCENARIOS].toSorted());
  });
});

test('every section of the guide with steps has its heading, in the order of the guide', () => {
  const sections = [...new Set(STEPS.map(({ section }) => section))];
  const titled = TITLES.map(({ section }) => section);
  expect(titled.filter((section) => sections.includes(section))).toEqual(sections);
});

test('a wording that is proposed for a deed is for a difference that is known', () => {
  const known = KNOWN_DRIFTS.map(({ id, expected }) => `${id} ${expected}`);
  expect(
    PROPOSED_WORDINGS.map(({ id, expected }) => `${id} ${expected}`).filter((one) => !known.includes(one)),
  ).toEqual([]);
});
