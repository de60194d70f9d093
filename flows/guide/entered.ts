import type { Reaction } from '../../pages/reaction.ts';
import type { Screen } from '../../pages/screen.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { refuseExpired } from '../refuse-expired.ts';

/**
 * Submits what was typed, and stops the journey at a refusal: what was refused is never submitted again, which would lead
 * to a lock-out.
 */
export async function entered(page: Screen & { submit(): Promise<Reaction> }, sentence: string): Promise<void> {
  if ((await page.submit()) === 'left') return;
  await refuseExpired(page.marker.page());
  throw new JourneyFailure('product-defect', sentence);
}
