/** Before anything is asked of the suite: that the change changed anything at all, by answers that no page is needed for. */
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../../reports/atomic-write.ts';
import { answersFile } from '../../reports/drift/hand-over.ts';
import { expect, test, TENANT_VARIABLE } from './drift-test.ts';

test('the change shows in raw answers', async ({ ownTenant, ask }, testInfo) => {
  const { probes, folder } = testInfo.project.metadata as {
    readonly probes: readonly string[];
    readonly folder: string;
  };
  const kept = answersFile(folder, probes);
  if (!existsSync(kept)) writeAtomically(kept, JSON.stringify(await ask(ownTenant.besides, probes)));
  const unchanged: unknown = JSON.parse(readFileSync(kept, 'utf8'));
  const changed: unknown = JSON.parse(JSON.stringify(await ask(process.env[TENANT_VARIABLE], probes)));
  expect(changed, 'What the changed tenant answers is what it answered before.').not.toEqual(unchanged);
});
