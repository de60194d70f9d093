import { stripVTControlCharacters } from 'node:util';
import { FAILURE_KINDS, isFailureKind, type FailureKind } from './failure.ts';
import { withoutAftermath } from './stopped.ts';

export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
}

const KINDS = Object.keys(FAILURE_KINDS).join('|');
/**
 * `[kind] ` leads the message. Runners put the name of the error class before it, and Playwright the name of what was under
 * way when a browser was closed for a reason.
 */
const PREFIX = new RegExp(`^(?:[A-Za-z]*(?:Error|Failure): )?(?:[A-Za-z]+\\.[A-Za-z]+: )?\\[(${KINDS})\\] `);
/** What Playwright adds after the reason. */
const CALL_LOG = /\nCall log:\n[^]*/;

/** Applied in order where no kind leads the message. The last resort is that the suite itself is wrong. */
export const PATTERNS: readonly (readonly [RegExp, FailureKind])[] = [
  // Not every net::ERR_: too many redirects or a refused certificate say a lot about the product.
  [
    /net::ERR_(?:ADDRESS|CONNECTION|EMPTY|INTERNET|NAME|NETWORK|PROXY|SOCKET|TIMED|TUNNEL)_|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/,
    'unreachable',
  ],
  [/\b(?:(?:HTTP|status|code|answer(?:s|ed)?)(?: with)?:? 429|Too ?Many ?Requests)\b/i, 'throttled'],
  [/net::ERR_/, 'product-defect'],
  // What was awaited of the product did not come: to the phone, whose own troubles have a kind, or on the page.
  [
    /\bPhoneError: (?:No text message|The phone did not ring|No request to approve|The activation code)/,
    'product-defect',
  ],
  [/Test timeout of|Timeout \d+ms exceeded|TimeoutError/, 'product-defect'],
  [/\bexpect(?:\.soft|\.poll)?\(/, 'product-defect'],
];

export function classify(text: string): Failure {
  const plain = stripVTControlCharacters(text).trim();
  const named = PREFIX.exec(plain)?.[1];
  const message = plain.replace(PREFIX, '').split('\n\n')[0] ?? '';
  if (isFailureKind(named)) return { kind: named, message: message.replace(CALL_LOG, '') };
  const kind = PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'suite-defect';
  return { kind, message };
}

/** Of several failures the one that explains most: a wording that drifts is noted and the journey goes on. */
export function gravest(failures: readonly Failure[]): Failure | undefined {
  return failures.find(({ kind }) => kind !== 'product-drift') ?? failures[0];
}

/** As Playwright keeps the errors of a test: thrown errors have a message, anything else thrown a value. */
export function classifyAll(errors: readonly { readonly message?: string; readonly value?: string }[]): Failure[] {
  return withoutAftermath(errors.map(({ message, value }) => classify(message ?? value ?? '')));
}
