import { TOTP } from 'otpauth';
import { ProxyAgent } from 'undici';
import { z } from 'zod';
import { Secret } from '../../reports/redaction/secret.ts';
import { createGraphClient, staticToken } from '../graph/client.ts';
import { GraphDirectory } from '../graph/directory.ts';
import { codeIn } from '../live/phone/code-in-text.ts';
import type { LineCan, PhoneLine } from '../live/phone/phone-line.ts';
import { linePhone } from '../phone.ts';
import {
  PhoneError,
  type Authenticator,
  type Capability,
  type Change,
  type Clock,
  type Connection,
  type Directory,
  type JourneyLog,
  type Phone,
  type PhoneCondition,
  type PhoneCountry,
  type PhoneReason,
  type Place,
  type Tenant,
  type Usage,
} from '../tenant.ts';
import { ControlClient } from './control-client.ts';
import { spkiOf } from './server/certificate.ts';
import type { JourneySettings } from './world.ts';

/** The JSON line of the tenant's process, as far as a client needs it. */
const readySchema = z.object({
  certificate: z.string(),
  control: z.object({ url: z.url(), token: z.string() }),
  graphToken: z.string(),
  domain: z.string(),
  tenantId: z.string(),
  app: z.object({ clientId: z.string(), secret: z.string() }),
});

export interface EmbeddedConnection extends z.infer<typeof readySchema> {
  readonly spki: string;
}

/** Set from the line that Playwright's `webServer` waits for. */
export const TENANT_VARIABLE = 'EMBEDDED_TENANT';
/** Longer than anything takes to arrive here; what was never sent must not hold a test up. */
const PHONE_PATIENCE_MS = 10_000;
/** Between two reads of a new user: the embedded directory needs no time to settle, only the same code. */
const READ_PAUSE_MS = 5;

const CAPABILITIES: ReadonlySet<Capability> = new Set(['sms', 'voice', 'push', 'time-travel', 'faults', 'seeding']);

/** @throws if no embedded tenant was started for this run. */
export function connectionFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): EmbeddedConnection {
  const line = environment[TENANT_VARIABLE];
  if (line === undefined)
    throw new Error(`${TENANT_VARIABLE} is not set: the embedded tenant is started by playwright.config.ts.`);
  const ready = readySchema.parse(JSON.parse(line));
  return { ...ready, spki: spkiOf(ready.certificate) };
}

/** The settings of a journey as they are asked for: those made of several parts may be given in part. */
export type JourneySettingsInput = Partial<
  Omit<JourneySettings, 'lives' | 'limits' | 'delivery' | 'graph' | 'app' | 'latency' | 'faults'>
> & {
  readonly [Name in 'lives' | 'limits' | 'delivery' | 'graph' | 'app']?: Partial<JourneySettings[Name]>;
} & {
  readonly latency?: { readonly seed: number; readonly most: Readonly<Record<string, number>> };
  readonly faults?: readonly (Omit<JourneySettings['faults'][number], 'host'> & { readonly host: string })[];
};

/**
 * Opens a journey on the tenant's process. Disposing of it closes its port.
 *
 * @param patience how long a text, a call or a request may take to arrive before its phone says that none did, in ms.
 */
export async function openEmbeddedTenant(
  connection: EmbeddedConnection,
  settings: JourneySettingsInput = {},
  patience: number = PHONE_PATIENCE_MS,
): Promise<EmbeddedTenant> {
  const control = new ControlClient(connection.control);
  const { id, proxy } = await control.post('/journeys', settings, z.object({ id: z.string(), proxy: z.string() }));
  return new EmbeddedTenant(connection, control, id, proxy, patience);
}

class EmbeddedTenant implements Tenant, AsyncDisposable {
  readonly kind = 'embedded';
  readonly capabilities = CAPABILITIES;
  readonly domain: string;
  readonly connection: Connection;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly #control: ControlClient;
  readonly #path: string;
  readonly #agent: ProxyAgent;

  constructor(
    connection: EmbeddedConnection,
    control: ControlClient,
    id: string,
    proxy: string,
    private readonly patience: number,
  ) {
    this.#control = control;
    this.#path = `/journeys/${id}`;
    this.#agent = new ProxyAgent({ uri: proxy, requestTls: { ca: connection.certificate } });
    this.domain = connection.domain;
    this.connection = { proxy: { server: proxy }, certificateSpki: connection.spki };
    const token = staticToken(new Secret(connection.graphToken, 'token'));
    const client = createGraphClient({ token, dispatcher: this.#agent });
    this.directory = new GraphDirectory(client, { domain: this.domain, readPauseMs: READ_PAUSE_MS });
    this.clock = new JourneyClock(control, `${this.#path}/clock`);
  }

  async phone(country: PhoneCountry = 'CA'): Promise<Phone> {
    const { number } = await this.#control.post(`${this.#path}/phones`, { country }, z.object({ number: z.string() }));
    return linePhone(new EmbeddedLine(this.#control, this.#path, new Secret(number, 'phone')), this.patience);
  }

  async change(change: Change): Promise<void> {
    await this.#control.post(`${this.#path}/settings`, change, z.object({ changed: z.literal(true) }));
  }

  async answerQuestions(userId: string): Promise<void> {
    await this.#control.post(`${this.#path}/users/${userId}/answers`, {}, z.object({ answered: z.literal(true) }));
  }

  authenticator(condition: PhoneCondition = {}): Authenticator {
    return new EmbeddedAuthenticator(
      this.#control,
      `${this.#path}/authenticators`,
      this.clock,
      condition,
      this.patience,
    );
  }

  async isSure(text: string, place: Place, locale: string): Promise<boolean> {
    const question = { text, ...place, locale };
    return (await this.#control.post(`${this.#path}/sure`, question, z.object({ sure: z.boolean() }))).sure;
  }

  async log(): Promise<JourneyLog> {
    const names = z.array(z.string());
    return this.#control.get(
      `${this.#path}/log`,
      z.object({ refusedHosts: names, unknownRoutes: names, serverErrors: names }),
    );
  }

  async usage(): Promise<Usage> {
    const [count, part] = [z.int(), z.number()];
    const schema = z.object({ users: count, texts: count, calls: count, minutes: part, wrongEntries: count });
    return this.#control.get(`${this.#path}/usage`, schema);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy();
    await this.#control.delete(`${this.#path}/`);
  }
}

export type { EmbeddedTenant, JourneySettings };

/** The line waits by itself for the first text, so that it is read as soon as it arrives. */
class EmbeddedLine implements PhoneLine {
  readonly kind = 'embedded';
  readonly can: ReadonlySet<LineCan> = new Set(['sms', 'voice']);

  constructor(
    private readonly control: ControlClient,
    private readonly path: string,
    readonly number: Secret,
  ) {}

  /** A reader may look at the same text again: it is handed out as often as it is asked for. */
  async waitForCode(since: number, patience: number): Promise<Secret> {
    const query = new URLSearchParams({ number: this.number.reveal(), since: `${since}`, patience: `${patience}` });
    const schema = z.object({ messages: z.array(z.object({ at: z.number(), text: z.string() })) });
    const { messages } = await this.control.get(`${this.path}/messages?${query}`, schema);
    const code = codeIn(messages.at(-1)?.text ?? '');
    if (code === undefined) {
      throw new PhoneError('no-text', `No text message with a code arrived within ${patience / 1000} s.`);
    }
    return new Secret(code, 'code');
  }

  /** @param key what is pressed, null to hang up. */
  async onCall(key: string | null, patience: number): Promise<void> {
    const { answered } = await this.control.post(
      `${this.path}/calls`,
      { number: this.number.reveal(), key, patience },
      z.object({ answered: z.boolean() }),
    );
    if (!answered) throw new PhoneError('no-call', 'The phone did not ring.');
  }

  /** It is there as long as its tenant is. */
  async check(): Promise<undefined> {
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // The journey takes its phones with it.
  }
}

const refusalSchema = z.enum(['used', 'expired', 'unknown', 'notifications off'] satisfies PhoneReason[]);

class EmbeddedAuthenticator implements Authenticator {
  #app: string | undefined;
  #seed: Secret | undefined;
  #notifications: boolean;

  constructor(
    private readonly control: ControlClient,
    private readonly path: string,
    private readonly clock: Clock,
    private readonly condition: PhoneCondition,
    private readonly patience: number,
  ) {
    this.#notifications = condition.notifications ?? true;
  }

  allowNotifications(): void {
    this.#notifications = true;
  }

  async scan(content: string): Promise<void> {
    const { searchParams, protocol } = new URL(content);
    if (protocol !== 'phonefactor:')
      throw new PhoneError('wrong-kind', 'The QR code is not one of Microsoft Authenticator (phonefactor://).');
    await this.typeIn(new Secret(searchParams.get('code') ?? '', 'token'), searchParams.get('url') ?? '');
  }

  async typeIn(code: Secret, url: string): Promise<void> {
    const schema = z.union([z.object({ id: z.string(), seed: z.string() }), z.object({ refused: refusalSchema })]);
    const scan = { code: code.reveal(), url, delayMs: 0, notifications: this.#notifications };
    const answer = await this.control.post(this.path, scan, schema);
    if ('refused' in answer) {
      throw new PhoneError(answer.refused, `The activation code is refused: ${answer.refused}.`);
    }
    this.#app = answer.id;
    this.#seed = new Secret(answer.seed, 'seed');
  }

  async approve(number?: string): Promise<void> {
    await this.#answer('approve', number === undefined ? {} : { number: Number(number) });
  }

  async deny(): Promise<void> {
    await this.#answer('deny', {});
  }

  async code(): Promise<Secret> {
    if (this.#seed === undefined) throw new Error('The app is not set up: it shows no code.');
    const totp = new TOTP({ secret: this.#seed.reveal() });
    const skewMs = (this.condition.clockSkewSeconds ?? 0) * 1000;
    return new Secret(totp.generate({ timestamp: (await this.clock.now()) + skewMs }), 'code');
  }

  async #answer(how: 'approve' | 'deny', body: object): Promise<void> {
    if (this.#app === undefined) throw new Error('The app is not set up: nothing can be asked of it.');
    const { answered } = await this.control.post(
      `${this.path}/${this.#app}/${how}`,
      { ...body, patience: this.patience },
      z.object({ answered: z.boolean() }),
    );
    if (!answered) throw new PhoneError('no-request', 'No request to approve arrived in the app.');
  }
}

class JourneyClock implements Clock {
  constructor(
    private readonly control: ControlClient,
    private readonly path: string,
  ) {}

  async now(): Promise<number> {
    return (await this.control.get(this.path, nowSchema)).now;
  }

  async waitUntil(at: number): Promise<void> {
    const ms = Math.max(0, at - (await this.now()));
    await this.control.post(this.path, { ms }, nowSchema);
  }

  async advance({ hours = 0, minutes = 0, seconds = 0 }: Parameters<Clock['advance']>[0]): Promise<void> {
    await this.control.post(this.path, { ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 }, nowSchema);
  }
}

const nowSchema = z.object({ now: z.number() });
