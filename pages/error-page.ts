import type { Locator, Page } from '@playwright/test';
import type { Screen } from './screen.ts';
import { servedConfig, type ServedConfig } from './served-config.ts';

/** What support asks a user to read out (password-and-errors.md 3.3). */
export interface ErrorDetails extends ServedConfig {
  /** As the page shows it, UTC; empty if it shows none. */
  readonly timestamp: string;
}

const TIMESTAMP = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/;

/** A full-page refusal with its AADSTS code (ConvergedError, entra-signin.md 2.9). */
export class ErrorPage implements Screen {
  readonly message: Locator;
  /** Everything the page says: title, sentence, code, ids, time. */
  readonly body: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(private readonly page: Page) {
    this.message = page.locator('#service_exception_message, #exceptionMessageContainer').first();
    this.body = page.getByRole('main');
    this.marker = this.message;
  }

  async text(): Promise<string> {
    return this.message.innerText();
  }

  async details(): Promise<ErrorDetails> {
    const [served, shown] = await Promise.all([servedConfig(this.page), this.body.innerText()]);
    return { ...served, timestamp: TIMESTAMP.exec(shown)?.[0] ?? '' };
  }
}
