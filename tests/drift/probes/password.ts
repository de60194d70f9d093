import type { Probe } from './probe.ts';
import { toldOf } from './told.ts';

/** More than lock an account (password-and-errors.md 4.4). */
const MANY = 12;

/** What passwords lead to: right, wrong, of nobody, of a disabled account, of a locked one, one that is old. */
export const password: Probe = async ({ tenant, client, newAccount }) => {
  const [account, another] = [await newAccount('before-registration'), await newAccount('none')];
  const right = account.temporaryPassword.reveal();
  const start = await client.authorize();
  const submit = async (value: string, name = account.userPrincipalName) =>
    toldOf(await client.login(start, name, value));
  const wrong = await submit('Not-the-password-0');
  const nobody = await submit('Not-the-password-0', 'personne.inconnue.med@ailleurs.test');
  const capitals = await submit(right, account.userPrincipalName.toUpperCase());
  const other = await submit(right, another.userPrincipalName);
  const owed = await submit(another.temporaryPassword.reveal(), another.userPrincipalName);
  await tenant.directory.setEnabled(account.id, false);
  const disabled = await submit(right);
  await tenant.directory.setEnabled(account.id, true);
  const tries = [];
  for (let at = 1; at <= MANY; at += 1) tries.push((await submit(`Not-the-password-${at}`)).config['sErrorCode']);
  const locked = await submit(right);
  await tenant.clock.advance({ seconds: 50 });
  const still = await submit(right);
  await tenant.clock.advance({ minutes: 2 });
  const soon = await submit(right);
  await tenant.clock.advance({ minutes: 30 });
  const unlocked = await submit(right);
  await tenant.clock.advance({ hours: 24 * 120 });
  const later = toldOf(await client.signIn(account.userPrincipalName, right));
  const guided = await newAccount('after-registration');
  const first = toldOf(await client.signIn(guided.userPrincipalName, guided.temporaryPassword.reveal()));
  return { first, wrong, nobody, capitals, other, owed, disabled, tries, locked, still, soon, unlocked, later };
};
