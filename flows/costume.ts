import type { JSHandle, Page } from '@playwright/test';
import type { Secret } from '../reports/redaction/secret.ts';

/** What a page shows of somebody, and what a picture shows in its place. */
export interface Part {
  readonly real: string | Secret;
  readonly sample: string;
  /** Replaced only where nothing else stands beside it. */
  readonly alone?: boolean;
}

/** A text of the page that was replaced: a text node or what stands in a field. */
interface Change {
  readonly place: Text | HTMLInputElement;
  readonly before: string;
  readonly now: string;
}

/** A page that shows somebody who does not exist, for as long as a picture takes. */
export interface Dressed {
  /** Puts everything back. @returns whether all of it was in place until now. */
  undress(): Promise<boolean>;
}

/** The same of a text that is no part of the page. */
export function dressed(text: string, parts: readonly Part[]): string {
  return parts
    .filter(({ alone = false }) => !alone)
    .reduce((shown, { real, sample }) => shown.replaceAll(revealed(real), () => sample), text);
}

function revealed(real: string | Secret): string {
  return typeof real === 'string' ? real : real.reveal();
}

/**
 * Lets a page show samples where it shows names and numbers. The page's own scripts are told nothing of it, and whatever
 * they have written anew in the meantime stays as it is.
 */
export async function dress(page: Page, parts: readonly Part[]): Promise<Dressed> {
  const texts = parts.map(({ real, sample, alone = false }) => ({ real: revealed(real), sample, alone }));
  const changes: JSHandle<Change[]> = await page.evaluateHandle((all) => {
    const made: { place: Text | HTMLInputElement; before: string; now: string }[] = [];
    const dressed = (text: string) =>
      all.reduce((shown, { real, sample, alone }) => {
        const pattern = real.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return shown.replace(new RegExp(alone ? `^${pattern}$` : pattern, 'gi'), () => sample);
      }, text);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const place = text as Text;
      made.push({ place, before: place.data, now: dressed(place.data) });
    }
    for (const place of document.querySelectorAll('input')) {
      if (place.type !== 'password') made.push({ place, before: place.value, now: dressed(place.value) });
    }
    const changed = made.filter(({ before, now }) => before !== now);
    // A library that watches its fields has set a property on each of them: that of the prototype is nobody's.
    for (const { place, now } of changed) {
      if (place instanceof HTMLInputElement) {
        Reflect.set(HTMLInputElement.prototype, 'value', now, place);
        // Read from its beginning, as it is when it is left.
        place.scrollLeft = 0;
      } else place.data = now;
    }
    return changed;
  }, texts);
  return {
    undress: async () => {
      const intact = await changes.evaluate((all) => {
        const kept = all.filter(({ place, now }) => {
          const isField = place instanceof HTMLInputElement;
          return place.isConnected && (isField ? place.value : place.data) === now;
        });
        for (const { place, before } of kept) {
          if (place instanceof HTMLInputElement) Reflect.set(HTMLInputElement.prototype, 'value', before, place);
          else place.data = before;
        }
        return kept.length === all.length;
      });
      await changes.dispose();
      return intact;
    },
  };
}
