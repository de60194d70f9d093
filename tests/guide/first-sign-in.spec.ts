import { costOf, expect, locksOf, matrix, stepsPerformed, tagsOf, test } from '../../fixtures/test.ts';

for (const row of matrix()) {
  const { path, order, edition, locale, device } = row;

  test.describe(() => {
    test.use({ edition, locale, device });

    test(
      `a reader of the guide arrives in the portal: ${path}, password changed ${order}, ${locale}, ${device}, ${edition}`,
      { tag: [...tagsOf(row)], annotation: [...costOf(row), ...stepsPerformed(row)], lock: locksOf(row) },
      async ({ guided }) => {
        const { journey, record, reader } = await guided(path, order);
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
        expect(record.renamedPages(), '[product-drift] Des pages de la connexion ont changé d’identifiant.').toEqual(
          [],
        );
        expect(record.missing(), `[tenant-configuration] ${record.missingSentence()}`).toEqual([]);
      },
    );
  });
}
