/**
 * Cleans what this process itself prints. Of the workers' output nothing is left to clean by then; this is for errors and
 * warnings of the process that starts them, and of the packages in it.
 */
import { isUtf8 } from 'node:buffer';
import type { LiveRedactor } from './live-redactor.ts';

type Write = (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;

/** As much of a stream as this needs. */
export interface Outlet {
  write: Write;
}

const ORIGINAL = Symbol('what printed before');

export function cleanOwnOutput(
  redactor: Pick<LiveRedactor, 'text'>,
  outlets: readonly Outlet[] = [process.stdout as Outlet, process.stderr as Outlet],
): void {
  for (const outlet of outlets) {
    const original = rawWriteOf(outlet);
    const clean: Write = (chunk, ...rest) => original(cleaned(chunk, redactor), ...rest);
    outlet.write = Object.assign(clean, { [ORIGINAL]: original });
  }
}

/** What prints as it is told: for the words by which a platform learns of a secret, and for nothing else. */
export function rawWriteOf(outlet: Outlet): Write {
  const write: Write & { [ORIGINAL]?: Write } = outlet.write;
  return write[ORIGINAL] ?? write.bind(outlet);
}

function cleaned(chunk: string | Uint8Array, redactor: Pick<LiveRedactor, 'text'>): string | Uint8Array {
  if (typeof chunk === 'string') return redactor.text(chunk);
  return isUtf8(chunk) ? redactor.text(Buffer.from(chunk).toString('utf8')) : chunk;
}
