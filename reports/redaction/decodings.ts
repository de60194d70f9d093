/**
 * What a text says under every encoding known. The scanner decodes what it reads, where the redactor encodes what it
 * looks for: a mistake in one is not repeated in the other.
 */
type Decoder = (text: string) => string;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const entities: Decoder = (text) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, hex, decimal, named) => {
    if (typeof named === 'string') return NAMED[named.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const percent: Decoder = (text) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

const form: Decoder = (text) => percent(text.replaceAll('+', ' '));

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const backslashes: Decoder = (text) =>
  text.replace(/\\(?:u([0-9a-f]{4})|([^u]))/gi, (_, digits, character) =>
    typeof digits === 'string'
      ? String.fromCharCode(parseInt(digits, 16))
      : (ESCAPES[String(character)] ?? String(character)),
  );

const DECODERS: readonly Decoder[] = [entities, percent, form, backslashes];
const ROUNDS = 2;

/** The text itself and everything it decodes to, one encoding inside another included. */
export function decodings(text: string): Set<string> {
  const found = new Set([text]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const known of [...found]) for (const decode of DECODERS) found.add(decode(known));
  }
  return found;
}

const BASE64_RUN = /[A-Za-z0-9+/_-]{11,}={0,2}/g;
const HEX_RUN = /(?:[0-9a-f]{2}){8,}/gi;

/** The bytes of every run of characters that may be base64 or hex, wherever its groups begin. */
export function encodedBytes(text: string): Buffer[] {
  const base64 = [...text.matchAll(BASE64_RUN)].flatMap(([run]) =>
    [0, 1, 2, 3].map((offset) => Buffer.from(run.slice(offset), 'base64url')),
  );
  const hex = [...text.matchAll(HEX_RUN)].map(([run]) => Buffer.from(run, 'hex'));
  return [...base64, ...hex];
}
