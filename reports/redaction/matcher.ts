import { MASK } from './kinds.ts';
import type { Variant } from './variants.ts';

/** Variants are found by their first characters; a shorter one would be found everywhere. */
const KEY_LENGTH = 4;
const SLOTS = 1 << 16;

/**
 * Replaces many texts at once, longest first.
 *
 * Not one regular expression: thousands of alternatives would be compiled anew with every secret, and secrets are born
 * all through a run. Adding here costs what is added, and almost every position of a text is passed by one look-up.
 */
export class Matcher {
  readonly #byKey = new Map<string, Variant[]>();
  readonly #slots = new Uint8Array(SLOTS);

  add(variant: Variant): void {
    if (variant.least < KEY_LENGTH) throw new Error('A variant this short would be found in ordinary text.');
    const key = variant.text.slice(0, KEY_LENGTH);
    const bucket = this.#byKey.get(key);
    if (bucket === undefined) this.#byKey.set(key, [variant]);
    else bucket.push(variant);
    this.#slots[slotAt(key, 0)] = 1;
  }

  replace(text: string): string {
    let clean = '';
    let copied = 0;
    for (let at = 0; at <= text.length - KEY_LENGTH; at += 1) {
      if (this.#slots[slotAt(text, at)] === 0) continue;
      const length = this.#lengthAt(text, at);
      if (length === 0) continue;
      clean += text.slice(copied, at) + MASK;
      copied = at + length;
      at = copied - 1;
    }
    return copied === 0 ? text : clean + text.slice(copied);
  }

  #lengthAt(text: string, at: number): number {
    let longest = 0;
    for (const { text: wanted, least } of this.#byKey.get(text.slice(at, at + KEY_LENGTH)) ?? []) {
      let length = KEY_LENGTH;
      while (length < wanted.length && wanted.charCodeAt(length) === text.charCodeAt(at + length)) length += 1;
      if (length >= least && length > longest) longest = length;
    }
    return longest;
  }
}

function slotAt(text: string, at: number): number {
  const hash =
    text.charCodeAt(at) +
    text.charCodeAt(at + 1) * 31 +
    text.charCodeAt(at + 2) * 1_009 +
    text.charCodeAt(at + 3) * 32_749;
  return hash & (SLOTS - 1);
}
