/** Lines on equipment that stands in for the real one, on a clock that no test waits for. */
import { Agent, type Dispatcher } from 'undici';
import { Hidden } from '../../../../settings/kinds.ts';
import type { Attendant } from '../../../../tenant/live/attendant.ts';
import type { LineClock } from '../../../../tenant/live/phone/line-clock.ts';
import { openPhoneLine } from '../../../../tenant/live/phone/open.ts';
import type { PhoneLine } from '../../../../tenant/live/phone/phone-line.ts';
import { openSmsGateway, type GatewayNeeds } from '../../../../tenant/rehearsal/sms-gateway.ts';
import type { StandIn, StandInText } from '../../../../tenant/rehearsal/stand-in.ts';
import { openTwilio, type TwilioText } from '../../../../tenant/rehearsal/twilio.ts';

export const NUMBER = '+1 4185550123';
export const E164 = '+14185550123';
export const NOW = Date.UTC(2026, 10, 25, 12, 0, 0);
export const PATIENCE = 60_000;
export const SHORT_CODE = '51789';
/** Never told to the equipment. */
export const WRONG = 'not-the-password';
const PASSWORD = 'a-password-of-the-app';
const ACCOUNT = 'AC0123456789abcdef0123456789abcdef';
const TOKEN = 'a-token-of-the-console';

/** As Microsoft is assumed to write. */
export const saying = (code: string) => `Utilisez le code de vérification ${code} pour l'authentification Microsoft.`;
/** One that arrives so many seconds after the test began. */
export function after(seconds: number, text: string, more: Partial<TwilioText> = {}): TwilioText {
  return { to: E164, from: SHORT_CODE, text, at: NOW + seconds * 1_000, ...more };
}

/** Jumps where a line waits. */
export class JumpingClock implements LineClock {
  readonly waits: number[] = [];
  #at = NOW;

  now(): number {
    return this.#at;
  }

  async wait(ms: number): Promise<void> {
    this.waits.push(ms);
    this.#at += ms;
    // So that others come to their turn, as they would while it waits.
    await new Promise(setImmediate);
  }
}

export interface Lab extends AsyncDisposable {
  readonly clock: JumpingClock;
  readonly standIn: StandIn;
  readonly line: PhoneLine;
}

export interface LabNeeds extends Pick<GatewayNeeds, 'missed'> {
  /** All that arrive, each at its time. */
  readonly texts?: readonly TwilioText[];
  /** By how much the clock of the equipment is ahead, in ms. */
  readonly aheadMs?: number;
  readonly password?: string;
  readonly attendant?: Attendant;
  /** Of one question, in ms; left out where every one is answered. */
  readonly callTimeoutMs?: number;
  readonly numbers?: Readonly<Record<string, { readonly sms: boolean }>>;
  /** Default: the straight way. Closed with the lab. */
  readonly dispatcher?: Dispatcher;
}

export const EQUIPMENT = { 'sms-gateway': gatewayLab, twilio: twilioLab } as const;

export async function gatewayLab(needs: LabNeeds = {}): Promise<Lab> {
  const { clock, now, texts } = world(needs);
  const standIn = await openSmsGateway({ user: 'sms', password: PASSWORD, texts, missed: needs.missed ?? [], now });
  const password = new Hidden(needs.password ?? PASSWORD);
  return lab(clock, standIn, needs, { kind: 'sms-gateway', url: `${standIn.url}/`, user: 'sms', password });
}

export async function twilioLab(needs: LabNeeds = {}): Promise<Lab> {
  const { clock, now, texts } = world(needs);
  const numbers = needs.numbers ?? { [E164]: { sms: true } };
  const standIn = await openTwilio({ accountSid: ACCOUNT, authToken: TOKEN, texts, numbers, now });
  return lab(clock, standIn, needs, {
    kind: 'twilio',
    accountSid: ACCOUNT,
    authToken: new Hidden(needs.password ?? TOKEN),
  });
}

type Settings =
  | { kind: 'sms-gateway'; url: string; user: string; password: Hidden }
  | { kind: 'twilio'; accountSid: string; authToken: Hidden };

function lab(
  clock: JumpingClock,
  standIn: StandIn,
  { attendant, callTimeoutMs, dispatcher = new Agent() }: LabNeeds,
  settings: Settings,
): Lab {
  const number = new Hidden(NUMBER);
  const line = openPhoneLine(
    { ...settings, number },
    { dispatcher, clock, attendant, callTimeoutMs, twilioUrl: standIn.url },
  );
  if (line === undefined) throw new Error('The settings name a line, and none was opened.');
  const dispose = async () => {
    await line[Symbol.asyncDispose]();
    await dispatcher.destroy();
    await standIn[Symbol.asyncDispose]();
  };
  return { clock, standIn, line, [Symbol.asyncDispose]: dispose };
}

/** What has arrived is told in the time of the equipment. */
function world({ texts: all = [], aheadMs = 0 }: LabNeeds) {
  const clock = new JumpingClock();
  const arrived = () => all.filter(({ at }) => at <= clock.now());
  const texts = () => arrived().map((text): TwilioText & StandInText => ({ ...text, at: text.at + aheadMs }));
  return { clock, texts, now: () => clock.now() + aheadMs };
}

/** What a promise is rejected with, as text; what it is fulfilled with where it should not be. */
export function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'was fulfilled',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
