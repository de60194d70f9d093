import { openRegistry, registerSecret, type RegisteredSecret } from './registry.ts';
import { cleanWorkerMessages } from './worker-outlet.ts';

/**
 * For the configuration, which every process of a run loads first.
 *
 * @param known secrets that are there before anything is done, those among the settings.
 */
export function setUpRedaction(known: readonly RegisteredSecret[] = []): void {
  openRegistry();
  known.forEach(registerSecret);
  cleanWorkerMessages();
}
