import { openRegistry } from './registry.ts';
import { cleanWorkerMessages } from './worker-outlet.ts';

/** For the configuration, which every process of a run loads first. */
export function setUpRedaction(): void {
  openRegistry();
  cleanWorkerMessages();
}
