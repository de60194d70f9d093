import { test as base } from '../../fixtures/test.ts';
import { askedOnce, type TrialMetadata } from '../../reports/drift/hand-over.ts';
import {
  connectionFromEnvironment,
  openEmbeddedTenant,
  TENANT_VARIABLE,
} from '../../tenant/embedded/embedded-tenant.ts';
import { ProtocolClient } from '../../scripts/lib/protocol-client.ts';
import { PROBES_BY_NAME } from './probes/index.ts';

export { expect } from '../../fixtures/test.ts';
export { TENANT_VARIABLE };

const PROBE_PATIENCE_MS = 20_000;

/** Asks the tenant of that line by probes, each in a journey of its own. */
type Ask = (line: string | undefined, probes: readonly string[]) => Promise<unknown>;

/** What the probes of the trial are told by the run's tenant, asked once for all trials, and by the changed one. */
type AnswersOf = () => Promise<{ readonly unchanged: unknown; readonly changed: unknown }>;

export const test = base.extend<{ ask: Ask; answersOf: AnswersOf }>({
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
            // Of the lab's patience with what does not come a probe knows nothing: a late answer is an answer.
            timeout: PROBE_PATIENCE_MS,
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

  answersOf: async ({ ownTenant, ask }, use, testInfo) => {
    await use(async () => {
      const { probes, folder } = testInfo.project.metadata as TrialMetadata;
      const unchanged = await askedOnce(folder, probes, () => ask(ownTenant.besides, probes));
      const changed = await ask(process.env[TENANT_VARIABLE], probes);
      // As what is kept: what JSON leaves out is no difference.
      return { unchanged, changed: JSON.parse(JSON.stringify(changed)) };
    });
  },
});
