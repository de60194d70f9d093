/** What Microsoft Graph v1.0 does not tell, and a first sign-in depends on: where a person finds it. */
import type { LiveSettings } from '../../settings.ts';
import type { Finding } from './finding.ts';

interface Look {
  readonly id: string;
  readonly what: string;
  readonly found: string;
  readonly where: string;
  /** Default: whatever the settings. */
  readonly when?: (live: LiveSettings) => boolean;
}

/** Places as Microsoft's administration centre named them in 2025 (entra-docs, how-to of each). */
const LOOKS: readonly Look[] = [
  {
    id: 'security-questions',
    what: 'Security questions',
    found: 'allowed for the reset of passwords, five to register, of Microsoft’s own list (guide 2.3)',
    where: 'Microsoft Entra admin center › Protection › Password reset › Authentication methods',
  },
  {
    id: 'reset-registration',
    what: 'Registration for the reset',
    found: 'required at sign-in: without it nobody is asked for security questions',
    where: 'Microsoft Entra admin center › Protection › Password reset › Properties, and Registration',
  },
  {
    id: 'combined-registration',
    what: 'Combined registration',
    found: 'in force: second factor and security questions in one visit, as in the guide',
    where: 'Microsoft Entra admin center › Users › User settings › Manage user feature settings',
  },
  {
    id: 'stay-signed-in',
    what: '“Stay signed in?”',
    found: 'shown (guide 2.4)',
    where: 'Microsoft Entra admin center › Users › User settings › Show keep user signed in',
  },
  {
    id: 'per-user-mfa',
    what: 'Per-user MFA',
    found: 'off for everybody where Conditional Access asks: two that ask make another order of pages',
    where: 'Microsoft Entra admin center › Users › All users › Per-user MFA',
  },
  {
    id: 'emergency-access',
    what: 'Emergency access',
    found: 'an administrator whom no policy for the tests asks for anything, and who is in PROTECTED_USERS',
    where: 'Microsoft Entra admin center › Protection › Conditional Access › the policy › Users › Exclude',
  },
  {
    id: 'phone-without-chat',
    what: 'The phone of the line',
    found: 'has no WhatsApp account and no RCS: codes may arrive there instead of by text',
    where: 'on the phone, in its application for messages',
    when: ({ phone }) => phone.kind === 'sms-gateway' || phone.kind === 'attended',
  },
  {
    id: 'no-trial',
    what: 'Subscription',
    found: 'no trial: trial tenants get no verification calls',
    where: 'Microsoft 365 admin center › Billing › Your products',
    when: ({ attended, phone }) => attended && phone.kind !== 'none',
  },
];

export function toCheckByHand(live: LiveSettings): readonly Finding[] {
  return LOOKS.filter(({ when }) => when === undefined || when(live)).map(({ id, what, found, where }) => ({
    id: `by-hand:${id}`,
    group: 'by-hand',
    what,
    state: 'by-hand',
    found,
    remedy: where,
  }));
}
