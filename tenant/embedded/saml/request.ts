/**
 * What an app asks for at `/{tenant}/saml2` (Microsoft, "Single sign-on SAML protocol": AuthnRequest, mark A). What a request
 * may hold besides is ignored, as Microsoft says it is.
 */
import { inflateRawSync } from 'node:zlib';

export interface SamlRequest {
  /** Given back as `InResponseTo`. */
  readonly id: string;
  /** Entity id of the app. */
  readonly issuer: string;
  /** Where the answer goes; undefined for the address the app is registered with. */
  readonly answerTo: string | undefined;
  readonly nameIdFormat: NameIdFormat;
  /** Whether a session that is still good does not count. */
  readonly forced: boolean;
  /** Whether no page may be shown. */
  readonly passive: boolean;
}

/** The number and text of a page that refuses. */
export interface Refusal {
  readonly refused: number;
  readonly text: string;
}

const FORMATS = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  emailAddress: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
} as const;
export type NameIdFormat = keyof typeof FORMATS;

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
/** A request takes less than a thousand characters. In bytes. */
const LONGEST = 64 * 1024;

/** Numbers from the list of error codes (mark A), texts too where the list gives one of its own. */
const ABSENT: Refusal = {
  refused: 750054,
  text: 'SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.',
};
const INVALID_ID: Refusal = { refused: 7500529, text: 'The ID of the SAML request is not valid.' };

/** @param encoded the parameter `SAMLRequest`: base64, and raw-deflated in an address (SAML bindings 3.4.4.1). */
export function readSamlRequest(encoded: string | undefined, binding: 'redirect' | 'post'): SamlRequest | Refusal {
  if (encoded === undefined || encoded === '') return ABSENT;
  const xml = decoded(encoded, binding);
  return xml === undefined ? invalid('cannot be decoded') : readXml(xml);
}

function decoded(encoded: string, binding: 'redirect' | 'post'): string | undefined {
  const bytes = Buffer.from(encoded, 'base64');
  if (binding === 'post') return bytes.toString('utf8');
  try {
    return inflateRawSync(bytes, { maxOutputLength: LONGEST }).toString('utf8');
  } catch (error) {
    // What zlib says of bytes that are no deflated text, or of too long a one.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function readXml(xml: string): SamlRequest | Refusal {
  if (/<!|<\?(?!xml\s)/.test(xml)) return invalid('holds what no request needs');
  const [, prefix, attributes] = /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?AuthnRequest\b([^>]*)>/.exec(xml) ?? [];
  if (attributes === undefined) return invalid('is no AuthnRequest');
  const given = attributesOf(attributes);
  if (given.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) !== PROTOCOL) return invalid('is no AuthnRequest');
  const id = given.get('ID') ?? '';
  if (!/^[A-Za-z_][\w.-]*$/.test(id)) return INVALID_ID;
  if (given.get('Version') !== '2.0') return invalid('is of another version');
  if (has(xml, 'Subject')) return invalid('names its subject');
  const nameIdFormat = formatIn(xml);
  const issuer = unescaped(/<(?:[\w.-]+:)?Issuer\b[^>]*>([^<]*)</.exec(xml)?.[1] ?? '').trim();
  if (issuer === '') return invalid('has no Issuer');
  if (nameIdFormat === undefined) return invalid('asks for a name of another format');
  const [forced, passive] = ['ForceAuthn', 'IsPassive'].map((name) => ['true', '1'].includes(given.get(name) ?? ''));
  const answerTo = given.get('AssertionConsumerServiceURL');
  return { id, issuer, answerTo, nameIdFormat, forced: forced === true, passive: passive === true };
}

function has(xml: string, name: string): boolean {
  return new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`).test(xml);
}

/** Any other value results in an error. @returns undefined for one. */
function formatIn(xml: string): NameIdFormat | undefined {
  const policy = attributesOf(/<(?:[\w.-]+:)?NameIDPolicy\b([^>]*)>/.exec(xml)?.[1] ?? '');
  const format = policy.get('Format') ?? FORMATS.unspecified;
  return (Object.keys(FORMATS) as NameIdFormat[]).find((name) => FORMATS[name] === format);
}

export function formatUri(format: NameIdFormat): string {
  return FORMATS[format];
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(found.map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The real page says what of the request is wrong; how, is not recorded. */
function invalid(what: string): Refusal {
  return { refused: 75005, text: `The request is not a valid Saml2 protocol message: it ${what}.` };
}
