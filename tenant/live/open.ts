import type {
  Authenticator,
  Capability,
  Clock,
  Connection,
  Directory,
  JourneyLog,
  Phone,
  PhoneCondition,
  Tenant,
} from '../tenant.ts';
import type { Attendant } from './attendant.ts';
import { realClock } from './clock.ts';
import type { LiveConnection } from './connect.ts';
import type { TestPhone } from './phone/test-phone.ts';
import { phoneOfTest } from './phone-of-test.ts';
import { refused } from './refused.ts';

/** What of a test a live tenant has to know. */
export interface LiveTest {
  /** Whether the test gets texts or calls, as it declares: for no other is the phone taken. */
  readonly needsPhone: boolean;
  /** How long a text or a call may take to arrive, in ms. */
  readonly phonePatience: number;
  /** The person beside the run, asked in a window of the test's. */
  readonly attendant: Attendant;
  /** That the run's shards share; undefined where there is none. */
  readonly sharedFolder?: string | undefined;
  /** Keeps the test from waiting for longer than it may. */
  readonly bounded: (clock: Clock) => Clock;
}

/** @param connection what the tests of a worker share; it stays open when the test ends. */
export function openLiveTenant(connection: LiveConnection, test: LiveTest): Tenant & AsyncDisposable {
  return new LiveTenant(connection, test);
}

class LiveTenant implements Tenant, AsyncDisposable {
  readonly kind = 'live';
  readonly capabilities: ReadonlySet<Capability>;
  readonly domain: string;
  readonly connection: Connection;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly #shared: LiveConnection;
  readonly #phone: TestPhone;

  constructor(shared: LiveConnection, { needsPhone, phonePatience, attendant, sharedFolder, bounded }: LiveTest) {
    this.#shared = shared;
    shared.attendant?.turnTo(attendant);
    this.capabilities = shared.capabilities;
    this.domain = shared.domain;
    this.connection = shared.connection;
    this.directory = shared.directory;
    this.clock = bounded(realClock());
    this.#phone = phoneOfTest(needsPhone ? shared.line : undefined, phonePatience, sharedFolder);
  }

  /** The run has one number, so that a test which asks again gets the same; the country is the number's own. */
  phone(): Promise<Phone> {
    return this.#phone.phone();
  }

  authenticator(condition: PhoneCondition = {}): Authenticator {
    return this.#shared.authenticator(condition);
  }

  /** What a real page shows is what the real service shows. */
  isSure(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Nobody tells what became of requests that were sent; the guards of a live run watch the browser instead. */
  log(): Promise<JourneyLog> {
    return Promise.resolve({ refusedHosts: [], unknownRoutes: [], serverErrors: [] });
  }

  usage(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  change(): Promise<never> {
    return Promise.reject(refused('change its policies or lose what it sends'));
  }

  answerQuestions(): Promise<never> {
    return Promise.reject(refused('take answers to security questions from anyone but the user'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#shared.attendant?.turnTo(undefined);
    await this.#phone[Symbol.asyncDispose]();
  }
}
