import { expect, scenarioRows, test, writtenRows } from '../../fixtures/test.ts';

for (const { path, edition, locale, device, illustrates } of writtenRows()) {
  test.describe(() => {
    test.use({ edition, locale, device });

    test(
      `the guide is performed for its report: ${path}, ${locale}, ${device}, ${edition}`,
      { tag: '@guided' },
      async ({ guided }) => {
        const { journey, reader } = await guided(path, 'after-registration', { illustrates });
        await journey.perform();
        // Whether every step came is for the report to say: one that did not is gone.
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      },
    );
  });
}

for (const { path, edition, locale, device, scenario, options } of scenarioRows()) {
  test.describe(() => {
    test.use({ edition, locale, device, ...options });

    test(
      `what is announced is tried for the report: ${scenario}, ${path}, ${locale}, ${device}, ${edition}`,
      { tag: '@guided' },
      async ({ guided, findOut }) => {
        const performance = await guided(path, 'after-registration', { scenario });
        expect(['portal', 'stopped']).toContain(await findOut(performance));
      },
    );
  });
}
