/** Accounts that somebody has prepared on the stand, in a list as a live run is given one. */
import { writeFileSync } from 'node:fs';
import { ProxyAgent } from 'undici';
import { Secret } from '../../reports/redaction/secret.ts';
import { createGraphClient, staticToken } from '../../tenant/graph/client.ts';
import { GraphDirectory } from '../../tenant/graph/directory.ts';
import type { Account } from '../../tenant/tenant.ts';
import type { Journey } from './journey.ts';
import type { Stand } from './stand.ts';

export async function prepareAccounts(
  stand: Stand,
  journey: Pick<Journey, 'proxy'>,
  count: number,
): Promise<Account[]> {
  const agent = new ProxyAgent({ uri: journey.proxy, requestTls: { ca: stand.certificate } });
  const token = staticToken(new Secret(stand.graphToken, 'token'));
  const directory = new GraphDirectory(createGraphClient({ token, dispatcher: agent }), { domain: stand.domain });
  const accounts: Account[] = [];
  for (let number = 1; number <= count; number++) {
    accounts.push(await directory.createUser({ passwordChange: 'after-registration' }));
  }
  await agent.close();
  return accounts;
}

/** The file of ACCOUNT_LIST, which its owner alone may read. */
export function writeAccountList(file: string, accounts: readonly Account[]): void {
  const listed = accounts.map(({ id, userPrincipalName, temporaryPassword }) => ({
    id,
    userPrincipalName,
    password: temporaryPassword.reveal(),
    passwordChange: 'after-registration',
  }));
  writeFileSync(file, JSON.stringify({ accounts: listed }), { mode: 0o600 });
}
