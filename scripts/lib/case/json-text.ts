/**
 * A text as JSON, held to what `JSON.parse` passes over: of a key that stands twice it keeps the last one in silence, and
 * where a text breaks it says differently in each version, with pieces of the text.
 */

/** Both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonText {
  readonly value: unknown;
  /** Where the value at a path begins; where it is a member of an object, its key. */
  readonly positionOf: (path: Path) => Position | undefined;
}

/** A text that is no JSON, or one that cannot be meant. */
export class JsonTextError extends Error {
  override readonly name = 'JsonTextError';

  constructor(
    readonly problem: string,
    readonly position: Position,
  ) {
    super(problem);
  }
}

type Path = readonly PropertyKey[];

/** What is nested deeper is no case, and deep enough exhausts the stack of whatever reads it. */
const DEEPEST = 8;
const BLANKS = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/** `did[2].minutes`; empty for the whole. */
export function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** @throws JsonTextError where it breaks, has a key twice or is nested too deeply; without any of its text. */
export function parseJsonText(text: string): JsonText {
  const reader = new Reader(text);
  const value = reader.whole();
  return { value, positionOf: (path) => reader.positionOf(path) };
}

class Reader {
  /** Where each path begins in the text. */
  readonly #begins = new Map<string, number>([['', 0]]);
  #at = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.#value([]);
    if (this.#peek() !== '') throw this.#broken('the end of the file');
    return value;
  }

  positionOf(path: Path): Position | undefined {
    const at = this.#begins.get(pathText(path));
    return at === undefined ? undefined : this.#position(at);
  }

  #value(path: Path): unknown {
    const next = this.#peek();
    if (path.length > DEEPEST) throw this.#error(`is nested more than ${DEEPEST} levels deep`);
    if (next === '{') return this.#object(path);
    if (next === '[') return this.#array(path);
    const scalar = this.#take(STRING) ?? this.#take(NUMBER) ?? this.#take(LITERAL);
    if (scalar === undefined) throw this.#broken('a value');
    return JSON.parse(scalar);
  }

  #object(path: Path): object {
    const members = new Map<string, unknown>();
    this.#at++;
    if (this.#skip('}')) return {};
    do {
      this.#peek();
      const at = this.#at;
      const key = this.#take(STRING);
      if (key === undefined) throw this.#broken('a key in double quotes');
      const name = JSON.parse(key) as string;
      if (members.has(name)) throw new JsonTextError('has the same key twice', this.#position(at));
      this.#begins.set(pathText([...path, name]), at);
      if (!this.#skip(':')) throw this.#broken('a colon');
      members.set(name, this.#value([...path, name]));
    } while (this.#skip(','));
    if (!this.#skip('}')) throw this.#broken('a comma or }');
    return Object.fromEntries(members);
  }

  #array(path: Path): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    if (this.#skip(']')) return items;
    do {
      this.#peek();
      this.#begins.set(pathText([...path, items.length]), this.#at);
      items.push(this.#value([...path, items.length]));
    } while (this.#skip(','));
    if (!this.#skip(']')) throw this.#broken('a comma or ]');
    return items;
  }

  /** The next character that is no blank; empty at the end. */
  #peek(): string {
    this.#take(BLANKS);
    return this.text.charAt(this.#at);
  }

  #skip(character: string): boolean {
    const found = this.#peek() === character;
    if (found) this.#at++;
    return found;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #position(at = this.#at): Position {
    const before = this.text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }

  #broken(expected: string): JsonTextError {
    return this.#error(`is no JSON: ${expected} is missing there`);
  }

  #error(problem: string): JsonTextError {
    return new JsonTextError(problem, this.#position());
  }
}
