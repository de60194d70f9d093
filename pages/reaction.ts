import type { Locator } from '@playwright/test';
import type { RefusingScreen } from './screen.ts';

export type Reaction = 'left' | 'refused';

/**
 * Submits and ends when the effect is visible: the screen is gone, or it says why it stays.
 *
 * The pages take an earlier message away when they submit again, so one that is still there is waited out first.
 */
export async function submitted(screen: RefusingScreen, act: () => Promise<void>): Promise<Reaction> {
  const refusal = screen.refusal.filter({ visible: true }).first();
  const earlier = await refusal.isVisible();
  await act();
  if (earlier) await refusal.waitFor({ state: 'hidden' });
  await refusal.or(documentWithout(screen.marker)).first().waitFor({ state: 'attached' });
  return (await refusal.isVisible()) ? 'refused' : 'left';
}

/** Ends when the screen is gone. */
export async function left(marker: Locator): Promise<void> {
  await documentWithout(marker).waitFor({ state: 'attached' });
}

/** The document once nothing of `marker` is visible in it: true for a next view, a next document and one still blank. */
function documentWithout(marker: Locator): Locator {
  return marker
    .page()
    .locator('html')
    .filter({ hasNot: marker.filter({ visible: true }) });
}
