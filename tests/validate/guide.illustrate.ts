import { expect, illustratedRows, live, test } from '../../fixtures/test.ts';

for (const { path, edition, locale, device, illustrates, screen } of illustratedRows()) {
  test.describe(() => {
    test.use({ edition, locale, device, ...screen });

    test(
      `the guide is performed for its pictures: ${path}, ${locale}, ${device}, ${edition}`,
      { tag: ['@guided', '@live'], annotation: live(path) },
      async ({ guided }) => {
        const { journey, reader } = await guided(path, 'after-registration', { illustrates, publishes: true });
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      },
    );
  });
}
