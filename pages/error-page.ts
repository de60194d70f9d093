import type { Locator, Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** A full-page refusal with its AADSTS code (ConvergedError, entra-signin.md 2.9). */
export class ErrorPage implements Screen {
  readonly message: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.message = page.locator('#service_exception_message, #exceptionMessageContainer').first();
    this.marker = this.message;
  }

  async text(): Promise<string> {
    return this.message.innerText();
  }
}
