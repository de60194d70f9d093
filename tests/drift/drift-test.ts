import { test as base } from '../../fixtures/test.ts';
import {
  connectionFromEnvironment,
  openEmbeddedTenant,
  TENANT_VARIABLE,
} from '../../tenant/embedded/embedded-tenant.ts';
import { ProtocolClient } from '../../scripts/lib/protocol-client.ts';
import { PROBES_BY_NAME } from './probes/index.ts';

export { expect } from '../../fixtures/test.ts';
export { TENANT_VARIABLE };

/** Asks the tenant of that line by probes, each in a journey of its own. */
type Ask = (line: string | undefined, probes: readonly string[]) => Promise<unknown>;

export const test = base.extend<{ ask: Ask }>({
  ask: async ({ playwright }, use) => {
    await use(async (line, probes) => {
      const connection = connectionFromEnvironment({ [TENANT_VARIABLE]: line });
      const answers = [];
      for (const name of probes) {
        const probe = PROBES_BY_NAME[name as keyof typeof PROBES_BY_NAME];
        if (probe === undefined) throw new Error(`[suite-defect] There is no probe ${name}.`);
        await using tenant = await openEmbeddedTenant(connection, { pace: 'brisk' });
        const { proxy } = tenant.connection;
        const newContext = () =>
          playwright.request.newContext({
            ignoreHTTPSErrors: true,
            extraHTTPHeaders: { 'accept-language': 'fr-CA' },
            ...(proxy === undefined ? {} : { proxy }),
          });
        answers.push(
          await probe({
            tenant,
            client: new ProtocolClient(await newContext()),
            anotherClient: async () => new ProtocolClient(await newContext()),
            newAccount: (passwordChange) => tenant.directory.createUser({ passwordChange }),
          }),
        );
      }
      return answers;
    });
  },
});
