import type { Page } from '@playwright/test';
import { ApprovalOver } from './approval-over.ts';
import type { Screen } from './screen.ts';

/** The request was refused on the phone (entra-signin.md 2.5). */
export class ApprovalDeniedPage extends ApprovalOver implements Screen {
  constructor(page: Page) {
    super(page, page.locator('#idDiv_SAASDS_Description'), page.locator('#idA_SAASDS_Resend'));
  }
}
