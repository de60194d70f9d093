import { test as base } from '../../../fixtures/test.ts';
import type { Account } from '../../../tenant/tenant.ts';
import type { Need } from './ledger.ts';
import { ProtocolClient } from '../../../scripts/lib/protocol-client.ts';

export { expect } from '../../../fixtures/test.ts';

interface WireFixtures {
  client: ProtocolClient;
  /** A user whose password is theirs, in a tenant that asks for nothing more. */
  plainUser: Account & { readonly password: string };
}

/** Tests of the protocol, without a browser unless they ask for one. */
export const test = base.extend<WireFixtures>({
  mfa: false,
  securityQuestions: 0,
  // Programs trust the tenant's certificate or none at all; the API client of the runner can only do the latter.
  ignoreHTTPSErrors: true,
  client: async ({ request }, use) => use(new ProtocolClient(request)),
  plainUser: async ({ newAccount }, use) => {
    const account = await newAccount({ passwordChange: 'none' });
    await use({ ...account, password: account.temporaryPassword.reveal() });
  },
});

/** The title of a test that stands for a row of the ledger. */
export function need(row: Need, detail = ''): string {
  return `programs rely on: ${row}${detail === '' ? '' : `, ${detail}`}`;
}
