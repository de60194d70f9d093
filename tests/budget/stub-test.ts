import { test as base } from '@playwright/test';
import type { Cost } from '../../fixtures/cost.ts';
import { liveFixtures, type LiveFixtures } from '../../fixtures/live.ts';
import { optionFixtures, type SuiteOptions } from '../../fixtures/options.ts';
import type { TenantFixtures } from '../../fixtures/tenant.ts';

type Tenant = TenantFixtures['tenant'];

export interface StubOptions {
  kind: Tenant['kind'];
}

interface StubFixtures {
  /** Lets the tenant count what a test would have cost. */
  spend: (cost: Cost) => void;
  counted: Required<Cost>;
}

/** The guards alone. A live tenant without a person beside it gets texts and calls, approves nothing and tells no cost. */
export const test = base.extend<SuiteOptions & TenantFixtures & LiveFixtures & StubOptions & StubFixtures>({
  ...optionFixtures,
  kind: ['embedded', { option: true }],
  counted: async ({}, use) => use({ users: 0, texts: 0, calls: 0, minutes: 0, wrongEntries: 0 }),
  spend: async ({ counted }, use) => use((cost) => void Object.assign(counted, cost)),
  tenant: async ({ kind, counted }, use) => {
    const capabilities: Tenant['capabilities'] = new Set(
      kind === 'live' ? ['sms', 'voice'] : ['sms', 'voice', 'push', 'faults', 'seeding', 'time-travel'],
    );
    const usage = async () => (kind === 'live' ? undefined : counted);
    await use({ kind, capabilities, usage } as unknown as Tenant);
  },
  ...liveFixtures,
});
