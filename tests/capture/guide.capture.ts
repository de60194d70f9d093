import { capturePlan, expect, live, test } from '../../fixtures/test.ts';

const { methods, locale, edition, keep } = capturePlan();

test.use({ locale, edition, pictures: false });

for (const method of methods) {
  test(`the screens of ${method} are recorded`, { tag: '@live', annotation: live(method) }, async ({ captured }) => {
    const recorded = await captured(method);
    keep(recorded);
    // Where it stopped is for the command to say.
    expect(recorded.screens.length).toBeGreaterThan(0);
  });
}
