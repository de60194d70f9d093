import { expect, PATHS, test } from '../../fixtures/test.ts';

/** The first is the guide's own. */
const ORDERS = ['after-registration', 'before-registration'] as const;

for (const path of PATHS) {
  for (const order of ORDERS) {
    test(
      `a reader of the guide arrives in the portal: ${path}, password changed ${order}`,
      { tag: ['@guided', `@${path}`, ...(order === ORDERS[0] ? ['@as-written'] : [])] },
      async ({ guided }) => {
        const { journey, record, reader } = await guided(path, order);
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
        expect(record.missing(), 'steps of the guide a browser can perform').toEqual([]);
      },
    );
  }
}
