/** The writes that set a tenant up, as Microsoft Graph v1.0 documents them. Nothing else in the suite makes them. */
import { z } from 'zod';
import { NAME_PREFIX } from '../../graph/directory.ts';
import { pagesOf } from '../../graph/pages.ts';
import { CONDITIONAL_ACCESS, PolicyReads, type Campaign, type MethodConfiguration } from './policy-reads.ts';

const METHODS = '/policies/authenticationMethodsPolicy';
const ofMethod = `${METHODS}/authenticationMethodConfigurations`;
const SECURITY_DEFAULTS = '/policies/identitySecurityDefaultsEnforcementPolicy';

export const GROUP_NAME = 'First sign-in tests: users';
export const POLICY_NAME = 'First sign-in tests: second factor';
/** By the name and not by the marker: of `employeeType` the rules of dynamic groups know nothing (dynamic membership rules). */
const MEMBERSHIP = `user.userPrincipalName -startsWith "${NAME_PREFIX}"`;

const entitySchema = z.object({ id: z.string().min(1) });
const entityPageSchema = z.object({ value: z.array(entitySchema), '@odata.nextLink': z.url().optional() });

/** Whom the policy asks. */
export type PolicyUsers =
  | { readonly includeGroups: readonly [string] }
  | { readonly includeUsers: readonly ['All']; readonly excludeUsers: readonly string[] };

export class SetUpCalls extends PolicyReads {
  /** smsAuthenticationMethodConfiguration-update, and its pages for the other methods: the type has to be said again. */
  async updateMethod(
    { '@odata.type': type, id }: MethodConfiguration,
    changes: Partial<Pick<MethodConfiguration, 'state' | 'includeTargets'>>,
  ): Promise<void> {
    // As the pages write it: `sms`, `softwareOath`.
    const path = `${ofMethod}/${encodeURIComponent(id.charAt(0).toLowerCase() + id.slice(1))}`;
    const body = { '@odata.type': type, ...changes };
    await this.connection.write({ method: 'PATCH', path, name: `${ofMethod}/{id}`, body });
  }

  /** authenticationMethodsPolicy-update: the campaign goes back whole. */
  async updateCampaign(campaign: Campaign): Promise<void> {
    const body = { registrationEnforcement: { authenticationMethodsRegistrationCampaign: campaign } };
    await this.connection.write({ method: 'PATCH', path: METHODS, name: METHODS, body });
  }

  /** identitySecurityDefaultsEnforcementPolicy-update */
  async endSecurityDefaults(): Promise<void> {
    const body = { isEnabled: false };
    await this.connection.write({ method: 'PATCH', path: SECURITY_DEFAULTS, name: SECURITY_DEFAULTS, body });
  }

  /** group-list, by `eq` on the name. @returns its id; undefined where there is none. */
  async testGroup(): Promise<string | undefined> {
    const path = `/groups?$filter=${encodeURIComponent(`displayName eq '${GROUP_NAME}'`)}&$select=id`;
    for await (const { id } of pagesOf(this.connection, path, '/groups', entityPageSchema)) return id;
    return undefined;
  }

  /** group-post-groups: a security group whose members follow a rule. @returns its id. */
  async createTestGroup(): Promise<string> {
    const body = {
      displayName: GROUP_NAME,
      description: 'Users that the verification of the first sign-in makes and deletes.',
      groupTypes: ['DynamicMembership'],
      mailEnabled: false,
      mailNickname: 'first-sign-in-tests',
      securityEnabled: true,
      membershipRule: MEMBERSHIP,
      membershipRuleProcessingState: 'On',
    };
    const call = { method: 'POST', path: '/groups', name: '/groups', body } as const;
    return (await this.connection.read(call, entitySchema)).id;
  }

  /** conditionalAccessRoot-post-policies: a second factor, wherever these users sign in. */
  async askForSecondFactor(users: PolicyUsers): Promise<void> {
    const body = {
      displayName: POLICY_NAME,
      state: 'enabled',
      conditions: { clientAppTypes: ['all'], applications: { includeApplications: ['All'] }, users },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    };
    const call = { method: 'POST', path: CONDITIONAL_ACCESS, name: CONDITIONAL_ACCESS, body } as const;
    await this.connection.read(call, entitySchema);
  }
}
