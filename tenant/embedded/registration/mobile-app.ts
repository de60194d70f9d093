/** Setting up an app: what the QR code carries, and the same as text (security-info.md 4). */
import { randomInt } from 'node:crypto';
import { Secret as OtpSecret } from 'otpauth';
import { toBuffer } from 'qrcode';
import type { Journey, User, World } from '../world.ts';
import { SecurityInfoType, type MobileAppSetUp } from './wire.ts';

/** 80 bits: 16 base32 characters (security-info.md 4, mark B). */
const SECRET_BYTES = 10;
/** How long an app may take to answer before the pages give up on it; not published, assumed. */
const ACTIVATION_LIFE_MS = 30_000;
const ACTIVATION_HOST = 'https://mobileappcommunicator.auth.microsoft.com/activatev2';

export interface SoftwareTokenSetUp {
  readonly secret: string;
}

/** Waits for Microsoft Authenticator to present the code of its QR code. */
export class Activation {
  readonly code = digits(9);
  readonly url = `${ACTIVATION_HOST}/${digits(12)}/${digits(3)}`;
  #expected: number | undefined;

  /** Asked for at "Next", once the reader says the code is scanned, and at every poll after it. */
  expired(journey: Journey): boolean {
    this.#expected ??= journey.now() + ACTIVATION_LIFE_MS;
    return journey.now() > this.#expected;
  }
}

export function newSoftwareToken(): SoftwareTokenSetUp {
  return { secret: new OtpSecret({ size: SECRET_BYTES }).base32.toLowerCase() };
}

export async function softwareTokenSetUp(setUp: SoftwareTokenSetUp, world: World, user: User): Promise<MobileAppSetUp> {
  const accountName = `${world.tenantName}:${user.userPrincipalName}`;
  // The issuer differs from the label's prefix, and digits, period and algorithm are left to their defaults.
  const uri = `otpauth://totp/${formEncode(accountName)}?secret=${setUp.secret}&issuer=Microsoft`;
  return {
    QrCode: await picture(uri),
    RegistrationType: SecurityInfoType.AppCode,
    SecretKey: setUp.secret,
    ActivationCode: null,
    Url: null,
    AccountName: accountName,
    AffinityRegion: null,
  };
}

export async function activationSetUp({ code, url }: Activation, user: User): Promise<MobileAppSetUp> {
  return {
    QrCode: await picture(`phonefactor://activate_account?code=${code}&url=${encodeURIComponent(url)}`),
    RegistrationType: SecurityInfoType.AppNotification,
    SecretKey: null,
    ActivationCode: code,
    Url: url,
    AccountName: user.userPrincipalName,
    AffinityRegion: null,
  };
}

/** Spaces as `+`, a plus sign as `%2B`. */
function formEncode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

async function picture(content: string): Promise<string> {
  const png = await toBuffer(content, { type: 'png', margin: 4, scale: 4 });
  return png.toString('base64');
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
