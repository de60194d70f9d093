/** Setting a live tenant up, apart from the command line: rails, permissions, plan, and what is said of each. */
import type { LiveSettings } from '../../settings.ts';
import { GraphError, type GraphClient } from '../../tenant/graph/client.ts';
import type { AppClaims } from '../../tenant/live/app-claims.ts';
import { isGranted, permissionsForCall, permissionsOf, type Permission } from '../../tenant/live/permissions.ts';
import { recorded } from '../../tenant/live/rails/recorded.ts';
import { newRunId } from '../../tenant/live/rails/names.ts';
import { WriteRecord } from '../../tenant/live/rails/record.ts';
import { checkTenant } from '../../tenant/live/rails/tenant-identity.ts';
import { carryOut, planSetUp, SetUpError, type Audience, type Plan, type Step } from '../../tenant/live/setup/plan.ts';
import type { SetUpCalls } from '../../tenant/live/setup/set-up-calls.ts';
import { CannotRunError, EXIT } from '../lib/exit.ts';
import { BY_HAND } from './by-hand.ts';

export interface SetUpOptions {
  readonly audience: Audience;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

export interface SetUpNeeds {
  readonly client: Pick<GraphClient, 'organization' | 'readUser'>;
  readonly calls: SetUpCalls;
  readonly claims: () => Promise<AppClaims>;
  readonly say: (line: string) => void;
}

/** What every plan reads. */
const READS = ['GET /subscribedSkus', 'GET /identity/conditionalAccess/policies'];

/**
 * @returns the exit code.
 * @throws {CannotRunError} where a rail, a permission or a step stops it, with what was done until then.
 */
export async function setUp(live: LiveSettings, options: SetUpOptions, needs: SetUpNeeds): Promise<number> {
  const { calls, claims, client, say } = needs;
  try {
    const { tenantId, roles } = await claims();
    demand(
      roles,
      [...new Set(READS.flatMap(permissionsForCall))].filter(({ app }) => app !== 'set-up'),
    );
    const organization = await client.organization();
    checkTenant(live, tenantId, organization);
    const exempt = options.audience === 'all' ? await idsOf(live.protectedUsers, client) : [];
    const plan = await planSetUp(calls, { audience: options.audience, exempt });
    sayPlan(plan, organization.displayName ?? live.domain, say);
    if (plan.steps.length === 0) return end(say);
    demand(roles, neededFor(plan.steps));
    if (options.dryRun) return end(say, 'Nothing was changed: --dry-run.');
    if (!options.yes) return end(say, 'Nothing was changed: run it again with --yes to carry this out.');
    await carryOutRecorded(plan, live, say);
    return end(say, `Done: ${plan.steps.length} ${plan.steps.length === 1 ? 'change' : 'changes'}.`);
  } catch (error) {
    if (error instanceof SetUpError) throw new CannotRunError(brokenOff(error));
    if (error instanceof GraphError) throw new CannotRunError(`${plain(error)} Nothing was changed.`);
    throw error;
  }
}

/** Every change stands in the record, before it is made and after. */
async function carryOutRecorded(plan: Plan, live: LiveSettings, say: (line: string) => void): Promise<void> {
  const record = new WriteRecord(live.record, { run: newRunId(), now: Date.now });
  try {
    await carryOut(plan, async ({ what, call, apply }) => {
      const of = record.append({ call, outcome: 'intended' });
      await recorded(record, of, { call }, apply);
      say(`  ✓ ${what}`);
    });
  } finally {
    record.close();
  }
}

/** Every one that is missing, at once. @throws {GraphError} */
function demand(roles: readonly string[], permissions: readonly Permission[]): void {
  const missing = permissions.filter((permission) => !isGranted(permission, roles));
  if (missing.length === 0) return;
  const each = missing.map(({ name, why }) => `${name} (to ${why})`).join(', ');
  throw new GraphError(
    'tenant-configuration',
    `The app lacks ${missing.length === 1 ? 'a permission' : 'permissions'}: ${each}; add ${missing.length === 1 ? 'it' : 'them'} to the app registration and consent as administrator, and take ${missing.length === 1 ? 'it' : 'them'} away when the tenant is set up.`,
  );
}

function neededFor(steps: readonly Step[]): readonly Permission[] {
  const calls = new Set(steps.map(({ call }) => call));
  return permissionsOf('set-up').filter((permission) => permission.calls.some((call) => calls.has(call)));
}

/** @param users ids and names. @throws {GraphError} for one the tenant does not have. */
async function idsOf(users: readonly string[], client: Pick<GraphClient, 'readUser'>): Promise<string[]> {
  if (users.length === 0) {
    throw new GraphError(
      'tenant-configuration',
      'PROTECTED_USERS is not set: name the administrator whom no policy may keep out, or use --for group.',
    );
  }
  return Promise.all(users.map((user) => idOf(user, client)));
}

async function idOf(user: string, client: Pick<GraphClient, 'readUser'>): Promise<string> {
  try {
    return (await client.readUser(user)).id;
  } catch (error) {
    if (!(error instanceof GraphError) || error.status !== 404) throw error;
    const text =
      'PROTECTED_USERS names somebody the tenant does not have: a policy can only spare those who are there.';
    throw new GraphError('tenant-configuration', text, { cause: error });
  }
}

function sayPlan({ already, steps, impossible }: Plan, tenant: string, say: (line: string) => void): void {
  say(`Tenant: ${tenant}`);
  for (const one of already) say(`  ✓ ${one}`);
  for (const { what } of steps) say(`  → ${what}`);
  for (const one of impossible) say(`  ! ${one}`);
}

function end(say: (line: string) => void, line = 'Nothing has to be changed.'): number {
  say(line);
  say('\nWhat no program can do:');
  for (const one of BY_HAND) say(`  ? ${one}`);
  say('\nThen: npm run doctor');
  return EXIT.done;
}

function brokenOff({ done, failed, cause }: SetUpError): string {
  const until =
    done.length === 0 ? 'nothing was changed' : `done until then: ${done.map(({ what }) => what).join('; ')}`;
  const meanwhile = done.flatMap((step) => (step.meanwhile === undefined ? [] : [step.meanwhile]));
  const state = meanwhile.length === 0 ? '' : ` Until it is run again ${meanwhile.join(' and ')}.`;
  return `The set-up broke off where it was to ${failed.what}: ${plain(cause)} ${capital(until)}.${state} Run it again: it goes on from there.`;
}

function plain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^\[[a-z-]+\] /, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
