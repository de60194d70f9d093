/** A tenant from nothing: planned, carried out once, content afterwards, and told apart when it breaks off. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { setUp, type SetUpOptions } from '../../../../scripts/set-up/set-up.ts';
import { PERMISSIONS as OF_A_RUN } from '../../../../tenant/embedded/graph/permissions.ts';
import type { JourneySettings } from '../../../../tenant/embedded/world.ts';
import { GraphConnection } from '../../../../tenant/graph/connection.ts';
import { permissionsOf } from '../../../../tenant/live/permissions.ts';
import { SetUpCalls } from '../../../../tenant/live/setup/set-up-calls.ts';
import { always, error, failureOf, InProcessGraph, userBody } from '../../graph/in-process.ts';
import { examinedOn, liveOf, ownToken } from './patient.ts';

/** As a tenant comes: security defaults, an app, and a campaign for it. */
const NEW: Partial<JourneySettings> = {
  securityDefaults: true,
  registrationCampaign: true,
  mfa: false,
  methods: ['microsoftAuthenticator'],
};
const ADMINISTRATOR = 'admin@reseau.test';
const SET_UP = permissionsOf('set-up').map(({ name }) => name);
const YES: SetUpOptions = { audience: 'all', dryRun: false, yes: true };

async function newTenant(settings: Partial<JourneySettings> = NEW): Promise<InProcessGraph> {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody({ userPrincipalName: ADMINISTRATOR }));
  graph.journey.change(settings);
  return graph;
}

/** Sets up, with all permissions but those taken away. */
async function perform(
  graph: InProcessGraph,
  options: SetUpOptions = YES,
  more: Readonly<Record<string, string>> = {},
) {
  const lines: string[] = [];
  const { without = '', tenantId = graph.world.tenantId, ...settings } = more;
  const roles = [...OF_A_RUN, ...SET_UP].filter((role) => role !== without);
  graph.calls.length = 0;
  const record = test.info().outputPath('record.jsonl');
  const live = { ...liveOf(graph, { PROTECTED_USERS: ADMINISTRATOR, ...settings }), record };
  const ending = setUp(live, options, {
    client: graph.client,
    calls: new SetUpCalls(new GraphConnection(graph.optionsWith(ownToken(graph)))),
    claims: async () => ({ tenantId, appId: '', roles, expiresAt: 0 }),
    say: (line) => lines.push(line),
  });
  const writes = () => graph.calls.filter((call) => !call.startsWith('GET '));
  return { ending, lines, writes, record };
}

test('a new tenant is set up, the doctor is content with it, and a second time changes nothing', async () => {
  const graph = await newTenant();
  const { ending, lines, writes, record } = await perform(graph);
  expect(await ending).toBe(0);
  expect(writes()).toEqual([
    ...['softwareOath', 'sms', 'voice'].map(
      (id) => `PATCH /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/${id} 204`,
    ),
    'PATCH /policies/authenticationMethodsPolicy 200',
    'PATCH /policies/identitySecurityDefaultsEnforcementPolicy 204',
    'POST /identity/conditionalAccess/policies 201',
  ]);
  expect(lines).toContain('Done: 6 changes.');
  expect(lines.join('\n')).toContain('What no program can do:');
  const { report } = await examinedOn(graph);
  expect(report.findings.filter(({ state }) => state === 'warning' || state === 'wrong')).toEqual([]);

  const entries = readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { outcome: string });
  expect(entries.map(({ outcome }) => outcome)).toEqual([
    'done',
    ...Array.from({ length: 6 }, () => ['intended', 'done']).flat(),
  ]);

  const again = await perform(graph);
  expect(await again.ending).toBe(0);
  expect(again.writes()).toEqual([]);
  expect(again.lines).toContain('Nothing has to be changed.');
});

test('the policy spares those who are protected, and a text never signs anybody in', async () => {
  const graph = await newTenant();
  await (
    await perform(graph)
  ).ending;
  const [policy] = ((await (await graph.fetch('/identity/conditionalAccess/policies')).json()) as { value: unknown[] })
    .value;
  expect(policy).toMatchObject({
    state: 'enabled',
    conditions: { users: { includeUsers: ['All'], excludeUsers: [graph.user.id] } },
    grantControls: { builtInControls: ['mfa'] },
  });
  const { authenticationMethodConfigurations: methods } = (await (
    await graph.fetch('/policies/authenticationMethodsPolicy')
  ).json()) as { authenticationMethodConfigurations: { id: string; includeTargets: object[] }[] };
  expect(methods.find(({ id }) => id === 'Sms')?.includeTargets).toEqual([
    { targetType: 'group', id: 'all_users', isRegistrationRequired: false, isUsableForSignIn: false },
  ]);
});

test('for a group it makes one of the suite’s users by their names, once', async () => {
  const graph = await newTenant();
  const group: SetUpOptions = { ...YES, audience: 'group' };
  await (
    await perform(graph, group, { PROTECTED_USERS: '' })
  ).ending;
  const found = (await (
    await graph.fetch(`/groups?$filter=${encodeURIComponent("displayName eq 'First sign-in tests: users'")}`)
  ).json()) as { value: { id: string }[] };
  expect(found.value).toMatchObject([
    { membershipRule: 'user.userPrincipalName -startsWith "e2e-"', membershipRuleProcessingState: 'On' },
  ]);
  const policies = (await (await graph.fetch('/identity/conditionalAccess/policies')).json()) as { value: unknown[] };
  expect(policies.value).toMatchObject([{ conditions: { users: { includeGroups: [found.value[0]?.id] } } }]);
  const again = await perform(graph, group, { PROTECTED_USERS: '' });
  expect([await again.ending, again.writes()]).toEqual([0, []]);
});

for (const [what, options] of [
  ['a dry run', { dryRun: true, yes: false }],
  ['no --yes', { dryRun: false, yes: false }],
] as const) {
  test(`the plan is shown and nothing is changed: ${what}`, async () => {
    const graph = await newTenant();
    const { ending, lines, writes } = await perform(graph, { audience: 'all', ...options });
    expect(await ending).toBe(0);
    expect(writes()).toEqual([]);
    expect(lines).toContain('  → turn the registration campaign off');
    expect(lines.join('\n')).toMatch(/Nothing was changed: /);
  });
}

test('without Microsoft Entra ID P1 security defaults stay, and what follows from it is said', async () => {
  const graph = await newTenant({ ...NEW, licences: 0 });
  const { ending, lines, writes } = await perform(graph);
  expect(await ending).toBe(0);
  expect(writes().filter((call) => /SecurityDefaults|conditionalAccess/.test(call))).toEqual([]);
  expect(graph.journey.settings.securityDefaults).toBe(true);
  expect(lines.join('\n')).toContain('Without Microsoft Entra ID P1 there is no Conditional Access');
});

for (const name of SET_UP) {
  test(`each permission that is missing is named before anything is changed: ${name}`, async () => {
    const graph = await newTenant();
    const { ending, writes } = await perform(graph, { ...YES, audience: 'group' }, { without: name });
    expect((await failureOf(ending)).message).toMatch(
      new RegExp(`^The app lacks a permission: ${name.replaceAll('.', '\\.')} \\(to .*Nothing was changed\\.$`),
    );
    expect(writes()).toEqual([]);
  });
}

/** What stops it before the first write, and the sentence. */
const RAILS: Readonly<Record<string, readonly [Readonly<Record<string, string>>, Partial<JourneySettings>, RegExp]>> = {
  'a token of another tenant': [{ tenantId: 'another' }, {}, /The token is of another tenant than TENANT_ID names/],
  'another organisation': [
    { TENANT_ID: '0f1e2d3c-0000-4000-8000-0000000000ff', tenantId: '0f1e2d3c-0000-4000-8000-0000000000ff' },
    {},
    /The organisation that answers is another tenant/,
  ],
  'a production domain': [{}, { verifiedDomains: ['ssss.gouv.qc.ca'] }, /is a production domain/],
  'nobody protected': [
    { PROTECTED_USERS: '' },
    {},
    /^PROTECTED_USERS is not set: .*--for group\. Nothing was changed\.$/,
  ],
  'somebody protected who is not there': [
    { PROTECTED_USERS: 'nobody@reseau.test' },
    {},
    /names somebody the tenant does not have/,
  ],
};

for (const [what, [settings, tenant, said]] of Object.entries(RAILS)) {
  test(`the rails of a run hold for the set-up too: ${what}`, async () => {
    const graph = await newTenant({ ...NEW, ...tenant });
    const { ending, writes } = await perform(graph, YES, settings);
    expect((await failureOf(ending)).message).toMatch(said);
    expect(writes()).toEqual([]);
  });
}

test('a failure in the middle says what was done, what it leaves, and goes on when it is run again', async () => {
  const graph = await newTenant();
  graph.instead.push(['POST /identity', always(error(403, 'AccessDenied', 'no'))]);
  const { message } = await failureOf((await perform(graph)).ending);
  expect(message).toMatch(/^The set-up broke off where it was to add the policy “First sign-in tests: second factor”/);
  expect(message).toContain(
    'Done until then: allow SoftwareOath for all users; allow Sms for all users, not for sign-in;',
  );
  expect(message).toContain(
    'Until it is run again security defaults are off and no policy asks for a second factor yet.',
  );
  graph.instead.length = 0;
  const again = await perform(graph);
  expect(await again.ending).toBe(0);
  expect(again.writes()).toEqual(['POST /identity/conditionalAccess/policies 201']);
});
