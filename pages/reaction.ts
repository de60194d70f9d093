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
  await Promise.all([earlier ? gone(refusal) : undefined, act()]);
  await refusal.or(documentWithout(screen.marker)).first().waitFor({ state: 'attached' });
  return (await refusal.isVisible()) ? 'refused' : 'left';
}

/**
 * Ends when the message that stands there now is gone, alone or with its document. Watched from before the act on and in
 * the page: the next message may stand in its place within the same moment.
 */
async function gone(message: Locator): Promise<void> {
  try {
    await message.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (element.checkVisibility({ visibilityProperty: true })) requestAnimationFrame(look);
            else resolve();
          };
          look();
        }),
    );
  } catch (error) {
    const withDocument = error instanceof Error && error.message.includes('Execution context was destroyed');
    if (!withDocument) throw error;
  }
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
