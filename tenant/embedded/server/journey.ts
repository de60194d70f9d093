import { randomInt, randomUUID } from 'node:crypto';
import type { PhoneCountry } from '../../tenant.ts';
import { Inbox } from '../phone/inbox.ts';
import { Throttle } from '../phone/throttle.ts';
import type { Activation, ActivationRefusal } from '../phone/activation.ts';
import type { VerificationCall } from '../phone/call.ts';
import type { PushNotification } from '../phone/notification.ts';
import {
  METHOD_NAMES,
  type AuthenticatorApp,
  type FaultAnswer,
  type Journey,
  type JourneySettings,
  type ServiceFault,
  type TenantHost,
  type TextMessage,
} from '../world.ts';
import { Jitter } from './jitter.ts';
import { UsageCount } from './usage.ts';

export const DEFAULT_SETTINGS: JourneySettings = {
  edition: 'classic',
  pace: 'real',
  kmsi: true,
  mfa: true,
  securityQuestions: 5,
  resetMethods: 1,
  resetQuestions: 5,
  numberMatching: true,
  skipDays: 0,
  passkeyNudge: false,
  methods: METHOD_NAMES,
  methodsRequired: 1,
  branding: {},
  interrupt: 'none',
  latency: { seed: 1, most: {} },
  graph: { notFoundReads: 0, replicationSeconds: 0, throttled: 0, unavailable: 0, refuseEvery: 0 },
  passwordPolicy: { longest: 256, bannedWords: [] },
  passwordJob: { pendingPolls: 1, outcome: 'done' },
  lives: { flowToken: 3_600, registration: 900, challenge: 180, textCode: 180, activation: 600 },
  temporaryPasswordDays: 0,
  conditionalAccess: 'none',
  limits: { texts: 0, calls: 0, wrongCodes: 0 },
  delivery: { texts: 'arrive', calls: 'arrive', notifications: 'arrive' },
  uniquePhones: false,
  faults: [],
  app: { secretExpired: false, tokenLifeSeconds: 3_599, missingPermissions: [], wrongTenant: false },
  securityDefaults: false,
  registrationCampaign: false,
  verifiedDomains: [],
  licences: 25,
  landingSignIn: '',
  clockSkewSeconds: 0,
  personalAccounts: false,
};

/** Real area codes of Quebec; the exchange 555 leads nowhere. */
const AREAS = ['418', '438', '450', '514', '579', '581', '819', '873'];

/** Mobile numbers kept free for works of fiction (Arcep, plan de numérotation). */
const FRENCH = '+33 63998';

/** A test's own piece of the world. */
export class JourneyState implements Journey {
  readonly id = randomUUID();
  settings: JourneySettings;
  readonly refusedHosts: string[] = [];
  readonly unknownRoutes: string[] = [];
  readonly serverErrors: string[] = [];
  readonly usage = new UsageCount();
  readonly #texts = new Inbox<TextMessage>(() => this.settings.delivery.texts);
  readonly #notifications = new Inbox<PushNotification>(() => this.settings.delivery.notifications);
  readonly #calls = new Inbox<VerificationCall>(() => this.settings.delivery.calls);
  readonly #throttles = { texts: new Throttle(), calls: new Throttle() };
  readonly #activations = new Map<string, Activation>();
  readonly #numbers = new Set<string>();
  readonly #jitter: Jitter;
  readonly #owed = new Map<ServiceFault, number>();
  #ahead = 0;

  constructor(settings: Partial<JourneySettings>) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.#jitter = new Jitter(this.settings.latency.seed);
  }

  /** Everybody's time but the service's: ms since the epoch. */
  time(): number {
    return Date.now() + this.#ahead;
  }

  /** From now on. */
  change(settings: Partial<JourneySettings>): void {
    this.settings = { ...this.settings, ...settings };
  }

  now(): number {
    return this.time() + this.settings.clockSkewSeconds * 1_000;
  }

  /** @param by ms, never back. */
  advance(by: number): void {
    this.#ahead += by;
    this.usage.waited += by;
  }

  lagOf(host: TenantHost): number {
    const { most, share = 1 } = this.settings.latency;
    const longest = most[host] ?? 0;
    // Whether is drawn apart from how late, so that the share changes no delay.
    if (longest === 0 || (share < 1 && this.#jitter.next(`${host}, whether`) >= share)) return 0;
    return Math.round(this.#jitter.next(host) * longest);
  }

  faultAt(host: string, path: string): FaultAnswer | undefined {
    const fault = this.settings.faults.find(
      (one) => one.host === host && path.endsWith(one.path) && (this.#owed.get(one) ?? 0) < one.times,
    );
    if (fault === undefined) return undefined;
    this.#owed.set(fault, (this.#owed.get(fault) ?? 0) + 1);
    return fault.answer;
  }

  /** A number nobody else has: `+1 4185550123`. */
  newPhoneNumber(country: PhoneCountry = 'CA'): string {
    const last = randomInt(10_000).toString().padStart(4, '0');
    const area = AREAS[randomInt(AREAS.length)] ?? '418';
    const number = country === 'CA' ? `+1 ${area}555${last}` : `${FRENCH}${last}`;
    if (this.#numbers.has(number)) return this.newPhoneNumber(country);
    this.#numbers.add(number);
    return number;
  }

  admits(what: 'texts' | 'calls', number: string): boolean {
    return this.#throttles[what].admits(number, this.settings.limits[what], this.now());
  }

  deliver(number: string, text: string): void {
    this.usage.texts += 1;
    // The phone's clock stamps what arrives.
    this.#texts.add({ at: this.time(), number, text });
  }

  /** Messages that arrived at `since` or later; waits for the first one, at most `patience` ms. */
  messagesTo(number: string, since: number, patience: number): Promise<readonly TextMessage[]> {
    return this.#texts.take((text) => text.number === number && text.at >= since, patience);
  }

  notify(notification: PushNotification): void {
    this.#notifications.add(notification);
  }

  call(call: VerificationCall): void {
    this.usage.calls += 1;
    this.#calls.add(call);
  }

  offer(activation: Activation): void {
    this.#activations.set(activation.code, activation);
  }

  /** A phone presents what it read or was typed in. */
  activate(code: string, url: string, delay: number): AuthenticatorApp | ActivationRefusal {
    return this.#activations.get(code)?.present(url, delay) ?? 'unknown';
  }

  /** The newest request that waits on the app's screen, waiting for it at most `patience` ms. */
  async notificationFor(appId: string, patience: number): Promise<PushNotification | undefined> {
    const waiting = await this.#notifications.take((one) => one.appId === appId && one.answer === 'pending', patience);
    return waiting.at(-1);
  }

  /** The newest call that rings at the number. */
  async callTo(number: string, patience: number): Promise<VerificationCall | undefined> {
    const ringing = await this.#calls.take((one) => one.number === number && one.answer === 'pending', patience);
    return ringing.at(-1);
  }
}
