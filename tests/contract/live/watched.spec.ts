/** No browser is opened for a test without the eyes that watch over a live tenant. */
import { expect, test } from '@playwright/test';
import { readSources } from '../lib/sources.ts';

/** The window of a person who attends: it shows what the suite asks of them and opens no page of anybody's. */
const OF_A_PERSON = ['fixtures/attendant.ts', 'fixtures/attendant/new-window.ts'];
const OPENS = /\.(?:newContext|newPage|launchPersistentContext)\(|\]\.launch\(/;

test('every fixture that opens a browser, a context or a page has it watched', () => {
  const opening = [...readSources(['fixtures'])].filter(
    ([file, text]) => OPENS.test(text) && !OF_A_PERSON.includes(file),
  );
  expect(opening.length).toBeGreaterThan(2);
  const unwatched = opening.filter(([, text]) => !text.includes('watched(')).map(([file]) => file);
  expect(unwatched).toEqual([]);
});
