/** The field for the temporary password, and what a wrong one leads to (2.1-3 of the guide). */
import type { Change } from '../change.ts';

const PASSWORD = 'views/sign-in/login/password-view.ts';
const ROUTE = 'sign-in/routes-password.ts';

export const PASSWORD_CHANGES: readonly Change[] = [
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
];
