import type { Reaction } from '../../pages/reaction.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';

/** Stops the journey at a refusal: what was refused is never submitted again, which would lead to a lock-out. */
export function entered(reaction: Reaction, sentence: string): void {
  if (reaction === 'refused') throw new JourneyFailure('product-defect', sentence);
}
