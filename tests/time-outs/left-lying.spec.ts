/** A screen left lying for too long: what it says, that nothing half-done is kept, and the guide's cure (2.2.1). */
import type { LeaveLyingFixtures } from '../../fixtures/leave-lying.ts';
import { expectedOf, LEFT_LYING, PAST, stepsLeft, type LeftLying } from '../../fixtures/left-lying.ts';
import { expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, kmsi: false });

const RUN_OUT = {
  flowToken: 'the sign-in',
  registration: 'the registration',
  challenge: 'the request',
  textCode: 'the code',
} as const;

function titleOf({ screen, life, path, order = 'after-registration' }: LeftLying): string {
  return `${screen}, ${PAST[life]} s: ${RUN_OUT[life]} is over, and who begins again arrives (${path}, ${order})`;
}

/** What every row is held to. */
function arrives(row: LeftLying) {
  return async ({ leaveLying }: LeaveLyingFixtures) => {
    const { seen, reader, anew } = await leaveLying(row);
    expect(seen).toEqual(expectedOf(row));
    await anew.journey.goOn();
    await expect(anew.journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  };
}

for (const row of LEFT_LYING) {
  test.describe(() => {
    test.use(row.tenant ?? {});
    const [title, annotation, check] = [titleOf(row), stepsLeft(row), arrives(row)];
    if (row.daily === true && row.assumed === true) test(title, { tag: '@assumed', annotation }, check);
    else if (row.daily === true) test(title, { annotation }, check);
    else if (row.assumed === true) test(title, { tag: ['@assumed', '@slow'], annotation }, check);
    else test(title, { tag: '@slow', annotation }, check);
  });
}
