import { expect, test } from '../../../fixtures/test.ts';
import { COMPONENT_HANDLES, LEDGER } from '../../../tenant/identity.ts';
import { watchHandles, type SeenHandle } from './handles.ts';

/** Every screen of the tenant, by the shortest ways that lead to all of them. */
test('no page of the tenant holds a handle that the references do not record', async ({
  context,
  guided,
  signIn,
  unknownUser,
  wrongPassword,
  wrongCode,
}) => {
  test.slow(true, 'Two performances of the guide and a sign-in, with every element looked at.');
  const seen = await watchHandles(context);

  await test.step('the guide by app, with the key shown', async () => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    await journey.screens.portal.openAccountMenu();
    await journey.screens.portal.useAnotherAccount();

    await test.step('refusals, account picker, method list', async () => {
      expect(await signIn.arrive()).toBe('account-picker');
      await signIn.screens['account-picker'].chooseOther();
      expect(await signIn.enterUserName(unknownUser)).toBe('user-name');
      expect(await signIn.enterUserName(reader.userPrincipalName)).toBe('password');
      expect(await signIn.enterPassword(wrongPassword())).toBe('password');
      expect(await signIn.enterPassword(reader.newPassword)).toBe('code-challenge');
      expect(await signIn.enterCode(wrongCode(await journey.app.code()))).toBe('code-challenge');
      await signIn.screens['code-challenge'].chooseAnother();
      expect(await signIn.arrive()).toBe('method-list');
    });
  });

  await test.step('the guide by text message, password changed first', async () => {
    await context.clearCookies();
    const { journey } = await guided('sms', 'before-registration');
    await journey.perform();
  });

  const recorded = new Set(LEDGER.map(({ kind, value }) => `${kind} ${value}`));
  const ofComponents = ({ kind, value }: SeenHandle) =>
    COMPONENT_HANDLES.some((handle) => handle.kind === kind && handle.pattern.test(value));
  const invented = [...seen].filter(([key, handle]) => !recorded.has(key) && !ofComponents(handle));
  expect(invented.map(([key, { where }]) => `${key} at ${where}`)).toEqual([]);
  const unused = [...recorded].filter((key) => !seen.has(key));
  expect(unused, 'handles in the ledger that no screen holds').toEqual([]);
});

test('every handle of the ledger is recorded, with a source and a mark', () => {
  const keys = LEDGER.map(({ kind, value }) => `${kind} ${value}`);
  expect(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    'listed twice',
  ).toEqual([]);
  for (const { value, source, mark } of LEDGER) {
    expect(source, value).toMatch(/^(?:entra-signin|security-info|password-and-errors|wire-needs)\.md \d/);
    expect(['A', 'B', 'C'], value).toContain(mark);
  }
});
