/** What Graph tells of the policies a first sign-in depends on, in more detail than a run needs. Reads only. */
import { z } from 'zod';
import type { GraphCall } from '../../graph/connection.ts';
import { pagesOf } from '../../graph/pages.ts';
import { TenantCalls } from '../../graph/tenant-calls.ts';

/** authenticationMethodTarget, smsAuthenticationMethodTarget: what is not named here goes back as it came. */
const targetSchema = z.looseObject({
  id: z.string(),
  targetType: z.string(),
  isUsableForSignIn: z.boolean().optional(),
});
export type MethodTarget = z.infer<typeof targetSchema>;

const campaignSchema = z.looseObject({ state: z.string() });
export type Campaign = z.infer<typeof campaignSchema>;

const configurationSchema = z.object({
  '@odata.type': z.string(),
  id: z.string(),
  state: z.enum(['enabled', 'disabled']),
  includeTargets: z.array(targetSchema).default([]),
});
export type MethodConfiguration = z.infer<typeof configurationSchema>;

const policySchema = z.object({
  authenticationMethodConfigurations: z.array(configurationSchema),
  registrationEnforcement: z.object({ authenticationMethodsRegistrationCampaign: campaignSchema }),
});

/** conditionalAccessPolicy, as far as it says who is asked for a second factor, and where. */
const conditionalAccessSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  state: z.string(),
  conditions: z.object({
    applications: z.object({ includeApplications: z.array(z.string()).default([]) }).nullish(),
    users: z
      .object({ includeUsers: z.array(z.string()).default([]), includeGroups: z.array(z.string()).default([]) })
      .nullish(),
  }),
  grantControls: z.object({ builtInControls: z.array(z.string()).default([]) }).nullish(),
});
export type ConditionalAccessPolicy = z.infer<typeof conditionalAccessSchema>;
const conditionalAccessPageSchema = z.object({
  value: z.array(conditionalAccessSchema),
  '@odata.nextLink': z.url().optional(),
});

const plansSchema = z.object({
  value: z.array(
    z.object({
      prepaidUnits: z.object({ enabled: z.int() }),
      servicePlans: z.array(z.object({ servicePlanName: z.string() })),
    }),
  ),
});
/** Product names and service plan identifiers for licensing: Microsoft Entra ID P1 and P2. */
const PREMIUM = ['AAD_PREMIUM', 'AAD_PREMIUM_P2'];

export const CONDITIONAL_ACCESS = '/identity/conditionalAccess/policies';

export class PolicyReads extends TenantCalls {
  /** authenticationMethodsPolicy-get */
  async methodConfigurations(): Promise<{
    readonly configurations: readonly MethodConfiguration[];
    readonly campaign: Campaign;
  }> {
    const policy = await this.connection.read(got('/policies/authenticationMethodsPolicy'), policySchema);
    return {
      configurations: policy.authenticationMethodConfigurations,
      campaign: policy.registrationEnforcement.authenticationMethodsRegistrationCampaign,
    };
  }

  /** conditionalAccessRoot-list-policies */
  async conditionalAccess(): Promise<readonly ConditionalAccessPolicy[]> {
    const policies: ConditionalAccessPolicy[] = [];
    const pages = pagesOf(this.connection, CONDITIONAL_ACCESS, CONDITIONAL_ACCESS, conditionalAccessPageSchema);
    for await (const policy of pages) policies.push(policy);
    return policies;
  }

  /** Whether the tenant has Microsoft Entra ID P1: without it there is neither Conditional Access nor a dynamic group. */
  async hasPremium(): Promise<boolean> {
    const { value } = await this.connection.read(got('/subscribedSkus'), plansSchema);
    const had = value.filter(({ prepaidUnits }) => prepaidUnits.enabled > 0);
    return had.some(({ servicePlans }) => servicePlans.some((plan) => PREMIUM.includes(plan.servicePlanName)));
  }
}

/** Whether a policy asks these users for a second factor, wherever they sign in. @param group undefined: everybody. */
export function asksForSecondFactor(policy: ConditionalAccessPolicy, group?: string): boolean {
  const { state, conditions, grantControls } = policy;
  const everywhere = conditions.applications?.includeApplications.includes('All') === true;
  const everybody = conditions.users?.includeUsers.includes('All') === true;
  const them = everybody || (group !== undefined && conditions.users?.includeGroups.includes(group) === true);
  return state === 'enabled' && everywhere && them && grantControls?.builtInControls.includes('mfa') === true;
}

export function got(path: string): GraphCall {
  return { method: 'GET', path, name: path };
}
