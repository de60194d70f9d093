/**
 * What a trace notes of a session without anyone having typed it: cookies, tokens and form fields that cannot be
 * listed beforehand. They are dropped by name (entra-signin.md 2, security-info.md 2).
 */
import { isJsonObject, mapJson, type Json } from './json.ts';
import { MASK } from './kinds.ts';

const HEADERS = ['authorization', 'cookie', 'set-cookie', 'x-ms-client-session-id'];
const FIELDS = [
  'access_token',
  'additionalauthdata',
  'apicanary',
  'canary',
  'client_info',
  'confirmnewpasswd',
  'ctx',
  'evo_code',
  'flowtoken',
  'id_token',
  'newpasswd',
  'newpassword',
  'oldpasswd',
  'oldpassword',
  'otc',
  'passwd',
  'refresh_token',
  'samlrequest',
  'samlresponse',
  'sctx',
  'secretkey',
  'sessionctx',
  'sft',
  'verificationcontext',
  'verificationdata',
];
/** As a form field an authorization code; as a JSON key, the name of an error, which is kept. */
const AUTHORIZATION_CODE = 'code';

const JSON_KEYS = new Set(FIELDS);
const NAMES = new Set([...HEADERS, ...FIELDS, AUTHORIZATION_CODE]);

const fields = [...FIELDS, AUTHORIZATION_CODE].join('|');
const FORM_FIELD = new RegExp(`((?:^|[?&#;]|&amp;)(?:${fields})=)[^&#\\s"'<>]+`, 'gi');
const JSON_FIELD = new RegExp(`(\\\\?"(?:${FIELDS.join('|')})\\\\?"\\s*:\\s*\\\\?")(?:[^"\\\\]|\\\\(?!"))+`, 'gi');
const INPUT = /<input\b[^>]*>/gi;
const INPUT_NAME = new RegExp(`\\bname=["']?(?:${fields})["'\\s/>]`, 'i');
const INPUT_VALUE = /(\bvalue=)("[^"]*"|'[^']*'|[^\s"'>]+)/i;

export function dropSessionFieldsFromText(text: string): string {
  return text
    .replace(FORM_FIELD, `$1${MASK}`)
    .replace(JSON_FIELD, `$1${MASK}`)
    .replace(INPUT, (input) => (INPUT_NAME.test(input) ? input.replace(INPUT_VALUE, `$1"${MASK}"`) : input));
}

/** One line of `trace.network` or of a trace. */
export function dropSessionFields(value: Json): Json {
  return mapJson(value, {
    string: dropSessionFieldsFromText,
    property(key, held, owner) {
      const name = owner['name'];
      const namedSo = key === 'value' && typeof name === 'string' && NAMES.has(name.toLowerCase());
      const isCookie = key === 'cookies' && Array.isArray(held);
      if (isCookie) return held.map((cookie) => (isJsonObject(cookie) ? { ...cookie, value: MASK } : MASK));
      if (typeof held !== 'string') return undefined;
      return namedSo || JSON_KEYS.has(key.toLowerCase()) ? MASK : undefined;
    },
  });
}
