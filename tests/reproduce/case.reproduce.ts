import { expect, optionsFor, test, toldCase } from '../../fixtures/test.ts';

const told = toldCase();
const { edition, locale, device } = told;

test.use({ edition, locale, device, ...optionsFor(told) });

test('the case is replayed to its end', async ({ replay }) => {
  const { failure } = await replay(told);
  // Whether it shows what was reported is for the case file to say.
  expect(failure?.message).toBeUndefined();
});
