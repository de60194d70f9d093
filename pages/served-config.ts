import type { Page } from '@playwright/test';

/** What the sign-in host says about its page to programs, in no language (entra-signin.md 1.3). Empty where it says nothing. */
export interface ServedConfig {
  /** AADSTS number without the letters: `50126`. `50058` is the normal one of a first load (entra-signin.md 1.5). */
  readonly code: string;
  readonly correlationId: string;
  readonly requestId: string;
}

/** Reads `$Config` of the page that is open. */
export async function servedConfig(page: Page): Promise<ServedConfig> {
  return page.evaluate(() => {
    const config = (Reflect.get(window, '$Config') ?? {}) as Readonly<Record<string, unknown>>;
    const text = (key: string) => (typeof config[key] === 'string' ? config[key] : '');
    return {
      code: /AADSTS(\d+)/.exec(text('strServiceExceptionMessage'))?.[1] ?? text('sErrorCode'),
      correlationId: text('correlationId'),
      requestId: text('sessionId'),
    };
  });
}
