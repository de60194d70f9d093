/** What the tests for a live tenant cost together, and whether the budgets have it. */
import type { JSONReportSpec } from '@playwright/test/reporter';
import { COST_KINDS, type Cost, type CostKind } from '../../fixtures/cost.ts';
import { declaredCost } from '../../fixtures/live-details.ts';
import { listTests, specsIn } from '../lib/list-tests.ts';
import { fine, warning, type Finding, type Subject } from './finding.ts';

export interface LiveCosts {
  readonly tests: number;
  /** Together; of wrong entries the most of any one user. */
  readonly total: Required<Cost>;
}

export const BUDGETS: Subject = { id: 'budgets', group: 'room', what: 'Budgets' };

const SETTING: Readonly<Record<CostKind, string>> = {
  users: 'BUDGET_USERS',
  texts: 'BUDGET_TEXTS',
  calls: 'BUDGET_CALLS',
  minutes: 'BUDGET_MINUTES',
  wrongEntries: 'BUDGET_WRONG_ENTRIES',
};

const WORDS: Readonly<Record<CostKind, string>> = {
  users: 'users',
  texts: 'texts',
  calls: 'calls',
  minutes: 'minutes of waiting',
  wrongEntries: 'wrong entries for a user',
};

export function checkBudgets(costs: LiveCosts | undefined, budgets: Readonly<Record<CostKind, number>>): Finding {
  if (costs === undefined) {
    return warning(BUDGETS, 'the tests could not be listed', 'see what `npx playwright test --list` says');
  }
  const short = COST_KINDS.filter((kind) => costs.total[kind] > budgets[kind]);
  const cost = COST_KINDS.map((kind) => `${Number(costs.total[kind].toFixed(2))} ${WORDS[kind]}`).join(', ');
  if (short.length === 0) return fine(BUDGETS, `enough for all ${costs.tests} tests: ${cost}`);
  const settings = short.map((kind) => `${SETTING[kind]}=${Math.ceil(costs.total[kind])}`);
  return warning(
    BUDGETS,
    `not enough for all ${costs.tests} tests: ${cost}`,
    `for all of them set ${settings.join(', ')}`,
  );
}

/** As Playwright lists them, none of them run. @returns undefined where it lists none. */
export async function listCosts(signal: AbortSignal): Promise<LiveCosts | undefined> {
  // On the embedded tenant: a list is the same on both, and this one opens nothing.
  const listed = await listTests(['--grep=@live'], { environment: { TENANT: 'embedded' }, signal });
  const specs = listed?.suites.flatMap(specsIn) ?? [];
  // Each engine has it; a live run has one of them.
  const each = new Map(specs.map((spec) => [`${spec.file}:${spec.title}`, costOf(spec)]));
  return each.size === 0 ? undefined : totalOf([...each.values()]);
}

export function totalOf(costs: readonly Cost[]): LiveCosts {
  const amounts = (kind: CostKind) => costs.map((cost) => cost[kind] ?? 0);
  const sum = (kind: CostKind) => amounts(kind).reduce((all, one) => all + one, 0);
  const total = {
    users: sum('users'),
    texts: sum('texts'),
    calls: sum('calls'),
    minutes: sum('minutes'),
    wrongEntries: Math.max(0, ...amounts('wrongEntries')),
  };
  return { tests: costs.length, total };
}

function costOf({ tests }: JSONReportSpec): Cost {
  return declaredCost(tests[0]?.annotations ?? []) ?? {};
}
