import { expect, METHOD_PATHS, test } from '../../fixtures/test.ts';

for (const edition of ['classic', 'reskin'] as const) {
  test.describe(() => {
    test.use({ edition });

    for (const path of METHOD_PATHS) {
      test(`the guide by ${path}, ${edition}`, { tag: '@guided' }, async ({ guided }) => {
        const { journey, reader } = await guided(path, 'after-registration');
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      });
    }
  });
}
