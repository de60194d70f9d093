/** A live tenant to be examined, made of the embedded Graph in this process: everything is right until a test says otherwise. */
import { Secret } from '../../../../reports/redaction/secret.ts';
import { staticToken, type TokenSource } from '../../../../tenant/graph/client.ts';
import { PERMISSIONS } from '../../../../tenant/embedded/graph/permissions.ts';
import type { JourneySettings } from '../../../../tenant/embedded/world.ts';
import type { AppClaims } from '../../../../tenant/live/app-claims.ts';
import { examineLive } from '../../../../scripts/doctor/live.ts';
import { reportOf, reportSchema, type Finding, type Report } from '../../../../scripts/doctor/finding.ts';
import type { Knock } from '../../../../scripts/doctor/network.ts';
import { totalOf } from '../../../../scripts/doctor/costs.ts';
import { graphReads } from '../../../../scripts/doctor/graph-reads.ts';
import type { Probe } from '../../../../scripts/doctor/probe.ts';
import { LIVE_BUDGETS, readSettings, type LiveSettings } from '../../../../settings.ts';
import { DOMAIN, InProcessGraph } from '../../graph/in-process.ts';

const CLIENT_ID = '0f1e2d3c-0000-4000-8000-000000000001';
const ANSWER: Knock = { answered: true, ahead: 0 };

export interface Condition {
  /** What is different in the tenant. */
  readonly tenant?: Partial<JourneySettings>;
  /** What is set besides. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly probe?: Partial<Probe>;
  readonly claims?: Partial<AppClaims>;
}

export interface Examined {
  readonly report: Report;
  readonly graph: InProcessGraph;
  /** The finding of that id. */
  readonly found: (id: string) => Finding;
}

export async function examined(
  condition: Condition = {},
  prepare?: (graph: InProcessGraph) => Promise<unknown>,
): Promise<Examined> {
  const graph = new InProcessGraph();
  graph.journey.change(condition.tenant ?? {});
  await prepare?.(graph);
  return examinedOn(graph, condition);
}

/** A tenant as it is now. */
export async function examinedOn(graph: InProcessGraph, condition: Condition = {}): Promise<Examined> {
  graph.calls.length = 0;
  const probe = { ...probeOf(graph, liveOf(graph, condition.settings), condition.claims), ...condition.probe };
  const report = reportSchema.parse(reportOf('live', await examineLive(probe)));
  return { report, graph, found: (id) => findingOf(report, id) };
}

/** The tenant's own, which may everything: what the app may is in its claims. */
export function ownToken({ world }: InProcessGraph): TokenSource {
  return staticToken(new Secret(world.graphToken, 'token'));
}

export function liveOf({ world }: InProcessGraph, more: Readonly<Record<string, string>> = {}): LiveSettings {
  const { live } = readSettings({
    TENANT: 'live',
    LIVE: 'own-test-tenant',
    TENANT_ID: world.tenantId,
    TENANT_DOMAIN: DOMAIN,
    ALLOWED_DOMAINS: DOMAIN,
    CREDENTIAL: 'secret',
    CLIENT_ID,
    CLIENT_SECRET: 'secret-of-the-app',
    ...more,
  });
  if (live === undefined) throw new Error('TENANT is live.');
  return live;
}

function probeOf(graph: InProcessGraph, live: LiveSettings, claims: Partial<AppClaims> = {}): Probe {
  const options = graph.optionsWith(ownToken(graph));
  const now = () => graph.journey.now();
  return {
    live,
    budgets: LIVE_BUDGETS,
    knock: async () => ANSWER,
    claims: async () => ({
      tenantId: graph.world.tenantId,
      appId: CLIENT_ID,
      roles: PERMISSIONS,
      expiresAt: now() + 3_600_000,
      ...claims,
    }),
    graph: () => graphReads(options),
    phone: async () => undefined,
    accountsLeft: () => 100,
    recorded: () => [],
    costs: async () => totalOf([{ users: 2, texts: 1, minutes: 0.5 }]),
    now,
  };
}

function findingOf({ findings }: Report, id: string): Finding {
  const found = findings.find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`${id} was not looked at: ${findings.map((one) => one.id).join(', ')}`);
  return found;
}
