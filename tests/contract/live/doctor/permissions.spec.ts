/** Every call that the suite makes to Graph has its permission in the table, and the embedded tenant asks for the same. */
import { expect, test } from '@playwright/test';
import { permissionsFor } from '../../../../tenant/embedded/graph/permissions.ts';
import { createGraphClient, GraphClient, staticToken } from '../../../../tenant/graph/client.ts';
import { GraphConnection } from '../../../../tenant/graph/connection.ts';
import { TenantCalls } from '../../../../tenant/graph/tenant-calls.ts';
import { PERMISSIONS, permissionsForCall } from '../../../../tenant/live/permissions.ts';
import { PolicyReads, type MethodConfiguration } from '../../../../tenant/live/setup/policy-reads.ts';
import { SetUpCalls } from '../../../../tenant/live/setup/set-up-calls.ts';
import { Secret } from '../../../../reports/redaction/secret.ts';

const ID = '3f1e2d3c-0000-4000-8000-00000000000a';
const TARGET: MethodConfiguration = { '@odata.type': 'x', id: 'Sms', state: 'enabled', includeTargets: [] };

/** How each method is called: whatever it is answered, what counts is what it asks. */
const GRAPH_CALLS: Readonly<Record<string, (client: GraphClient) => unknown>> = {
  createUser: (client) => client.createUser({} as Parameters<GraphClient['createUser']>[0]),
  readUser: (client) => client.readUser(ID),
  usersNamed: (client) => client.usersNamed('e2e-').next(),
  deletedUsersNamed: (client) => client.deletedUsersNamed('e2e-').next(),
  directoryRolesOf: (client) => client.directoryRolesOf(ID),
  updateUser: (client) => client.updateUser(ID, {}),
  deleteUser: (client) => client.deleteUser(ID),
  revokeSessions: (client) => client.revokeSessions(ID),
  methodsOf: (client) => client.methodsOf(ID),
  addPhone: (client) => client.addPhone(ID, '+1 4185550123'),
  deleteMethod: (client) => client.deleteMethod(ID, 'phoneMethods', ID),
  assignLicense: (client) => client.assignLicense(ID, ID),
  waitUntilReadable: (client) => client.waitUntilReadable(ID, { pauseMs: 0, patienceMs: 0 }),
};
const TENANT_CALLS: Readonly<Record<string, (client: TenantCalls) => unknown>> = {
  organization: (client) => client.organization(),
  directorySize: (client) => client.directorySize(),
  methodsPolicy: (client) => client.methodsPolicy(),
  enabledMethods: (client) => client.enabledMethods(),
  hasSecurityDefaults: (client) => client.hasSecurityDefaults(),
  subscribedSkus: (client) => client.subscribedSkus(),
};
const SET_UP_CALLS: Readonly<Record<string, (client: SetUpCalls) => unknown>> = {
  methodConfigurations: (client) => client.methodConfigurations(),
  conditionalAccess: (client) => client.conditionalAccess(),
  hasPremium: (client) => client.hasPremium(),
  updateMethod: (client) => client.updateMethod(TARGET, {}),
  updateCampaign: (client) => client.updateCampaign({ state: 'disabled' }),
  endSecurityDefaults: (client) => client.endSecurityDefaults(),
  testGroup: (client) => client.testGroup(),
  createTestGroup: (client) => client.createTestGroup(),
  askForSecondFactor: (client) => client.askForSecondFactor({ includeGroups: [ID] }),
};

/** Every call of all of them, with ids taken out. */
async function callsMade(): Promise<string[]> {
  const made: string[] = [];
  const options = {
    token: staticToken(new Secret('token-of-nobody', 'token')),
    transport: async (url: string, { method }: { readonly method: string }) => {
      const { pathname } = new URL(url);
      made.push(
        `${method} ${pathname
          .replace('/v1.0', '')
          .replaceAll(ID, '{id}')
          .replace(/(Configurations)\/\w+$/, '$1/{id}')}`,
      );
      const body = pathname.endsWith('/organization')
        ? { value: [{ id: ID, displayName: '', verifiedDomains: [] }] }
        : {};
      return { status: 200, headers: new Headers(), text: async () => JSON.stringify(body) };
    },
  };
  const [graph, setUp] = [createGraphClient(options), new SetUpCalls(new GraphConnection(options))];
  const asked = [
    ...Object.values(GRAPH_CALLS).map((call) => call(graph)),
    ...Object.values(TENANT_CALLS).map((call) => call(graph)),
    ...Object.values(SET_UP_CALLS).map((call) => call(setUp)),
  ];
  await Promise.allSettled(asked);
  return [...new Set(made)];
}

test('no method of the clients is forgotten here', () => {
  // What is only read of a client asks for nothing.
  const methodsOf = ({ prototype }: { readonly prototype: object }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(([name, property]) => name !== 'constructor' && 'value' in property)
      .map(([name]) => name);
  expect(methodsOf(GraphClient).sort()).toEqual(Object.keys(GRAPH_CALLS).sort());
  expect(methodsOf(TenantCalls).sort()).toEqual(Object.keys(TENANT_CALLS).sort());
  expect([...methodsOf(PolicyReads), ...methodsOf(SetUpCalls)].sort()).toEqual(Object.keys(SET_UP_CALLS).sort());
});

test('every call is one that a permission of the table is for, and no call stands there that is not made', async () => {
  const calls = await callsMade();
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((call) => permissionsForCall(call).length === 0)).toEqual([]);
  // One segment for all kinds of methods.
  const told = new Set(PERMISSIONS.flatMap((permission) => permission.calls).map(oneKind));
  expect([...told].sort()).toEqual([...new Set(calls.map(oneKind))].sort());
});

/** The list of roles is open to whoever reads users, and only names them to who may; of the other it knows nothing. */
const NOT_ASKED_FOR = ['RoleManagement.Read.Directory', 'Application.Read.All'];

for (const { name, calls } of PERMISSIONS.filter((one) => !NOT_ASKED_FOR.includes(one.name))) {
  test(`the embedded tenant lets the calls be made that the table says a permission is for: ${name}`, () => {
    const refused = calls.filter((call) => permissionsFor(...split(call))?.includes(name) !== true);
    expect(refused).toEqual([]);
  });
}

test('what a permission is for can be read as a sentence', () => {
  for (const { name, why, without } of PERMISSIONS) {
    expect(`to ${why}; without it ${without}`, name).toMatch(/^to [a-z].{15,}; without it [a-z-].{10,}[^.]$/);
  }
});

function oneKind(call: string): string {
  return call.replace(/(softwareOath|microsoftAuthenticator)Methods/, 'phoneMethods');
}

function split(call: string): [method: string, path: string] {
  const [method = '', path = ''] = call.split(' ');
  return [method, path];
}
