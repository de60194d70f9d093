import type { Dispatcher } from 'undici';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { PhoneSettings } from '../../../settings/live.ts';
import type { Attendant } from '../attendant.ts';
import { AttendedLine } from './attended-line.ts';
import { PhoneLineError } from './failure.ts';
import { systemClock, type LineClock } from './line-clock.ts';
import type { PhoneLine } from './phone-line.ts';
import { ServiceClient, type ServiceNeeds } from './service-client.ts';
import { GATEWAY_WORDS, SmsGateway } from './sms-gateway.ts';
import { TextLine } from './text-line.ts';
import { Twilio, TWILIO, TWILIO_WORDS } from './twilio.ts';

export interface PhoneLineNeeds {
  /** `openNetwork()`. */
  readonly dispatcher: Dispatcher;
  /** Where a person sits at the run. */
  readonly attendant?: Attendant | undefined;
  /** By what the line waits. For tests, as the two below. */
  readonly clock?: LineClock;
  readonly callTimeoutMs?: number | undefined;
  readonly twilioUrl?: string;
}

/** @returns undefined where no line is set. Nothing is asked of it yet. */
export function openPhoneLine(settings: PhoneSettings, needs: PhoneLineNeeds): PhoneLine | undefined {
  if (settings.kind === 'none') return undefined;
  const { attendant, clock = systemClock, twilioUrl = TWILIO } = needs;
  const number = new Secret(settings.number.reveal(), 'phone');
  const client = (given: Pick<ServiceNeeds, 'words' | 'baseUrl' | 'user' | 'password'>) =>
    new ServiceClient({
      ...given,
      dispatcher: needs.dispatcher,
      now: () => clock.now(),
      callTimeoutMs: needs.callTimeoutMs,
    });
  switch (settings.kind) {
    case 'attended':
      if (attendant !== undefined) return new AttendedLine(number, attendant);
      throw new PhoneLineError('tenant-configuration', 'PHONE_LINE is attended, and nobody attends this run.');
    case 'sms-gateway': {
      const { url, user } = settings;
      const password = new Secret(settings.password.reveal(), 'token');
      const asked = client({ words: GATEWAY_WORDS, baseUrl: url.replace(/\/+$/, ''), user, password });
      // Its SIM rings as well, for whoever is there.
      return new TextLine(new SmsGateway(asked, number, () => clock.now()), number, clock, attendant);
    }
    case 'twilio': {
      const { accountSid } = settings;
      const password = new Secret(settings.authToken.reveal(), 'token');
      const asked = client({ words: TWILIO_WORDS, baseUrl: twilioUrl, user: accountSid, password });
      return new TextLine(new Twilio(asked, accountSid, number), number, clock);
    }
  }
}
