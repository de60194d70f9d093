import type { Page } from '@playwright/test';
import { saysExpired } from '../pages/session-expired.ts';
import { JourneyFailure } from '../reports/verdict/failure.ts';

/**
 * For a journey that goes no further: too much time passed, which is nobody's defect.
 *
 * @throws JourneyFailure of kind `session-timed-out` if the page says so.
 */
export async function refuseExpired(page: Page): Promise<void> {
  if (!(await saysExpired(page))) return;
  const message = 'La session a expiré : une page est restée ouverte trop longtemps. Fermez la fenêtre et recommencez.';
  throw new JourneyFailure('session-timed-out', message);
}
