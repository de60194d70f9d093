/**
 * Why the phone could not do what was asked of it, as its errors say (`PhoneError` of the tenant): nothing came, or the app
 * does not take the code. Undefined for any other error.
 */
export function phoneReasonOf(error: unknown): string | undefined {
  const says = error instanceof Error && error.name === 'PhoneError' && 'reason' in error ? error.reason : undefined;
  return typeof says === 'string' ? says : undefined;
}

/** What the phone gives, or undefined where nothing came to it. */
export async function ifItComes<T>(given: Promise<T>): Promise<T | undefined> {
  try {
    return await given;
  } catch (error) {
    if (phoneReasonOf(error) === undefined) throw error;
    return undefined;
  }
}

/** An app that was shown a code of another kind: what `PhoneError` is where the suite itself plays the app. */
export class WrongKindOfCode extends Error {
  override readonly name = 'PhoneError';
  readonly reason = 'wrong-kind';
}
