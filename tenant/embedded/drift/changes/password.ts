/** The temporary password, and what it leads to (2.1-3 and 2.1-4 of the guide). */
import type { Change } from '../change.ts';

const PASSWORD = 'views/sign-in/login/password-view.ts';
const ROUTE = 'sign-in/routes-password.ts';
const LOCKOUT = 'sign-in/lockout.ts';
const NEXT = 'sign-in/next-screen.ts';
const STRINGS = 'strings/sign-in.ts';

export const PASSWORD_CHANGES: readonly Change[] = [
  {
    id: 'password-field-id-renamed',
    kind: 'structure',
    what: 'The field for the password has another id.',
    steps: ['2.1-3'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [{ file: PASSWORD, from: 'id="i0118"', to: 'id="i0128"' }],
  },
  {
    id: 'password-covered',
    kind: 'structure',
    what: 'Something that cannot be seen lies over the field for the password.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: PASSWORD,
        from: '<form novalidate method="post"',
        to: '<div style="position: absolute; inset: 0; z-index: 9"></div>\n<form novalidate method="post"',
      },
    ],
  },
  {
    id: 'password-without-focus',
    kind: 'behaviour',
    what: 'The field for the password has no focus when it comes.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: PASSWORD, from: "  readonly focus = 'i0118';\n", to: '' }],
  },
  {
    id: 'password-not-sent-by-enter',
    kind: 'behaviour',
    what: 'Enter in the field for the password does nothing any more.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: PASSWORD,
        from: 'data-bind="textInput: password,',
        to: 'onkeydown="return event.key !== \'Enter\'" data-bind="textInput: password,',
      },
    ],
  },
  {
    id: 'password-sent-twice',
    kind: 'behaviour',
    what: 'One click sends the password twice.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: PASSWORD,
        from: '    shell.isRequestPending(true);\n    return true;',
        to: "    shell.isRequestPending(true);\n    void fetch(this.page.config.urlPost, { method: 'POST', keepalive: true }).catch(() => undefined);\n    return true;",
      },
    ],
  },
  {
    id: 'password-cut-at-16',
    kind: 'behaviour',
    what: 'The field for the password takes sixteen characters and no more.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: PASSWORD, from: 'name="passwd" autocomplete', to: 'name="passwd" maxlength="16" autocomplete' }],
  },
  {
    id: 'wrong-password-without-message',
    kind: 'behaviour',
    what: 'A wrong password brings the field back and no message.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/sign-in/login/refusal-text.ts',
        from: "const NOT_AN_ERROR = ['', '50058'];",
        to: "const NOT_AN_ERROR = ['', '50058', '50126'];",
      },
    ],
  },
  {
    id: 'wrong-password-told-at-user-name',
    kind: 'behaviour',
    what: 'A wrong password leads back to the user name, and is told there.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [
      {
        file: ROUTE,
        from: "userName: user?.userPrincipalName ?? '' });",
        to: "userName: '' });",
      },
    ],
  },
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
    id: 'lockout-of-half-a-minute',
    kind: 'behaviour',
    what: 'The first lock of an account is over after half a minute.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [{ file: LOCKOUT, from: 'const FIRST_LOCK_MS = 60_000;', to: 'const FIRST_LOCK_MS = 30_000;' }],
  },
  {
    id: 'lockout-of-ten-minutes',
    kind: 'behaviour',
    what: 'The first lock of an account lasts ten minutes.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [{ file: LOCKOUT, from: 'const FIRST_LOCK_MS = 60_000;', to: 'const FIRST_LOCK_MS = 600_000;' }],
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
    steps: ['2.1-3'],
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
    id: 'disabled-account-told-as-wrong-password',
    kind: 'behaviour',
    what: 'An account that an administrator has disabled is told that its password is wrong.',
    steps: ['2.1-3'],
    toldAs: ['product-defect'],
    probe: 'password',
    edits: [
      {
        file: ROUTE,
        from: 'if (!user.accountEnabled) return DISABLED;',
        to: "if (!user.accountEnabled) return '50126';",
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
    id: 'error-page-without-reason',
    kind: 'behaviour',
    what: 'The page of a refused sign-in does not say why.',
    steps: ['2.1-3'],
    toldAs: ['unknown-screen', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/sign-in/error-view.ts',
        from: ' data-bind="text: config.strServiceExceptionMessage"',
        to: '',
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
