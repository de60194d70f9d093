/** Setting up an app: what the QR code carries, and the same as text (security-info.md 4). */
import { Secret as OtpSecret } from 'otpauth';
import { toBuffer } from 'qrcode';
import type { Activation } from '../phone/activation.ts';
import type { User, World } from '../world.ts';
import { SecurityInfoType, type MobileAppSetUp } from './wire.ts';

/** 80 bits: 16 base32 characters (security-info.md 4, mark B). */
const SECRET_BYTES = 10;

export interface SoftwareTokenSetUp {
  readonly secret: string;
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
