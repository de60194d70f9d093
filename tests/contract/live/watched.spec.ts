/** No browser is opened for a test without the eyes that watch over a live tenant. */
import { expect, test } from '@playwright/test';
import { readSources } from '../lib/sources.ts';

const OPENS = /\.(?:newContext|newPage|launchPersistentContext)\(|\]\.launch\(/;

test('every fixture that opens a browser, a context or a page has it watched', () => {
  const opening = [...readSources(['fixtures'])].filter(([, text]) => OPENS.test(text));
  expect(opening.length).toBeGreaterThan(2);
  const unwatched = opening.filter(([, text]) => !text.includes('watched(')).map(([file]) => file);
  expect(unwatched).toEqual([]);
});
