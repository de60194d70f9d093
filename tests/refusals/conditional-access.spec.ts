/** Full-page refusals of Conditional Access (password-and-errors.md 4.1): what they carry, where they strike, what they are called. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

for (const [conditionalAccess, what, code, tag] of [
  ['blocks-sign-in', 'the sign-in', '53003', []],
  ['blocks-registration', 'the registration from this place', '53010', []],
  ['risk', 'the registration at risk', '53004', ['@slow']],
] as const) {
  test.describe(`where a policy blocks ${what}`, { tag: [...tag] }, () => {
    test.use({ conditionalAccess });

    test(
      `the right password leads to ${code}, with all that support asks for, and nothing is registered`,
      { annotation: about('2.1-3') },
      async ({ guided, tenant }) => {
        const { journey, reader } = await guided('sms');
        const { error } = journey.screens;
        const before = await tenant.clock.now();
        await expect(journey.perform()).rejects.toMatchObject({
          kind: 'tenant-configuration',
        });

        const { requestId, correlationId, timestamp, ...details } = await error.details();
        expect(details).toEqual({ code });
        for (const id of [requestId, correlationId]) {
          expect(id).toMatch(UUID);
          await expect(error.body).toContainText(id);
        }
        await expect(error.message).toContainText(`AADSTS${code}`);
        expect(Date.parse(timestamp)).toBeGreaterThanOrEqual(before);
        expect(Date.parse(timestamp)).toBeLessThanOrEqual(await tenant.clock.now());
        expect(await tenant.directory.methodsOf(reader.id)).toMatchObject([{ kind: 'password' }]);
      },
    );
  });
}

test.describe('where a policy blocks the sign-in of someone with a phone', () => {
  test.use({ conditionalAccess: 'blocks-sign-in', alreadyRegistered: 'phone' });

  test('the second factor is asked for first', { annotation: about('2.1-3') }, async ({ guided, observedCodes }) => {
    const { journey } = await guided('sms');
    await expect(journey.perform()).rejects.toMatchObject({ kind: 'tenant-configuration' });
    expect(await observedCodes.all()).toMatchObject([{ from: 'ProcessAuth', code: 'AADSTS53003' }]);
  });
});
