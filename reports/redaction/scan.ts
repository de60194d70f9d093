/**
 * Looks for secrets in what a run left behind: in files, in archives within archives, in encodings and in pictures.
 * It shares nothing with the redactor, so that the one can judge the other.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { decodings, encodedBytes } from './decodings.ts';
import type { SecretKind } from './kinds.ts';
import { isJpeg, isPng, qrCodeIn } from './picture.ts';

export interface Wanted {
  readonly value: string;
  readonly kind: SecretKind;
}

export interface Hit {
  /** The file, and the way inside it: `trace.zip > 0-trace.network`. */
  readonly where: string;
  /** Which of the secrets, by its place in the list; never its value. */
  readonly secret: number;
  readonly kind: SecretKind;
}

export interface Scan {
  readonly hits: readonly Hit[];
  /** How many files were read, members of archives included. */
  readonly files: number;
  /** Pictures whose format cannot be decoded here, and so were not looked into. */
  readonly unscanned: readonly string[];
}

/** @param target a folder, or the files themselves. */
export function scanForSecrets(target: string | readonly string[], secrets: readonly Wanted[]): Scan {
  const scanner = new Scanner(secrets);
  const files = typeof target === 'string' ? filesUnder(target) : target;
  for (const file of files) scanner.content(readFileSync(file), file);
  return scanner;
}

export function scanText(text: string, secrets: readonly Wanted[]): readonly Hit[] {
  const scanner = new Scanner(secrets);
  scanner.content(Buffer.from(text), 'text');
  return scanner.hits;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** The characters that distinguish a secret, however it is grouped, spaced or cased. */
function essence(text: string, kind: SecretKind): string {
  if (kind === 'seed') return text.replace(/[\s\u00a0-]/g, '').toLowerCase();
  if (kind === 'phone') return text.replace(/[\s\u00a0().-]/g, '');
  return text;
}

function essenceOf({ value, kind }: Wanted): string {
  // The national part: the country is often left out, or chosen from a list.
  return kind === 'phone' ? value.replace(/\D/g, '').slice(-10) : essence(value, kind);
}

/** A code is six digits, which any longer number may contain. */
function holds(text: string, essential: string, kind: SecretKind): boolean {
  return kind === 'code'
    ? new RegExp(`(?<![0-9A-Za-z])${essential}(?![0-9A-Za-z])`).test(text)
    : text.includes(essential);
}

const CONTAINER_STARTS = ['PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff'];
/** WebP pictures and WebM videos. */
const UNREADABLE_STARTS = ['RIFF', '\u001aE\u00df\u00a3'];
const DEEPEST = 6;

class Scanner implements Scan {
  readonly hits: Hit[] = [];
  readonly unscanned: string[] = [];
  files = 0;
  readonly #clean = new Set<string>();
  readonly #wanted: readonly (Wanted & { readonly essence: string })[];

  constructor(secrets: readonly Wanted[]) {
    this.#wanted = secrets.map((secret) => ({ ...secret, essence: essenceOf(secret) }));
  }

  content(content: Buffer, where: string, depth = 0): void {
    this.files += 1;
    // Every trace holds the same scripts again: what was clean once is clean.
    const identity = createHash('sha256').update(content).digest('base64');
    if (this.#clean.has(identity)) return;
    const before = this.hits.length;
    this.#look(content, where, depth);
    if (this.hits.length === before) this.#clean.add(identity);
  }

  #look(content: Buffer, where: string, depth: number): void {
    const start = content.toString('latin1', 0, 4);
    if (start === 'PK\u0003\u0004') {
      for (const [name, member] of Object.entries(unzipSync(content))) {
        this.content(Buffer.from(member), `${where} > ${name}`, depth + 1);
      }
    } else if (isPng(content)) {
      const read = qrCodeIn(content);
      if (read !== undefined) this.#text(read, `${where} > QR code`, depth);
    } else if (isJpeg(content) || UNREADABLE_STARTS.includes(start)) {
      this.unscanned.push(where);
    }
    // The bytes as well: a picture or a video may hold text next to its pixels.
    this.#text(content.toString('utf8'), where, depth);
  }

  #text(text: string, where: string, depth: number): void {
    const inside: string[] = [];
    for (const bytes of encodedBytes(text)) {
      const start = bytes.toString('latin1', 0, 4);
      const isContainer = CONTAINER_STARTS.some((known) => start.startsWith(known));
      if (isContainer && depth < DEEPEST) this.content(bytes, `${where} > base64`, depth + 1);
      else inside.push(bytes.toString('utf8'));
    }
    for (const decoded of [...decodings(text), ...decodings(inside.join('\n'))]) this.#plain(decoded, where);
  }

  #plain(text: string, where: string): void {
    for (const kind of new Set(this.#wanted.map((secret) => secret.kind))) {
      const essential = essence(text, kind);
      this.#wanted.forEach((secret, index) => {
        if (secret.kind !== kind || !holds(essential, secret.essence, kind)) return;
        if (!this.hits.some((hit) => hit.where === where && hit.secret === index)) {
          this.hits.push({ where, secret: index, kind });
        }
      });
    }
  }
}
