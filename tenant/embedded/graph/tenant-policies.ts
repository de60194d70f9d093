/**
 * The calls by which a tenant is set up for the tests: methods, campaign, security defaults, the group of the test users
 * and the policy that asks them for a second factor. Shapes as each call's page documents them (mark A). What they change
 * is the journey's own; a group has no members here, since every user there is one of the suite's.
 */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { METHOD_NAMES, type HostEnv, type Journey, type MethodName } from '../world.ts';
import { authenticationMethodsPolicy } from './policies.ts';
import { badRequest, GRAPH, GraphProblem, notFound } from './problem.ts';
import { jsonOf } from './user-body.ts';

interface Made {
  /** Of each method, as they were last set. */
  readonly targets: Map<MethodName, readonly object[]>;
  readonly groups: { readonly id: string; readonly displayName: string }[];
  readonly policies: { readonly id: string }[];
}

const made = new WeakMap<Journey, Made>();

function of(journey: Journey): Made {
  const known = made.get(journey);
  if (known !== undefined) return known;
  const fresh: Made = { targets: new Map(), groups: [], policies: [] };
  made.set(journey, fresh);
  return fresh;
}

const target = z.looseObject({ id: z.string(), targetType: z.enum(['group', 'user']) });
const methodBody = z.strictObject({
  '@odata.type': z.string(),
  id: z.string().optional(),
  state: z.enum(['enabled', 'disabled']).optional(),
  includeTargets: z.array(target).optional(),
});
const campaignBody = z.strictObject({
  registrationEnforcement: z.strictObject({
    authenticationMethodsRegistrationCampaign: z.looseObject({ state: z.enum(['default', 'enabled', 'disabled']) }),
  }),
});
const defaultsBody = z.strictObject({ isEnabled: z.boolean() });
const groupBody = z.strictObject({
  displayName: z.string().min(1).max(256),
  description: z.string().optional(),
  groupTypes: z.array(z.string()),
  mailEnabled: z.boolean(),
  mailNickname: z.string().regex(/^[^@()\\[\]";:.<>, ]{1,64}$/),
  securityEnabled: z.boolean(),
  membershipRule: z.string().optional(),
  membershipRuleProcessingState: z.enum(['On', 'Paused']).optional(),
});
const policyBody = z.looseObject({
  displayName: z.string().min(1),
  state: z.enum(['enabled', 'disabled', 'enabledForReportingButNotEnforced']),
  conditions: z.looseObject({ clientAppTypes: z.array(z.string()).min(1) }),
  grantControls: z.looseObject({ operator: z.enum(['AND', 'OR']), builtInControls: z.array(z.string()) }),
});

const POLICIES = '/v1.0/policies';
const METHODS = `${POLICIES}/authenticationMethodsPolicy`;
const CONDITIONAL_ACCESS = '/v1.0/identity/conditionalAccess/policies';

/** What asks for a second factor where the journey's settings say that the tenant does. */
const OWN_POLICY = {
  id: '7f0c8a52-0000-4000-8000-000000000001',
  displayName: 'Second factor for everybody',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: ['All'] },
    users: { includeUsers: ['All'], includeGroups: [] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
};

export function tenantPolicyRoutes(host: Hono<HostEnv>): void {
  host.get(METHODS, (c) => c.json(methodsPolicy(c.var.journey)));
  host.patch(METHODS, async (c) => {
    const { registrationEnforcement } = held(campaignBody, await jsonOf(c));
    const { state } = registrationEnforcement.authenticationMethodsRegistrationCampaign;
    change(c.var.journey, { registrationCampaign: state === 'enabled' });
    return c.json(methodsPolicy(c.var.journey));
  });
  host.patch(`${METHODS}/authenticationMethodConfigurations/:id`, async (c) => {
    updateMethod(c.var.journey, c.req.param('id'), held(methodBody, await jsonOf(c)));
    return c.body(null, 204);
  });
  host.patch(`${POLICIES}/identitySecurityDefaultsEnforcementPolicy`, async (c) => {
    change(c.var.journey, { securityDefaults: held(defaultsBody, await jsonOf(c)).isEnabled });
    return c.body(null, 204);
  });

  host.get('/v1.0/groups', (c) => {
    const name = /^displayName eq '((?:[^']|'')*)'$/.exec(c.req.query('$filter') ?? '')?.[1]?.replaceAll("''", "'");
    if (name === undefined) throw badRequest('Unsupported or invalid query filter clause specified.');
    const value = of(c.var.journey).groups.filter(({ displayName }) => displayName === name);
    return c.json({ '@odata.context': `${GRAPH}/$metadata#groups`, value });
  });
  host.post('/v1.0/groups', async (c) => {
    const group = { id: randomUUID(), ...held(groupBody, await jsonOf(c)) };
    of(c.var.journey).groups.push(group);
    return c.json({ '@odata.context': `${GRAPH}/$metadata#groups/$entity`, ...group }, 201);
  });

  host.get(CONDITIONAL_ACCESS, (c) => {
    const { policies } = of(c.var.journey);
    const { mfa, securityDefaults } = c.var.journey.settings;
    const value = mfa && !securityDefaults && policies.length === 0 ? [OWN_POLICY] : policies;
    return c.json({ '@odata.context': `${GRAPH}/$metadata#identity/conditionalAccess/policies`, value });
  });
  host.post(CONDITIONAL_ACCESS, async (c) => {
    const policy = { id: randomUUID(), ...held(policyBody, await jsonOf(c)) };
    const { journey } = c.var;
    // Reported by many callers (mark C).
    if (policy.state === 'enabled' && journey.settings.securityDefaults) {
      throw badRequest(
        'Security Defaults is enabled in the tenant. Disable it before enabling a policy.',
        'BadRequest',
      );
    }
    of(journey).policies.push(policy);
    if (policy.state === 'enabled' && policy.grantControls.builtInControls.includes('mfa'))
      change(journey, { mfa: true });
    return c.json(
      { '@odata.context': `${GRAPH}/$metadata#identity/conditionalAccess/policies/$entity`, ...policy },
      201,
    );
  });
}

function methodsPolicy(journey: Journey): object {
  const { methods, registrationCampaign } = journey.settings;
  const policy = authenticationMethodsPolicy(methods, registrationCampaign) as {
    readonly authenticationMethodConfigurations: readonly { readonly id: string }[];
  };
  const { targets } = of(journey);
  const configurations = policy.authenticationMethodConfigurations.map((one) => {
    const set = targets.get(nameOf(one.id) ?? 'sms');
    return nameOf(one.id) === undefined || set === undefined ? one : { ...one, includeTargets: set };
  });
  return { ...policy, authenticationMethodConfigurations: configurations };
}

function updateMethod(journey: Journey, id: string, body: z.infer<typeof methodBody>): void {
  const name = nameOf(id);
  if (name === undefined) throw notFound(id);
  if (body['@odata.type'] !== `#microsoft.graph.${name}AuthenticationMethodConfiguration`) {
    throw badRequest("The '@odata.type' is missing or is not that of the method.");
  }
  if (body.includeTargets !== undefined) of(journey).targets.set(name, body.includeTargets);
  if (body.state === undefined) return;
  const others = journey.settings.methods.filter((one) => one !== name);
  change(journey, { methods: body.state === 'enabled' ? [...others, name] : others });
}

/** Of `Sms` and `sms` alike. */
function nameOf(id: string): MethodName | undefined {
  return METHOD_NAMES.find((name) => name.toLowerCase() === id.toLowerCase());
}

function change(journey: Journey, settings: Partial<Journey['settings']>): void {
  journey.settings = { ...journey.settings, ...settings };
}

/** @throws {GraphProblem} 400, with the property. */
function held<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new GraphProblem(400, 'Request_BadRequest', `Invalid value specified for property '${path}'.`);
}
