/** Addresses, ids and attributes with what changes at each load taken out. */
import { COMPONENT_HANDLES } from '../identity.ts';

const GUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
/** A part of a path that names a directory. */
const DIRECTORY = /^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|test|example)$/i;
/** No word is as long and holds digits as well. */
const TOKEN = /^(?=.*\d)(?=.*[a-z])[\w.~=%-]{16,}$/i;
/** React's own ids, with or without what a component puts before them. */
const REACT_ID = /:r[\da-z]+:/g;
/** Generated: nothing but hexadecimal digits, some of them digits. */
const HEX = /\b(?=[a-f]*\d)[\da-f]{12,}\b/gi;

/** `login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize`: host and path of an address, undefined for one of no host. */
export function addressPattern(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const path = url.pathname.split('/').map(segmentPattern).join('/');
  return url.hostname + (path === '/' ? '' : path);
}

/** Names in the query of an address, each once; a token that stands alone has the place of a name. */
export function queryNames(address: string): string[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const names = [...(url?.searchParams.keys() ?? [])].map((name) => (TOKEN.test(name) ? '{token}' : name));
  return [...new Set(names)].toSorted();
}

/** An id without what is random in it: `TextField{n}`, `{id}`. */
export function idPattern(id: string): string {
  const ofComponent = COMPONENT_HANDLES.some(({ kind, pattern }) => kind !== 'data-attribute' && pattern.test(id));
  const plain = id.replace(GUID, '{id}').replace(REACT_ID, '{n}').replace(HEX, '{id}');
  return ofComponent ? plain.replace(/\d+/g, '{n}') : plain;
}

function segmentPattern(segment: string): string {
  if (/^\d+$/.test(segment)) return '{n}';
  if (DIRECTORY.test(segment)) return '{tenant}';
  const plain = segment.replace(GUID, '{id}');
  return TOKEN.test(plain) ? '{token}' : plain;
}
