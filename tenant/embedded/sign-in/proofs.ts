import type { AuthMethodId, MethodName, User } from '../world.ts';
import type { UserProof } from './config.ts';

/**
 * What the user can prove themselves with, the default first among equals (entra-signin.md 1.3).
 *
 * @param allowed by the tenant's policy: what is not is not offered (security-info.md 7, "expected method missing").
 */
export function proofsOf(user: User, allowed: readonly MethodName[]): UserProof[] {
  const microsoft = user.authenticatorApps.length > 0 && allowed.includes('microsoftAuthenticator');
  const other = user.softwareOath.length > 0 && allowed.includes('softwareOath');
  const hasPhone = user.mobilePhone !== undefined;
  const offered: Readonly<Record<AuthMethodId, boolean>> = {
    PhoneAppNotification: microsoft,
    PhoneAppOTP: microsoft || other,
    OneWaySMS: hasPhone && allowed.includes('sms'),
    TwoWayVoiceMobile: hasPhone && allowed.includes('voice'),
  };
  const methods = (Object.keys(offered) as AuthMethodId[]).filter((method) => offered[method]);
  const preferred = methods.find((method) => method === user.defaultMethod) ?? methods[0];
  return methods.map((authMethodId) => ({
    authMethodId,
    data: authMethodId,
    display: isByPhone(authMethodId) ? masked(user.mobilePhone ?? '') : '',
    isDefault: authMethodId === preferred,
    isLocationAware: false,
    ...(authMethodId === 'PhoneAppOTP' ? { phoneAppOtpTypes: ['SoftwareTokenBasedTOTP'] } : {}),
  }));
}

function isByPhone(method: AuthMethodId): boolean {
  return method === 'OneWaySMS' || method === 'TwoWayVoiceMobile';
}

/** `+1 4185550123` as `+X XXXXXXXX23`. */
function masked(number: string): string {
  return number.slice(0, -2).replace(/\d/g, 'X') + number.slice(-2);
}
