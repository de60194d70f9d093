/** What a control is marked with on a picture, as in the guide's own pictures. */

/** Of a part of a step its letter (`2.2.3-3b`: b; `2.2.2-alt-1b-i`: i), of any other step its number (`2.1-2`: 2). */
export function letterOf(id: string): string {
  const last = id.split('-').at(-1) ?? id;
  return /^\d+([a-z]+)$/.exec(last)?.[1] ?? last;
}
