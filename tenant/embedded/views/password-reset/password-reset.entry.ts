import type { PasswordResetFacts } from '../../password-reset/document.ts';
import { ResetPage } from './reset-page.ts';

const block = document.querySelector('script[type="application/json"]');
if (block === null) throw new Error('The reset page carries no facts.');
new ResetPage(JSON.parse(block.textContent) as PasswordResetFacts).open();
