import type { Locator, Page } from '@playwright/test';
import { ApprovalOver } from './approval-over.ts';
import type { Screen } from './screen.ts';

/** Nobody answered the request or the call in time (entra-signin.md 2.5). */
export class ApprovalUnansweredPage extends ApprovalOver implements Screen {
  readonly title: Locator;

  constructor(page: Page) {
    super(page, page.locator('#idDiv_SAASTO_Description'), page.locator('#idA_SAASTO_Resend'));
    this.title = page.locator('#idDiv_SAASTO_Title');
  }
}
