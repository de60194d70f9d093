import type { PageId, SignInConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';

declare global {
  interface Window {
    /** What the server wrote into the document (entra-signin.md 1.1). */
    $Config?: SignInConfig;
    /** The same by its other name. */
    ServerData?: SignInConfig;
  }
}

/** What a page is made from. */
export interface PageFacts<P extends PageId> {
  readonly config: Extract<SignInConfig, { pgid: P }>;
  readonly strings: PageStrings<P>;
}

/** What the server wrote into a document of this page. Each bundle serves one page, so the type is the caller's word. */
export function readFacts<P extends PageId>(): PageFacts<P> {
  const config = window.$Config;
  const block = document.querySelector('script[type="application/json"]');
  if (config === undefined || block === null) throw new Error('The sign-in page carries no configuration.');
  window.ServerData = config;
  return {
    config: config as Extract<SignInConfig, { pgid: P }>,
    strings: JSON.parse(block.textContent) as PageStrings<P>,
  };
}

/** Puts the values in the places of `{0}`, `{1}` … */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
