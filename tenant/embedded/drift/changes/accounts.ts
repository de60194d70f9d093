/** Whom the sign-in refuses, and how it says so (2.1-3 of the guide). */
import type { Change } from '../change.ts';

const ROUTE = 'sign-in/routes-password.ts';
const LOCKOUT = 'sign-in/lockout.ts';
const NEXT = 'sign-in/next-screen.ts';
const STRINGS = 'strings/sign-in.ts';

export const ACCOUNT_CHANGES: readonly Change[] = [
  {
    id: 'lockout-one-try-early',
    kind: 'behaviour',
    what: 'Nine wrong passwords lock an account, not ten.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [{ file: LOCKOUT, from: 'const THRESHOLD = 10;', to: 'const THRESHOLD = 9;' }],
  },
  {
    id: 'lockout-one-try-late',
    kind: 'behaviour',
    what: 'Ten wrong passwords do not lock an account, eleven do.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [{ file: LOCKOUT, from: 'const THRESHOLD = 10;', to: 'const THRESHOLD = 11;' }],
  },
  {
    id: 'lockout-message-reworded',
    kind: 'wording',
    what: 'A locked account is told of in other words than the documented ones.',
    steps: ['2.1-3'],
    toldAs: ['product-drift'],
    probe: 'user-name',
    edits: [
      {
        file: STRINGS,
        from: 'Votre compte est verrouillé de façon temporaire afin d’éviter toute utilisation non autorisée.',
        to: 'Votre compte est bloqué pour quelque temps.',
      },
    ],
  },
  {
    id: 'disabled-account-signs-in',
    kind: 'behaviour',
    what: 'An account that an administrator has disabled signs in all the same.',
    steps: ['2.1-3', '2.1-4'],
    toldAs: ['product-defect', 'session-timed-out'],
    probe: 'password',
    edits: [
      { file: ROUTE, from: 'if (!user.accountEnabled) return DISABLED;', to: '' },
      { file: 'sign-in/posted.ts', from: 'return user?.accountEnabled === false;', to: 'return user === null;' },
      {
        file: 'sign-in/session-store.ts',
        from: 'if (!user.accountEnabled || (revokedAt',
        to: 'if ((revokedAt',
      },
    ],
  },
  {
    id: 'second-factor-not-asked',
    kind: 'behaviour',
    what: 'Whoever knows the password is in, without a second factor.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: NEXT,
        from: 'if (settings.mfa && hasSecondFactor(user, settings) && !done.secondFactor)',
        to: 'if (!settings.mfa && hasSecondFactor(user, settings) && !done.secondFactor)',
      },
    ],
  },
  {
    id: 'error-page-without-correlation-id',
    kind: 'structure',
    what: 'The page of a refused sign-in does not show the correlation id that support asks for.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      { file: 'views/sign-in/error-view.ts', from: '  <div data-bind="text: shell.correlationId"></div>\n', to: '' },
    ],
  },
];
