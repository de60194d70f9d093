import type { Locator } from '@playwright/test';
import { submitted } from '../../pages/reaction.ts';
import type { RefusingScreen } from '../../pages/screen.ts';
import type { Deeds, Entry } from './situation.ts';

/** `missing`: the page lacks what the guide names; `impossible`: there is no such entry here, or not yet. */
export type Filled = 'filled' | 'missing' | 'impossible';

/** A screen with fields and one button. @param fill types the entry, and clicks nothing. */
export function form(
  screen: RefusingScreen,
  button: Locator,
  fill: (entry: Entry, nth: number) => Promise<Filled>,
): Deeds {
  return {
    async goOn() {
      return (await fill('right', 0)) === 'missing' ? 'missing' : submitted(screen, () => button.click());
    },
    async clickTwice() {
      return (await fill('right', 0)) === 'missing' ? 'missing' : submitted(screen, () => button.dblclick());
    },
    async enter(what, nth) {
      const filled = await fill(what, nth);
      if (filled === 'impossible') return undefined;
      return filled === 'missing' ? 'missing' : submitted(screen, () => button.click());
    },
  };
}

/** A screen on which there is nothing to do but to go on. */
export function passing(goOn: () => Promise<void>): Deeds {
  return {
    async goOn() {
      await goOn();
      return 'left';
    },
  };
}
