import { runId } from '../../../reports/redaction/registry.ts';
import { LIVE_BUDGETS, settings } from '../../../settings.ts';
import { connectLive } from '../../../tenant/live/connect.ts';
import { joinRun } from '../../../tenant/live/shared-run.ts';
import { openNetwork } from '../../../tenant/live/network.ts';
import { exitBecause } from '../exit.ts';
import { ensureReady } from './ready.ts';

/**
 * Before the first test of a run on a live tenant, once for all its workers: whether the tenant is the one that is set and
 * may be written to. What is wrong is said in one sentence instead of in every test, with the exit code of every command.
 */
export default async function setUp(): Promise<void> {
  const { live, budgets, runFolder } = settings();
  if (live === undefined) return;
  const usersARun = budgets.users ?? LIVE_BUDGETS.users;
  const network = openNetwork();
  try {
    await ensureReady(live, process.env, network);
    const connection = await connectLive(live, {
      run: runFolder === undefined ? runId() : joinRun(runFolder).id,
      usersARun,
      environment: process.env,
    });
    await connection[Symbol.asyncDispose]();
  } catch (error) {
    exitBecause(error);
  } finally {
    await network.destroy();
  }
}
