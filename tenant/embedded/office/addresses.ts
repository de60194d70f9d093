/** Addresses of the portal. */
export const HOME = 'https://m365.cloud.microsoft/';
/** Where a signed-in user comes out (entra-signin.md 5.2, mark B). */
export const SIGNED_IN = '/?auth=2';
