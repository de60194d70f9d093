/** What a reader may write between the digits: the labs of several organisations do (security-info.md 1.5, mark B). */
const SEPARATORS = /[\s().-]/g;
const COUNTRY_CODE = /^[1-9]\d{0,2}$/;
/** Area code and exchange of the North American plan never start with 0 or 1. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;
/** E.164 allows 15 digits, country code included; the shortest national numbers in use have four. */
const E164_DIGITS = 15;
const SHORTEST = 4;

/**
 * The number as the service keeps it: `+1 4185550123` (security-info.md 5, mark A).
 *
 * @returns undefined for what is no telephone number of that country code.
 */
export function phoneNumber(countryCode: string, national: string): string | undefined {
  const digits = national.replace(SEPARATORS, '');
  if (!COUNTRY_CODE.test(countryCode) || !/^\d+$/.test(digits)) return undefined;
  const valid =
    countryCode === '1'
      ? NORTH_AMERICAN.test(digits)
      : digits.length >= SHORTEST && countryCode.length + digits.length <= E164_DIGITS;
  return valid ? `+${countryCode} ${digits}` : undefined;
}
