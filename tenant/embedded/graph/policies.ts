/** What the journey's tenant allows, in the documented shape of the two policies (mark A; the settings are its own). */
import type { MethodName } from '../world.ts';
import { GRAPH } from './user-list.ts';

function configuration(id: string, enabled: boolean, target: object = {}) {
  return {
    '@odata.type': `#microsoft.graph.${id.charAt(0).toLowerCase()}${id.slice(1)}AuthenticationMethodConfiguration`,
    id,
    state: enabled ? 'enabled' : 'disabled',
    includeTargets: [{ targetType: 'group', id: 'all_users', isRegistrationRequired: false, ...target }],
  };
}

/** @param allowed the journey's methods. */
export function authenticationMethodsPolicy(allowed: readonly MethodName[]): object {
  const allows = (name: MethodName) => allowed.includes(name);
  return {
    '@odata.context': `${GRAPH}/$metadata#authenticationMethodsPolicy`,
    id: 'authenticationMethodsPolicy',
    displayName: 'Authentication Methods Policy',
    policyVersion: '1.4',
    registrationEnforcement: {
      // Nobody is nudged towards another method after the sign-in.
      authenticationMethodsRegistrationCampaign: {
        snoozeDurationInDays: 1,
        state: 'disabled',
        excludeTargets: [],
        includeTargets: [],
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

export const SECURITY_DEFAULTS_POLICY = {
  '@odata.context': `${GRAPH}/$metadata#policies/identitySecurityDefaultsEnforcementPolicy`,
  id: '00000000-0000-0000-0000-000000000005',
  displayName: 'Security Defaults',
  // They would allow Microsoft Authenticator only.
  isEnabled: false,
};
