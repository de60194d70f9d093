/** When a new password is asked for, and what becomes of it (2.4-1 of the guide). */
import type { Change } from '../change.ts';

const VIEW = 'views/sign-in/change-password/change-password-view.ts';
const REFUSAL = 'views/sign-in/change-password/refusal.ts';
const JOB = 'sign-in/password-job.ts';
const NEXT = 'sign-in/next-screen.ts';

export const NEW_PASSWORD_JOB_CHANGES: readonly Change[] = [
  {
    id: 'update-not-asked',
    kind: 'structure',
    what: 'Nobody is asked to replace the temporary password.',
    steps: ['2.4-1'],
    toldAs: ['tenant-configuration'],
    probe: 'update-password',
    edits: [
      { file: NEXT, from: "  if (user.forceChangePasswordNextSignIn) return 'update-password';\n", to: '' },
      { file: NEXT, from: "  if (user.forceChangePasswordNextSignInWithMfa) return 'update-password';\n", to: '' },
    ],
  },
  {
    id: 'update-before-registration',
    kind: 'behaviour',
    what: 'The password is to be replaced before the registration, though the account says after.',
    steps: ['2.4-1b', '2.4-1c', '2.4-1'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'password',
    edits: [
      {
        file: NEXT,
        from: "  if (user.forceChangePasswordNextSignIn) return 'update-password';\n",
        to: "  if (user.forceChangePasswordNextSignIn || user.forceChangePasswordNextSignInWithMfa) return 'update-password';\n",
      },
    ],
  },
  {
    id: 'wrong-current-accepted',
    kind: 'behaviour',
    what: 'Any temporary password will do to set a new one.',
    steps: ['2.4-1a'],
    toldAs: ['product-defect'],
    probe: 'update-password',
    edits: [
      {
        file: JOB,
        from: 'const judged = oldPassword === user.password ? this.#judge(world) : WRONG_CURRENT;',
        to: "const judged = oldPassword !== '' ? this.#judge(world) : WRONG_CURRENT;",
      },
    ],
  },
  {
    id: 'current-password-as-new',
    kind: 'behaviour',
    what: 'The temporary password is taken for the new one.',
    steps: ['2.4-1b', '2.4-1a'],
    toldAs: ['product-defect'],
    probe: 'update-password',
    edits: [
      { file: 'password-policy.ts', from: "  if (password === context.currentPassword) return '50054';\n", to: '' },
    ],
  },
  {
    id: 'mismatch-not-noticed',
    kind: 'behaviour',
    what: 'Two new passwords that differ are taken.',
    steps: ['2.4-1b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: REFUSAL,
        from: "  if (entered.fresh !== entered.confirmation) return { text: 'mismatch', field: 'confirmation' };\n",
        to: '',
      },
    ],
  },
  {
    id: 'new-password-without-effect',
    kind: 'behaviour',
    what: 'The page says that the password is changed, and the temporary one still holds.',
    steps: ['2.4-1c'],
    toldAs: ['product-defect'],
    probe: 'update-password',
    edits: [{ file: JOB, from: '    this.#user.password = this.#newPassword;\n', to: '' }],
  },
  {
    id: 'temporary-password-still-good',
    kind: 'behaviour',
    what: 'The temporary password opens the account beside the new one.',
    steps: ['2.4-1c', '2.1-3'],
    toldAs: ['product-defect'],
    probe: 'update-password',
    edits: [
      {
        file: JOB,
        from: '    this.#user.password = this.#newPassword;\n',
        to: '    REPLACED.set(this.#user, this.#user.password);\n    this.#user.password = this.#newPassword;\n',
      },
      {
        file: JOB,
        from: '/** How a job stands, and the server code of its refusal. */',
        to: 'export const REPLACED = new WeakMap<User, string>();\n\n/** How a job stands, and the server code of its refusal. */',
      },
      {
        file: 'sign-in/routes-password.ts',
        from: '  if (password !== user.password) {',
        to: '  if (password !== user.password && password !== REPLACED.get(user)) {',
      },
      {
        file: 'sign-in/routes-password.ts',
        from: "import type { SignInFlow } from './flow.ts';",
        to: "import type { SignInFlow } from './flow.ts';\nimport { REPLACED } from './password-job.ts';",
      },
    ],
  },
  {
    id: 'failed-job-told-as-done',
    kind: 'behaviour',
    what: 'That a change of the password has failed is passed over.',
    steps: ['2.4-1c'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/sign-in/change-password/change-job.ts',
        from: "  return ErrorMessage ?? '';",
        to: "  return ErrorMessage === '120008' ? '' : (ErrorMessage ?? '');",
      },
    ],
  },
  {
    id: 'new-password-sent-twice',
    kind: 'behaviour',
    what: 'A double click sends the new password twice.',
    steps: ['2.4-1c'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      { file: 'views/sign-in/shell.ts', from: '    if (this.isRequestPending()) return;\n', to: '' },
      {
        file: VIEW,
        from: 'data-bind="value: strings.updateSignIn, enable: !shell.isRequestPending()"',
        to: 'data-bind="value: strings.updateSignIn"',
      },
    ],
  },
];
