import type { Journey, Lives } from './world.ts';

/** Whether what began at `since` (ms since the epoch, journey time) has outlived what its kind is good for. */
export function isOver(life: keyof Lives, journey: Journey, since: number): boolean {
  return journey.now() - since > journey.settings.lives[life] * 1_000;
}
