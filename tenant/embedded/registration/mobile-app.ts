/** Setting up an app: what the QR code carries, and the same as text (security-info.md 4). */
import { Secret as OtpSecret } from 'otpauth';
import { toBuffer } from 'qrcode';
import type { Activation } from '../phone/activation.ts';
import type { User, World } from '../world.ts';
import { activationAddress, softwareTokenAddress } from './pairing-address.ts';
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
  return {
    QrCode: await picture(softwareTokenAddress(accountName, setUp.secret)),
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
    QrCode: await picture(activationAddress(code, url)),
    RegistrationType: SecurityInfoType.AppNotification,
    SecretKey: null,
    ActivationCode: code,
    Url: url,
    AccountName: user.userPrincipalName,
    AffinityRegion: null,
  };
}

async function picture(content: string): Promise<string> {
  const png = await toBuffer(content, { type: 'png', margin: 4, scale: 4 });
  return png.toString('base64');
}
