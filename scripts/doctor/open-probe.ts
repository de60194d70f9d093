/** The clients of a live run, for looking only. */
import type { Dispatcher } from 'undici';
import { LIVE_BUDGETS, type LiveSettings, type Settings } from '../../settings.ts';
import type { Attendant } from '../../tenant/live/attendant.ts';
import type { LiveTokenSource } from '../../tenant/live/app-claims.ts';
import { openAccountList } from '../../tenant/live/accounts/account-list.ts';
import { openPhoneLine } from '../../tenant/live/phone/open.ts';
import { entriesIn } from '../../tenant/live/rails/record.ts';
import { listCosts } from './costs.ts';
import { knocker } from './network.ts';
import { graphReads } from './graph-reads.ts';
import type { Probe } from './probe.ts';

/** A phone that is attended is not asked for anything here. */
const NOBODY: Attendant = { ask: async () => ({ outcome: 'too-late' }) };

export function openProbe(
  live: LiveSettings,
  { budgets }: Pick<Settings, 'budgets'>,
  { token, network }: { readonly token: LiveTokenSource; readonly network: Dispatcher },
): Probe {
  const given = Object.entries(budgets).filter(([, budget]) => budget !== undefined);
  return {
    live,
    budgets: { ...LIVE_BUDGETS, ...Object.fromEntries(given) },
    knock: knocker(network),
    claims: () => token.claims(),
    // Throttled calls are made again within the time there is: a report that says so is as good.
    graph: (signal) => graphReads({ token, dispatcher: network, signal, retryBudgetMs: 3_000 }),
    phone: async () => {
      const line = openPhoneLine(live.phone, { dispatcher: network, attendant: NOBODY });
      try {
        return await line?.check();
      } finally {
        await line?.[Symbol.asyncDispose]();
      }
    },
    accountsLeft: (path) => openAccountList(path).remaining(),
    recorded: () => entriesIn(live.record),
    costs: listCosts,
    now: Date.now,
  };
}
