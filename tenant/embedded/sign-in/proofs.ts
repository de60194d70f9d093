import type { AuthMethodId, User } from '../world.ts';
import type { UserProof } from './config.ts';

/** What the user can prove themselves with, the default first among equals (entra-signin.md 1.3). */
export function proofsOf(user: User): UserProof[] {
  const methods: AuthMethodId[] = [];
  if (user.authenticatorApps.length > 0) methods.push('PhoneAppNotification');
  if (user.authenticatorApps.length > 0 || user.softwareOath.length > 0) methods.push('PhoneAppOTP');
  if (user.mobilePhone !== undefined) methods.push('OneWaySMS', 'TwoWayVoiceMobile');
  const preferred = user.defaultMethod ?? methods[0];
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
