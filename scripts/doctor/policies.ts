/** What the policies of the tenant make of the guide: methods, second factor, campaign. */
import type { LiveSettings } from '../../settings.ts';
import {
  asksForSecondFactor,
  type Campaign,
  type ConditionalAccessPolicy,
  type MethodConfiguration,
} from '../../tenant/live/setup/policy-reads.ts';
import { fine, warning, wrong, type Finding, type Subject } from './finding.ts';

interface Method {
  readonly id: string;
  /** The ways of the guide that end with it. */
  readonly paths: readonly string[];
  /** Whether a run without a person can go them at all. */
  readonly usedBy: (live: LiveSettings) => boolean;
}

/** The ids of SoftwareOath and Voice: softwareOath- and voiceAuthenticationMethodConfiguration. */
const METHODS: readonly Method[] = [
  { id: 'SoftwareOath', paths: ['totp-qr', 'totp-key'], usedBy: () => true },
  { id: 'MicrosoftAuthenticator', paths: ['app-qr', 'app-key', 'app-then-sms'], usedBy: ({ attended }) => attended },
  {
    id: 'Sms',
    paths: ['sms', 'app-then-sms', 'other-account', 'too-late'],
    usedBy: ({ phone }) => phone.kind !== 'none',
  },
  { id: 'Voice', paths: ['call'], usedBy: ({ phone, attended }) => attended && phone.kind !== 'none' },
];

const subject = (id: string, what: string): Subject => ({ id, group: 'policies', what });

export const METHODS_SUBJECT = subject('methods', 'Methods of the policy');
export const DEFAULTS_SUBJECT = subject('security-defaults', 'Security defaults');
export const FACTOR_SUBJECT = subject('second-factor', 'Second factor');
export const CAMPAIGN_SUBJECT = subject('campaign', 'Registration campaign');

const SET_UP = '`npm run tenant:setup`';

export function checkMethods(configurations: readonly MethodConfiguration[], live: LiveSettings): readonly Finding[] {
  const isOn = (id: string) => configurations.some((one) => one.id === id && one.state === 'enabled');
  if (!METHODS.some(({ id }) => isOn(id))) {
    return [wrong(METHODS_SUBJECT, 'none of the guide’s is allowed', `allow them, for example with ${SET_UP}`)];
  }
  return METHODS.map(({ id, paths, usedBy }) => {
    const one = subject(`method:${id}`, id);
    const ways = paths.join(', ');
    if (!isOn(id) && !usedBy(live)) return fine(one, `not allowed, and nothing here uses it (${ways})`);
    if (!isOn(id)) {
      return warning(
        one,
        `not allowed: ${ways} cannot be performed and will fail`,
        `allow it, for example with ${SET_UP}`,
      );
    }
    const signsIn = configurations.some(
      (each) => each.id === id && each.includeTargets.some((to) => to.isUsableForSignIn),
    );
    if (signsIn) {
      const found = 'is allowed for sign-in too: then every user needs a number of their own';
      return warning(one, found, `do not allow it for sign-in, for example with ${SET_UP}`);
    }
    return fine(one, usedBy(live) ? `allowed (${ways})` : `allowed, and nothing here uses it (${ways})`);
  });
}

export function checkSecurityDefaults(areOn: boolean): Finding {
  if (!areOn) return fine(DEFAULTS_SUBJECT, 'off');
  return warning(
    DEFAULTS_SUBJECT,
    'on: they ask for an app, never for a text or a call, and leave when to the service',
    `turn them off and ask by Conditional Access, for example with ${SET_UP}`,
  );
}

/** Per-user MFA is not told by v1.0, so that nothing found here is no proof that nobody is asked. */
export function checkSecondFactor(policies: readonly ConditionalAccessPolicy[], defaults: boolean): Finding {
  if (defaults) return fine(FACTOR_SUBJECT, 'asked for by security defaults');
  const asking = policies.find((policy) => asksForSecondFactor(policy));
  if (asking !== undefined) return fine(FACTOR_SUBJECT, `asked of everybody by “${asking.displayName}”`);
  const ofGroup = policies.find(({ conditions, ...policy }) =>
    (conditions.users?.includeGroups ?? []).some((group) => asksForSecondFactor({ conditions, ...policy }, group)),
  );
  const later = 'a new user joins a dynamic group only after minutes, and signs in before: ask everybody instead';
  if (ofGroup !== undefined) {
    return warning(
      FACTOR_SUBJECT,
      `asked of a group by “${ofGroup.displayName}”`,
      `${later}, with ${SET_UP} -- --for all`,
    );
  }
  return warning(
    FACTOR_SUBJECT,
    'no policy asks for one: users may come to the portal without a registration',
    `ask for it by Conditional Access, for example with ${SET_UP}`,
  );
}

/** authenticationMethodsRegistrationCampaign: `default` is what Microsoft chose, off or on. */
export function checkCampaign({ state }: Campaign): Finding {
  if (state === 'disabled') return fine(CAMPAIGN_SUBJECT, 'off');
  const found = state === 'enabled' ? 'on' : `left to Microsoft (${state})`;
  return warning(
    CAMPAIGN_SUBJECT,
    `${found}: after signing in, users may come to a page that asks for another method, of which the guide says nothing`,
    `turn it off, for example with ${SET_UP}`,
  );
}
