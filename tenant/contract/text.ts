/** A recording as it is written to a file: one control, key or request a line, so that a change is one line of a review. */
import type { Capture } from './capture.ts';

const INDENT = '  ';
/** What is no longer than this stands on one line. */
const LINE = 110;

export function captureText(capture: Capture): string {
  return `${lines(capture, '')}\n`;
}

function lines(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || (isFlat(value) && fits(flat, indent))) return spaced(value, flat);
  const inner = indent + INDENT;
  if (Array.isArray(value)) {
    const elements = (value as readonly unknown[]).map((element) => inner + lines(element, inner));
    return elements.length === 0 ? '[]' : `[\n${elements.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, held]) => `${inner}${JSON.stringify(key)}: ${lines(held, inner)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

/** Nothing within anything within it. A list of keys is never flat: each is a line. */
function isFlat(value: object): boolean {
  const held = Object.values(value) as readonly unknown[];
  const isRecordOfKeys = !Array.isArray(value) && !('role' in value) && held.length > 2;
  return !isRecordOfKeys && held.every((one) => typeof one !== 'object' || one === null);
}

function fits(flat: string, indent: string): boolean {
  return flat.startsWith('{"role"') || indent.length + flat.length <= LINE;
}

/** With a blank after colons and commas between members. */
function spaced(value: unknown, flat: string): string {
  if (typeof value !== 'object' || value === null) return flat;
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  const members = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${JSON.stringify(held)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
