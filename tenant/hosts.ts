/** The hosts of the real service that a first sign-in leads to: the one table of them. */

/** What a page may open, post to and call. entra-signin.md 1.2 and 5, security-info.md 2.1 and 3. */
export const SUITE_HOSTS = [
  /** Where the guide begins, and where it leads on to. */
  'office.com',
  'www.office.com',
  /** The portal, since office.com leads there. */
  'm365.cloud.microsoft',
  'login.microsoftonline.com',
  /** Keys and passkeys of the sign-in pages: `/{tenant}/fido/get`. */
  'login.microsoft.com',
  /** The registration, and the twin of its API. */
  'mysignins.microsoft.com',
  'api.mysignins.microsoft.com',
  'passwordreset.microsoftonline.com',
] as const;

/** What only the suite's own clients call, and no page of the sign-in. */
export const CLIENT_HOSTS = ['graph.microsoft.com', 'login.microsoftonline.com'] as const;

export function isSuiteHost(hostname: string): boolean {
  return (SUITE_HOSTS as readonly string[]).includes(hostname);
}
