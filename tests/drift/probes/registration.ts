/** What the probes of the registration have in common. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Tenant } from '../../../tenant/tenant.ts';
import { text, type Config, type ProtocolClient, type RegistrationCall } from '../../../scripts/lib/protocol-client.ts';
import type { Probed } from './probe.ts';

/** Numbers of the registration API (security-info.md 3). */
export const TYPE = { push: 2, appCode: 3, call: 5, text: 6, questions: 9 } as const;

export interface Visit {
  readonly call: RegistrationCall;
  /** Of the user who registers, as the directory lists them. */
  readonly methods: () => Promise<readonly string[]>;
  /** The page that the user's next sign-in comes to after the password. */
  readonly again: () => Promise<string>;
}

/** A new user on the first page of the registration. */
export async function visit({ tenant, anotherClient, newAccount }: Probed): Promise<Visit> {
  const account = await newAccount('none');
  const signIn = async (client: ProtocolClient) =>
    client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
  const client = await anotherClient();
  return {
    call: await client.openRegistration(await signIn(client)),
    again: async () => text((await signIn(await anotherClient())).config, 'pgid'),
    methods: async () => (await tenant.directory.methodsOf(account.id)).map(({ kind }) => kind),
  };
}

/** What of an answer is the same each time. */
export function said(answer: Config): object {
  const { Type, VerificationState, ErrorCode } = answer;
  return { Type, VerificationState, ErrorCode, fields: Object.keys(answer) };
}

export async function add(call: RegistrationCall, type: number, data: object): Promise<Config> {
  return call('new', { Type: type, Data: JSON.stringify(data) });
}

export async function verify(call: RegistrationCall, added: Config, code: string | null): Promise<Config> {
  const VerificationContext = added['VerificationContext'];
  return call('verify', { Type: added['Type'], VerificationContext, VerificationData: code });
}

/** @param number as `Phone.number`. */
export function phoneData(number: string): { readonly countryCode: string; readonly phoneNumber: string } {
  const [country = '', phoneNumber = ''] = number.replace('+', '').split(' ');
  return { countryCode: country, phoneNumber };
}

/** The embedded tenant takes any of its settings, of which a journey of the suite changes only few. @param settings some of `JourneySettings`. */
export async function set(tenant: Tenant, settings: object): Promise<void> {
  await tenant.change(settings);
}

/** Another six digits. */
export function otherThan(code: string): string {
  return code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10);
}

/** What was refused to the phone, or undefined. */
export async function refusalOf(act: Promise<unknown>): Promise<string | undefined> {
  return act.then(
    () => undefined,
    (error: unknown) => String(error),
  );
}

export function pending(answer: Config): Config {
  const data = text(answer, 'Data');
  return data === '' ? {} : (JSON.parse(data) as Config);
}

/** What the QR code of an answer of `initializemobileapp` holds; empty where it cannot be read. */
export function contentOf(setUp: Config): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(text(setUp, 'QrCode'), 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}
