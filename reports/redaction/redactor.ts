import { stripVTControlCharacters } from 'node:util';
import { MASK } from './kinds.ts';
import { Matcher } from './matcher.ts';
import { cleanArtefact } from './artefact.ts';
import type { RegisteredSecret } from './registry.ts';
import { variantsOf } from './variants.ts';

/** Begins every colour of a terminal. */
const ESCAPE = '\u001b';

/** Shorter secrets are treated as codes: anywhere else they would be found in ordinary text. */
export const LEAST_LENGTH = 8;

/** Takes known secrets out of texts and files. Secrets may be added at any time. */
export class Redactor {
  readonly #known = new Set<string>();
  readonly #matcher = new Matcher();
  readonly #codes = new Map<string, RegExp[]>();

  add({ value, kind, test }: RegisteredSecret): void {
    if (kind === 'code' || value.length < LEAST_LENGTH) {
      if (test !== undefined) this.#addCode(value, test);
      return;
    }
    const identity = `${kind} ${value}`;
    if (this.#known.has(identity)) return;
    this.#known.add(identity);
    for (const variant of variantsOf(value, kind)) this.#matcher.add(variant);
  }

  /** @param test the test the text belongs to: only that one's codes are replaced. */
  text(text: string, test?: string): string {
    const clean = this.#plainText(text, test);
    if (!clean.includes(ESCAPE)) return clean;
    // Colours may stand within a secret: a matcher marks what the two texts it compares have in common.
    const bare = stripVTControlCharacters(clean);
    const cleanBare = this.#plainText(bare, test);
    return cleanBare === bare ? clean : cleanBare;
  }

  /** A file's content. What is not known to hold text stays as it is; so does what holds no secret, to the byte. */
  buffer(content: Buffer, fileName: string, test?: string): Buffer {
    return cleanArtefact(content, fileName, (text) => this.text(text, test));
  }

  #plainText(text: string, test: string | undefined): string {
    let clean = this.#matcher.replace(text);
    for (const code of this.#codesOf(test)) clean = clean.replace(code, MASK);
    return clean;
  }

  #codesOf(test: string | undefined): readonly RegExp[] {
    return test === undefined ? [] : (this.#codes.get(test) ?? []);
  }

  #addCode(value: string, test: string): void {
    const codes = this.#codes.get(test) ?? [];
    // Only as a whole: part of a longer number, a fraction or a hash is not the code. `\\n123456` is a line of its own.
    const literal = value.replace(/[^0-9A-Za-z]/g, '\\$&');
    codes.push(new RegExp(`(?:(?<=\\\\[nrt])|(?<![0-9A-Za-z]|\\d\\.))${literal}(?![0-9A-Za-z])`, 'g'));
    this.#codes.set(test, codes);
  }
}

export function createRedactor(secrets: Iterable<RegisteredSecret>): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}
