/**
 * What an app is set up from (security-info.md 4): the content of the QR code and, on a phone, the address of the link
 * that stands in its place. That the link carries the same is assumed: only the link itself is recorded.
 */

/** Another authenticator app. */
export function softwareTokenAddress(accountName: string, secret: string): string {
  // The issuer differs from the label's prefix, and digits, period and algorithm are left to their defaults.
  return `otpauth://totp/${formEncode(accountName)}?secret=${secret}&issuer=Microsoft`;
}

/** Microsoft Authenticator. */
export function activationAddress(code: string, url: string): string {
  return `phonefactor://activate_account?code=${code}&url=${encodeURIComponent(url)}`;
}

/** Spaces as `+`, a plus sign as `%2B`. */
function formEncode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}
