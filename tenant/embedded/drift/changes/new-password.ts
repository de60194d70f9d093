/** The page that asks for a new password (2.4-1 of the guide). */
import type { Change } from '../change.ts';

const VIEW = 'views/sign-in/change-password/change-password-view.ts';
const REFUSAL = 'views/sign-in/change-password/refusal.ts';
const STRINGS = 'strings/sign-in.ts';

export const NEW_PASSWORD_CHANGES: readonly Change[] = [
  {
    id: 'update-button-renamed',
    kind: 'wording',
    what: 'The button below the new password is called "Enregistrer".',
    steps: ['2.4-1c'],
    toldAs: ['product-drift'],
    probe: 'update-password',
    edits: [
      {
        file: STRINGS,
        from: "['Se connecter', 'guide', PICTURE_UPDATE]",
        to: "['Enregistrer', 'guide', PICTURE_UPDATE]",
      },
    ],
  },
  {
    id: 'update-current-without-name',
    kind: 'structure',
    what: 'The field for the temporary password has no name for screen readers and no placeholder.',
    steps: ['2.4-1a'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: 'return { current: currentPassword, fresh',
        to: "return { current: currentPassword === '' ? '' : '', fresh",
      },
    ],
  },
  {
    id: 'update-fields-change-places',
    kind: 'structure',
    what: 'The names of the fields for the new password and its confirmation have changed places.',
    steps: ['2.4-1b'],
    toldAs: ['product-drift'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: 'fresh: newPassword, confirmation: confirmPassword };',
        to: 'fresh: confirmPassword, confirmation: newPassword };',
      },
    ],
  },
  {
    id: 'update-current-gone',
    kind: 'structure',
    what: 'The temporary password is not asked for once more.',
    steps: ['2.4-1a', '2.4-1'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: "  ${passwordTemplate('current', 'currentPassword', 'currentpasswd', 'current-password')}\n",
        to: '',
      },
      {
        file: REFUSAL,
        from: "  if (entered.current === '') return { text: 'currentMissing', field: 'current' };\n",
        to: '',
      },
    ],
  },
  {
    id: 'update-confirmation-gone',
    kind: 'structure',
    what: 'The new password is to be typed once only.',
    steps: ['2.4-1b', '2.4-rule-words', '2.4-1'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: "  ${passwordTemplate('confirmation', 'confirmNewPassword', 'confirmnewpasswd', 'new-password')}\n",
        to: '',
      },
      {
        file: REFUSAL,
        from: "  if (entered.confirmation === '') return { text: 'confirmationMissing', field: 'confirmation' };\n",
        to: '',
      },
      {
        file: REFUSAL,
        from: "  if (entered.fresh !== entered.confirmation) return { text: 'mismatch', field: 'confirmation' };\n",
        to: '',
      },
    ],
  },
  {
    id: 'update-keyboard-trap',
    kind: 'behaviour',
    what: 'The Tab key does not lead out of the field for the new password.',
    steps: ['2.4-1b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: '  <input type="password" id="${id}"',
        to: '  <input type="password" onkeydown="return !(event.key === \'Tab\' && event.target.id === \'newPassword\')" id="${id}"',
      },
    ],
  },
  {
    id: 'refused-password-wiped',
    kind: 'behaviour',
    what: 'A new password that is refused is wiped from the fields.',
    steps: ['2.4-rule-length', '2.4-1b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: '          this.refusal(refusalOf(code));\n',
        to: "          this.refusal(refusalOf(code));\n          fresh('');\n          confirmation('');\n",
      },
    ],
  },
];
