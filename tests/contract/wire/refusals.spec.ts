/** What the sign-in host refuses, by code, as a program sees it (password-and-errors.md 1.1, 4). */
import type { Account } from '../../../tenant/tenant.ts';
import { text, type ProtocolClient, type SignInPage } from '../../../scripts/lib/protocol-client.ts';
import { expect, test } from './wire-test.ts';

const WRONG = '50126';
const LOCKED = '50053';
/** Wrong passwords that lock, and the seconds of the first lock. */
const THRESHOLD = 10;
const FIRST_LOCK = 60;

const wrong = (number: number) => `Not-the-password-${number}`;

/** Tries passwords one after the other. @returns the code of each answer, the page's id where there is none. */
async function attempts(client: ProtocolClient, user: string, passwords: readonly string[]): Promise<string[]> {
  const codes: string[] = [];
  let page: SignInPage = await client.authorize();
  for (const password of passwords) {
    page = await client.login(page, user, password);
    codes.push(page.config['pgid'] === 'ConvergedSignIn' ? text(page.config, 'sErrorCode') : text(page.config, 'pgid'));
  }
  return codes;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

test('the same wrong password again does not count, nor does one of the last three', async ({ client, plainUser }) => {
  const different = times(THRESHOLD - 1, wrong);
  const codes = await attempts(client, plainUser.userPrincipalName, [
    ...different,
    ...times(5, () => wrong(8)),
    wrong(7),
    wrong(6),
  ]);
  expect(new Set(codes)).toEqual(new Set([WRONG]));
  expect(await attempts(client, plainUser.userPrincipalName, [wrong(5)]), 'the fourth last').toEqual([LOCKED]);
});

test('after a lock one more wrong password locks again, and longer', async ({ client, plainUser, tenant }) => {
  const { userPrincipalName, password } = plainUser;
  await attempts(client, userPrincipalName, times(THRESHOLD, wrong));
  await tenant.clock.advance({ seconds: FIRST_LOCK + 1 });
  expect(await attempts(client, userPrincipalName, [wrong(10)])).toEqual([LOCKED]);
  await tenant.clock.advance({ seconds: FIRST_LOCK + 1 });
  expect(await attempts(client, userPrincipalName, [password])).toEqual([LOCKED]);
  await tenant.clock.advance({ hours: 24 });
  expect(await attempts(client, userPrincipalName, [password])).toEqual(['KmsiInterrupt']);
});

test('a reset by an administrator unlocks at once', async ({ client, plainUser, tenant }) => {
  const { id, userPrincipalName, password } = plainUser;
  await attempts(client, userPrincipalName, times(THRESHOLD, wrong));
  expect(await attempts(client, userPrincipalName, [password])).toEqual([LOCKED]);
  const another = (await tenant.directory.resetPassword(id)).reveal();
  expect(await attempts(client, userPrincipalName, [another])).toEqual(['ConvergedChangePassword']);
});

test('a right password begins the count anew', { tag: '@assumed' }, async ({ client, plainUser }) => {
  const { userPrincipalName, password } = plainUser;
  const nine = times(THRESHOLD - 1, wrong);
  await attempts(client, userPrincipalName, [...nine, password]);
  const codes = await attempts(client, userPrincipalName, nine);
  expect(new Set(codes)).toEqual(new Set([WRONG]));
});

test(
  'whether an account is disabled is told to who knows its password',
  { tag: '@assumed' },
  async ({ client, plainUser, tenant }) => {
    const { id, userPrincipalName, password } = plainUser;
    await tenant.directory.setEnabled(id, false);
    expect(await attempts(client, userPrincipalName, [wrong(1), password])).toEqual([WRONG, '50057']);
  },
);

test('a temporary password never expires', async ({ client, newAccount, tenant }) => {
  const account = await newAccount({ passwordChange: 'before-registration' });
  await tenant.clock.advance({ hours: 400 * 24 });
  expect(await attemptsOf(client, account)).toEqual(['ConvergedChangePassword']);
});

function attemptsOf(client: ProtocolClient, account: Account): Promise<string[]> {
  return attempts(client, account.userPrincipalName, [account.temporaryPassword.reveal()]);
}

test.describe('in a tenant whose temporary passwords are good for a week', { tag: '@assumed' }, () => {
  test.use({ temporaryPasswordDays: 7 });

  test('one of six days opens, one of eight does not, and a password of the user’s own does', async ({
    client,
    newAccount,
    plainUser,
    tenant,
  }) => {
    const account = await newAccount({ passwordChange: 'before-registration' });
    await tenant.clock.advance({ hours: 6 * 24 });
    expect(await attemptsOf(client, account)).toEqual(['ConvergedChangePassword']);
    await tenant.clock.advance({ hours: 2 * 24 });
    expect(await attemptsOf(client, account)).toEqual(['50055']);
    expect(await attempts(client, plainUser.userPrincipalName, [plainUser.password])).toEqual(['KmsiInterrupt']);
  });
});

for (const [conditionalAccess, code] of [
  ['blocks-sign-in', '53003'],
  ['blocks-registration', undefined],
  ['risk', undefined],
] as const) {
  test.describe(`where Conditional Access is ${conditionalAccess}`, () => {
    test.use({ conditionalAccess });

    test('who has nothing to register is refused only where the sign-in is', async ({ client, plainUser }) => {
      const { userPrincipalName, password } = plainUser;
      const { config } = await client.signIn(userPrincipalName, password);
      expect([config['pgid'], config['sErrorCode']]).toEqual(
        code === undefined ? ['KmsiInterrupt', '50140'] : ['ConvergedError', code],
      );
    });
  });
}
