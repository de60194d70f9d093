import type { PhoneSettings } from '../../settings/live.ts';
import type { Capability } from '../tenant.ts';

/** What a live tenant can do for a test, given who receives what it sends. Time, faults and seeding are a stand-in's. */
export function capabilitiesOf(phone: PhoneSettings, attended: boolean): Capability[] {
  // A number of Twilio's rings nowhere (phone/twilio.ts).
  const rings = attended && (phone.kind === 'attended' || phone.kind === 'sms-gateway');
  return [
    ...(phone.kind === 'none' ? [] : ['sms' as const]),
    ...(rings ? ['voice' as const] : []),
    ...(attended ? ['push' as const] : []),
  ];
}
