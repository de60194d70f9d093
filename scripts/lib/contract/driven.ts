/** What the suite finds things by on a page, read in the sources of its pages. */
import type { Control } from '../../../tenant/contract/capture.ts';

export interface Driven {
  /** @param handle `input#i0118`, `div[data-viewid=1]`. */
  byHandle(handle: string): boolean;
  byControl(control: Control): boolean;
  /** Whether the suite finds this by a trait as it is here and might not by the other. */
  byTrait(trait: keyof Control, here: string | undefined, there: string | undefined): boolean;
}

/** Traits by which a control is found in the sources at all. */
type Text = string | undefined;

/** @param pages texts of the sources below `pages/`. */
export function drivenIn(pages: readonly string[]): Driven {
  const text = pages.join('\n');
  const words = literalsIn(pages.filter((page) => page.includes('WORDING =')).join('\n'));
  const id = (value: Text) => value !== undefined && new RegExp(`#${escaped(value)}(?![\\w-])`).test(text);
  const field = (value: Text) => value !== undefined && text.includes(`[name=${value}]`);
  const testId = (value: Text) => value !== undefined && new RegExp(`["']${escaped(value)}["']`).test(text);
  const label = (value: Text) => words.some((word) => plain(value ?? '').includes(word));
  const byControl = (control: Control) =>
    id(control.id) || field(control.field) || testId(control.testId) || (!isIdentified(control) && label(control.name));
  return {
    byHandle: (handle) => {
      const value = /[#=]([^\]]+)/.exec(handle)?.[1];
      return id(handle.includes('#') ? value : undefined) || (handle.includes('data-') && testId(value));
    },
    byControl,
    byTrait: (trait, here, there) => {
      if (trait === 'id') return id(here);
      if (trait === 'field') return field(here);
      if (trait === 'testId') return testId(here);
      return trait === 'name' && label(here) && !label(there);
    },
  };
}

/** Words find nothing that has an id of its own. */
function isIdentified({ id, testId }: Control): boolean {
  return testId !== undefined || (id !== undefined && !id.includes('{'));
}

function literalsIn(text: string): string[] {
  const literals = [...text.matchAll(/^\s+.*?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gm)];
  return literals.map(([, single, double]) => plain(single ?? double ?? '')).filter((word) => word.length > 3);
}

/** As the pages compare words: whatever apostrophe, blank and case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
