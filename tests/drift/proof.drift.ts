/** Before anything is asked of the suite: that the change changed anything at all, by answers that no page is needed for. */
import { expect, test } from './drift-test.ts';

test('the change shows in raw answers', async ({ answersOf }) => {
  const { unchanged, changed } = await answersOf();
  expect(changed, 'What the changed tenant answers is what it answered before.').not.toEqual(unchanged);
});
