import { LiveRedactor } from './live-redactor.ts';
import { cleanOwnOutput } from './own-outlet.ts';
import { openRegistry, registerSecret, type RegisteredSecret } from './registry.ts';
import { cleanWorkerMessages } from './worker-outlet.ts';

/**
 * For the configuration, which every process of a run loads first.
 *
 * @param known secrets that are there before anything is done, those among the settings.
 * @param options.ownOutput whether what this process prints itself is cleaned as well. Default: false.
 */
export function setUpRedaction(known: readonly RegisteredSecret[] = [], { ownOutput = false } = {}): void {
  const registry = openRegistry();
  known.forEach(registerSecret);
  cleanWorkerMessages();
  if (ownOutput) cleanOwnOutput(new LiveRedactor(registry));
}
