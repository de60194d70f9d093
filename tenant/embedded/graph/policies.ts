/** What the journey's tenant allows, in the documented shape of the two policies (mark A; the settings are its own). */
import type { MethodName } from '../world.ts';
import { GRAPH } from './problem.ts';

function configuration(id: string, enabled: boolean, target: object = {}) {
  return {
    '@odata.type': `#microsoft.graph.${id.charAt(0).toLowerCase()}${id.slice(1)}AuthenticationMethodConfiguration`,
    id,
    state: enabled ? 'enabled' : 'disabled',
    includeTargets: [{ targetType: 'group', id: 'all_users', isRegistrationRequired: false, ...target }],
  };
}

const NUDGE = { id: 'all_users', targetType: 'group', targetedAuthenticationMethod: 'microsoftAuthenticator' };

/**
 * @param allowed the journey's methods.
 * @param campaign whether users are nudged towards Microsoft Authenticator after the sign-in.
 */
export function authenticationMethodsPolicy(allowed: readonly MethodName[], campaign: boolean): object {
  const allows = (name: MethodName) => allowed.includes(name);
  return {
    '@odata.context': `${GRAPH}/$metadata#authenticationMethodsPolicy`,
    id: 'authenticationMethodsPolicy',
    displayName: 'Authentication Methods Policy',
    policyVersion: '1.4',
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: {
        snoozeDurationInDays: 1,
        state: campaign ? 'enabled' : 'disabled',
        excludeTargets: [],
        includeTargets: campaign ? [NUDGE] : [],
      },
    },
    authenticationMethodConfigurations: [
      configuration('Fido2', false),
      configuration('MicrosoftAuthenticator', allows('microsoftAuthenticator'), { authenticationMode: 'any' }),
      configuration('Sms', allows('sms'), { isUsableForSignIn: false }),
      configuration('TemporaryAccessPass', false),
      configuration('Email', false),
      // The ids of these two are known from practice only (provisioning-and-practice.md 1.3, K: mark D).
      configuration('SoftwareOath', allows('softwareOath')),
      configuration('Voice', allows('voice')),
    ],
  };
}

export function securityDefaultsPolicy(isEnabled: boolean): object {
  return {
    '@odata.context': `${GRAPH}/$metadata#policies/identitySecurityDefaultsEnforcementPolicy`,
    id: '00000000-0000-0000-0000-000000000005',
    displayName: 'Security Defaults',
    isEnabled,
  };
}
