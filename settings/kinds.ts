/** What a setting may be, each with the end of the sentence that refuses anything else. No sentence holds a value. */
import { z } from 'zod';

export function oneOf<const Choice extends string>(choices: readonly [Choice, ...Choice[]]) {
  return z.enum(choices, { error: `must be ${choices.join(' or ')}` });
}

export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
}

/** `5cf42378-d67d-4f36-ba46-e8b86229381d`, in lower case whatever it came in. */
export function guid() {
  return z
    .string()
    .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, {
      error: 'must be an id of 32 hexadecimal digits with dashes',
    })
    .toLowerCase();
}

const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** Of the last label at least one character is a letter: an address of the network is no domain. */
const DOMAIN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+(?=[\\d-]*[a-z])${LABEL}$`);

/** In lower case. A name of other letters is written in its ASCII form, which is how a tenant lists it. */
export function domain() {
  return z
    .string()
    .toLowerCase()
    .regex(DOMAIN, { error: 'must be a domain name without a scheme, a wildcard or a dot at its end' });
}

/** Separated by commas. @param said the end of the sentence, of the list as a whole. */
export function listOf<T>(one: z.ZodType<T, string>, said: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => one.safeParse(part).success), { error: said, abort: true })
    .pipe(z.array(one));
}

/** An object's id or a user principal name, in lower case. */
export function user() {
  return z
    .string()
    .toLowerCase()
    .regex(/^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[^\s@]+@[^\s@]+\.[^\s@]+)$/, {
      error: 'must be an id or a user principal name',
    });
}

/** With a space after the country code, as Microsoft documents it (provisioning-and-practice.md 1.2). */
export function phoneNumber() {
  return z
    .string()
    .regex(/^\+[1-9]\d{0,2} \d{4,14}$/, { error: 'must be a number with a space after the country code' });
}

/** Over TLS, or to this machine, or to a private address: what goes there is not read by others. */
export function serviceAddress() {
  return z.string().refine(isSafeAddress, {
    error:
      'must be an https address, or http within this machine or a private network, without user and password in it',
  });
}

/** Of a server that keeps a browser: what is typed goes there too. */
export function browserEndpoint() {
  return z.string().refine(isSafeEndpoint, {
    error:
      'must be a wss address, or ws within this machine or a private network, without user, password and query in it',
  });
}

/** A query would be a token, and an address is shown where it cannot be reached. */
function isSafeEndpoint(text: string): boolean {
  return /^wss?:\/\//.test(text) && isSafeAddress(text.replace(/^ws/, 'http')) && new URL(text).search === '';
}

/** RFC 1918 and RFC 4193. Whole addresses: a name may begin like one, `10.example.com`. */
const PRIVATE =
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[f[cd][\da-f:]+\])$/;

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && (isLoopback(hostname) || PRIVATE.test(hostname)));
}

/** Whether a host name or address is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** A secret among the settings. It masks itself everywhere; whoever uses it makes a registered secret of it first. */
export class Hidden {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

export function hidden() {
  return z.string().transform((text) => new Hidden(text));
}
