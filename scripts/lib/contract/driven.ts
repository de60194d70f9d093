/** What the suite finds things by on a page, read in the sources of its pages. */
import type { Control } from '../../../tenant/contract/capture.ts';
import { escaped, type Sources } from './sources.ts';

export interface Driven {
  /** @param handle `input#i0118`, `div[data-viewid=1]`. */
  byHandle(handle: string): boolean;
  /** @param host the page's, whose controls may be found by their words. */
  byControl(control: Control, host: string): boolean;
  /** Whether the suite finds this by a trait as it is here and might not by the other. */
  byTrait(trait: keyof Control, here: string | undefined, there: string | undefined, host: string): boolean;
}

type Text = string | undefined;

/** Where controls have no handles, they are found by every wording on record. */
export const WORDINGS: Readonly<Record<string, string>> = {
  'mysignins.microsoft.com': 'pages/registration/wording.ts',
  'passwordreset.microsoftonline.com': 'pages/password-reset/wording.ts',
};

export function drivenIn(sources: Sources): Driven {
  const text = [...sources].flatMap(([file, source]) => (file.startsWith('pages/') ? [source] : [])).join('\n');
  const words = new Map(Object.entries(WORDINGS).map(([host, file]) => [host, literalsIn(sources.get(file) ?? '')]));
  const id = (value: Text) => value !== undefined && new RegExp(`#${escaped(value)}(?![\\w-])`).test(text);
  const field = (value: Text) => value !== undefined && text.includes(`[name=${value}]`);
  const testId = (value: Text) => value !== undefined && new RegExp(`["']${escaped(value)}["']`).test(text);
  const label = (value: Text, host: string) =>
    words.get(host)?.some((word) => plain(value ?? '').includes(word)) === true;
  return {
    byHandle: (handle) => {
      const value = /[#=]([^\]]+)/.exec(handle)?.[1];
      return id(handle.includes('#') ? value : undefined) || (handle.includes('data-') && testId(value));
    },
    byControl: (control, host) => {
      if (id(control.id) || field(control.field) || testId(control.testId)) return true;
      return !isIdentified(control) && isOperated(control) && label(control.name, host);
    },
    byTrait: (trait, here, there, host) => {
      if (trait === 'id') return id(here);
      if (trait === 'field') return field(here);
      if (trait === 'testId') return testId(here);
      return trait === 'name' && label(here, host) && !label(there, host);
    },
  };
}

function isOperated({ role }: Control): boolean {
  return !['heading', 'region', 'img', 'alert', 'status'].includes(role);
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
