/** The sign-in pages: user name, password, second factor, new password, "Stay signed in?", portal. */
import type { Change } from '../change.ts';

export const SIGN_IN_CHANGES: readonly Change[] = [
  {
    id: 'totp-window-too-wide',
    kind: 'behaviour',
    what: 'Codes of an authenticator app are taken ten minutes before and after their time.',
    steps: ['2.2.2-alt-1b-i', '2.2.2-7'],
    toldAs: ['product-defect'],
    probe: 'totp',
    edits: [{ file: 'factors.ts', from: 'const WINDOW_STEPS = 1;', to: 'const WINDOW_STEPS = 20;' }],
  },
];
