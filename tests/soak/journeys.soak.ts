import { expect, plannedJourneys, test } from '../../fixtures/soak-test.ts';

for (const { title, path, order, annotation, conditions, options } of plannedJourneys()) {
  test.describe(() => {
    test.use(options);

    test(title, { annotation }, async ({ guided, performUnder }) => {
      const performance = await guided(path, order);
      await performUnder(conditions, performance);
      const { journey, record, reader } = performance;
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      expect(record.missing()).toEqual([]);
    });
  });
}
