/** Names and types of JSON, without any of its values. */
import type { Shape } from './capture.ts';

/** Deeper than any answer on record; what is below is not looked into. */
const DEEPEST = 8;
/** An object with more keys than this is a list in other words: its keys are data. */
const MOST_KEYS = 400;
/** A key that is data: an address, an identifier, a long number or token. */
const DATA_KEY = /@|^[\da-f]{8}-[\da-f]{4}-|^\d{5,}$|^(?=.*\d)[\w-]{28,}$/i;

/** @returns the type of each key by its path; a value that is no object or array has the path ``. */
export function shapeOf(value: unknown): Shape {
  const seen = new Map<string, Set<string>>();
  note(value, '', 0, seen);
  return sortedShape(seen);
}

/** Both: a key has every type that it has in either. */
export function joinShapes(...shapes: readonly Shape[]): Shape {
  const seen = new Map<string, Set<string>>();
  for (const [path, types] of shapes.flatMap((shape) => Object.entries(shape))) {
    for (const type of types.split('|')) add(seen, path, type);
  }
  return sortedShape(seen);
}

function note(value: unknown, path: string, depth: number, seen: Map<string, Set<string>>): void {
  if (path !== '' || !isContainer(value)) add(seen, path, typeOf(value));
  if (!isContainer(value) || depth === DEEPEST) return;
  if (Array.isArray(value)) {
    // What the elements of a list are is told by their keys, or by their type where they have none.
    for (const element of value as readonly unknown[]) note(element, `${path}[]`, depth + 1, seen);
    return;
  }
  const entries = Object.entries(value);
  for (const [key, held] of entries) {
    const name = entries.length > MOST_KEYS || DATA_KEY.test(key) ? '*' : key;
    note(held, path === '' ? name : `${path}.${name}`, depth + 1, seen);
  }
}

function add(seen: Map<string, Set<string>>, path: string, type: string): void {
  seen.set(path, (seen.get(path) ?? new Set()).add(type));
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function sortedShape(seen: ReadonlyMap<string, ReadonlySet<string>>): Shape {
  const byPath = [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(byPath.map(([path, types]) => [path, [...types].toSorted().join('|')]));
}
