/** Before anything is asked of the suite: that the change changed anything at all, by answers that no page is needed for. */
import { expect, test, TENANT_VARIABLE } from './drift-test.ts';

test('the change shows in raw answers', async ({ ownTenant, ask }, testInfo) => {
  const { probes } = testInfo.project.metadata as { readonly probes: readonly string[] };
  const [unchanged, changed] = [await ask(ownTenant.besides, probes), await ask(process.env[TENANT_VARIABLE], probes)];
  expect(changed, 'What the changed tenant answers is what it answered before.').not.toEqual(unchanged);
});
