import { createGraphClient, type GraphClientOptions } from '../../tenant/graph/client.ts';
import { GraphConnection } from '../../tenant/graph/connection.ts';
import { PolicyReads } from '../../tenant/live/setup/policy-reads.ts';
import type { GraphReads } from './probe.ts';

/** Of the clients of Graph what reads, and nothing by which anything could be written. */
export function graphReads(options: GraphClientOptions): GraphReads {
  const client = createGraphClient(options);
  const policies = new PolicyReads(new GraphConnection(options));
  return {
    organization: () => client.organization(),
    readUser: (user, select) => client.readUser(user, select),
    directorySize: () => client.directorySize(),
    subscribedSkus: () => client.subscribedSkus(),
    usersNamed: (prefix, pageSize) => client.usersNamed(prefix, pageSize),
    deletedUsersNamed: (prefix, pageSize) => client.deletedUsersNamed(prefix, pageSize),
    methodConfigurations: () => policies.methodConfigurations(),
    conditionalAccess: () => policies.conditionalAccess(),
    hasSecurityDefaults: () => policies.hasSecurityDefaults(),
  };
}
