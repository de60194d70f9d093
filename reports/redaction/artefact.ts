/**
 * The files a run leaves, taken apart and put together again around a function that cleans text. What comes out
 * opens in the program that wrote it: JSON stays JSON, an archive an archive.
 */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { mapJson, parseJson, type Json } from './json.ts';
import { isJpeg, isPng, withoutQrSecret } from './picture.ts';
import { dropSessionFields, dropSessionFieldsFromText } from './session-fields.ts';

type Clean = (text: string) => string;

/** Compressed already: packing them again costs time and gains nothing. */
const STORED = new Set(['.jpeg', '.jpg', '.png', '.webm', '.webp', '.zip']);
const JSON_LINES = new Set(['.jsonl', '.network', '.trace']);

const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1');
/** Long enough that no word or path is taken for one. */
const BASE64_RUN = /[A-Za-z0-9+/]{64,}={0,2}/g;

export function cleanArtefact(content: Buffer, fileName: string, clean: Clean): Buffer {
  if (isZip(content)) return cleanZip(content, clean);
  if (!isUtf8(content) || content.includes(0)) return content;
  const text = content.toString('utf8');
  const cleaned = cleanDocument(text, extname(fileName).toLowerCase(), clean);
  return cleaned === text ? content : Buffer.from(cleaned);
}

function isZip(content: Buffer): boolean {
  return content.subarray(0, ZIP_START.length).equals(ZIP_START);
}

function cleanZip(content: Buffer, clean: Clean): Buffer {
  const members = unzipSync(content);
  const names = Object.keys(members);
  const isTrace = names.some((name) => name.endsWith('.trace') || name.endsWith('.network'));
  const files: Zippable = {};
  let changed = false;
  for (const [name, bytes] of Object.entries(members)) {
    const before = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const after = isTrace ? cleanTraceMember(before, name, clean) : cleanArtefact(before, name, clean);
    changed ||= after !== before;
    if (after === undefined) continue;
    files[name] = [after, { level: STORED.has(extname(name).toLowerCase()) ? 0 : 6 }];
  }
  return changed ? Buffer.from(zipSync(files)) : content;
}

/** @returns undefined for the frames of the screencast: nothing tells what can be read in them, so none is kept. */
function cleanTraceMember(content: Buffer, name: string, clean: Clean): Buffer | undefined {
  if (isJpeg(content)) return undefined;
  if (isPng(content)) return withoutQrSecret(content, clean);
  return cleanArtefact(dropSession(content, name), name, clean);
}

/** The members of a trace hold requests, answers and pages: sessions, which nobody registered. */
function dropSession(content: Buffer, name: string): Buffer {
  if (!isUtf8(content) || content.includes(0)) return content;
  const text = content.toString('utf8');
  const dropped = JSON_LINES.has(extname(name)) ? mapLines(text, dropSessionFields) : dropSessionFieldsFromText(text);
  return dropped === text ? content : Buffer.from(dropped);
}

function cleanDocument(text: string, extension: string, clean: Clean): string {
  const cleanString = (part: string): string => clean(cleanBase64(part, clean));
  const cleanJson = (value: Json): Json => mapJson(value, { string: cleanString });
  if (JSON_LINES.has(extension)) return mapLines(text, cleanJson, cleanString);
  const value = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return value === undefined ? cleanString(text) : rewritten(text, value, cleanJson(value));
}

/** Files within texts: attachments in JSON, the data of HTML reports, which is an archive. */
function cleanBase64(text: string, clean: Clean): string {
  return text.replace(BASE64_RUN, (run) => {
    const content = Buffer.from(run, 'base64');
    const cleaned = isPng(content) ? withoutQrSecret(content, clean) : cleanArtefact(content, '', clean);
    return cleaned === content ? run : cleaned.toString('base64');
  });
}

function mapLines(text: string, map: (value: Json) => Json, otherwise: Clean = (line) => line): string {
  return text
    .split('\n')
    .map((line) => {
      const value = parseJson(line);
      return value === undefined ? otherwise(line) : rewritten(line, value, map(value));
    })
    .join('\n');
}

/** In the layout it had; a text that holds nothing to clean stays as it is, to the byte. */
function rewritten(text: string, before: Json, after: Json): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  const indent = /^\s*[[{]\r?\n( +|\t+)/.exec(text)?.[1] ?? '';
  return JSON.stringify(after, null, indent) + (text.endsWith('\n') ? '\n' : '');
}
