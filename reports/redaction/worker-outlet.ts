/**
 * Cleans what a worker tells the runner: titles, errors, output, attachments.
 *
 * The redacting reporter cannot do it alone: text printed by a test reaches each reporter by value, and `--reporter`,
 * `--ui` and editors replace the reporters of the configuration. The channel between the processes is the one place
 * that all of it passes.
 */
import { existsSync } from 'node:fs';
import { LiveRedactor } from './live-redactor.ts';
import { currentTest, registryFile } from './registry.ts';

/** Call once a process, in the configuration, which workers load before any test. Elsewhere it does nothing. */
export function cleanWorkerMessages(): void {
  const send = process.send?.bind(process);
  if (send === undefined || process.env['TEST_WORKER_INDEX'] === undefined) return;
  const redactor = new LiveRedactor(registryFile());
  process.send = (message: unknown, ...rest: unknown[]) =>
    Reflect.apply(send, process, [cleanMessage(message, redactor), ...rest]) as boolean;
}

/** Whatever the shape of the message: it is a tree of plain values that crosses a process boundary. */
export function cleanMessage(message: unknown, redactor: LiveRedactor): unknown {
  if (typeof message === 'string') return redactor.text(message, currentTest());
  if (Array.isArray(message)) return message.map((item) => cleanMessage(item, redactor));
  if (!isRecord(message)) return message;
  return cleanAttachment(
    mapValues(message, (value) => cleanMessage(value, redactor)),
    message,
    redactor,
  );
}

/** An attachment holds a body in base64 or the path of a file, already complete when it is told of. */
function cleanAttachment(
  cleaned: Record<string, unknown>,
  { contentType, name, body, path }: Record<string, unknown>,
  redactor: LiveRedactor,
): Record<string, unknown> {
  if (typeof contentType !== 'string') return cleaned;
  if (typeof path === 'string' && existsSync(path)) redactor.file(path, currentTest());
  if (typeof body !== 'string') return cleaned;
  const content = redactor.buffer(Buffer.from(body, 'base64'), typeof name === 'string' ? name : '', currentTest());
  return { ...cleaned, body: content.toString('base64') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function mapValues(record: Record<string, unknown>, map: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
