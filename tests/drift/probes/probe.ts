/** How a probe asks a tenant, without any page and any part of the suite that drives one. */
import type { ProtocolClient } from '../../contract/wire/protocol-client.ts';
import type { Account, Tenant } from '../../../tenant/tenant.ts';

export interface Probed {
  readonly tenant: Tenant;
  readonly client: ProtocolClient;
  /** A client with cookies of its own. */
  readonly anotherClient: () => Promise<ProtocolClient>;
  readonly newAccount: (passwordChange: 'none' | 'before-registration' | 'after-registration') => Promise<Account>;
}

/**
 * Goes one way through the service and notes what it was told: states, codes, lengths, texts. Nothing that is another each
 * time, so that two answers of one tenant are the same.
 */
export type Probe = (probed: Probed) => Promise<unknown>;
