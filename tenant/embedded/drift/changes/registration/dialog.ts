/** The way to another method: the link, and the dialog that it opens (2.2.3 and 2.2.4, points 1 and 2). */
import type { Change } from '../../change.ts';

export const DIALOG_CHANGES: readonly Change[] = [
  {
    id: 'another-method-link-under-new-name',
    kind: 'wording',
    what: 'The link to another method has a name that nobody has seen: « Choisir un autre moyen ».',
    steps: ['2.2.3-1', '2.2.4-1', '2.2.2-alt-2'],
    toldAs: ['product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'strings/registration.ts',
        from: "['Je veux configurer une autre méthode', 'A', ",
        to: "['Choisir un autre moyen', 'A', ",
      },
    ],
  },
  {
    id: 'dialog-confirm-renamed',
    kind: 'wording',
    what: 'The button that confirms the chosen method is called "Valider".',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['product-drift'],
    probe: 'documents',
    edits: [{ file: 'strings/registration.ts', from: "['Confirmer', 'A', ", to: "['Valider', 'A', " }],
  },
  {
    id: 'dialog-confirm-is-a-link',
    kind: 'structure',
    what: 'The chosen method is confirmed by a link in place of a button.',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/choose-method-dialog.tsx',
        from: '<PrimaryButton text={strings.confirm} onClick={confirm} disabled={chosen === undefined} />',
        to: '<a href="#" onClick={confirm}>{strings.confirm}</a>',
      },
    ],
  },
  {
    id: 'dialog-list-is-radio-buttons',
    kind: 'structure',
    what: 'The methods are a group of radio buttons in place of a list that opens.',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/choose-method-dialog.tsx',
        from: "import { Dropdown } from '@fluentui/react/lib/Dropdown';",
        to: "import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';",
      },
      { file: 'views/wizard/choose-method-dialog.tsx', from: '<Dropdown\n', to: '<ChoiceGroup\n' },
      { file: 'views/wizard/choose-method-dialog.tsx', from: '        styles={belowBanner}\n', to: '' },
    ],
  },
  {
    id: 'dialog-is-part-of-the-page',
    kind: 'structure',
    what: 'The choice of a method is a part of the page in place of a dialog.',
    steps: ['2.2.3-2', '2.2.4-2', '2.2.3-1', '2.2.4-1'],
    toldAs: ['unknown-screen', 'product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/choose-method-dialog.tsx',
        from: '    <Dialog {...dialog}>\n      <Dropdown',
        to: '    <section>\n      <Dropdown',
      },
      {
        file: 'views/wizard/choose-method-dialog.tsx',
        from: '      </DialogFooter>\n    </Dialog>',
        to: '      </DialogFooter>\n    </section>',
      },
    ],
  },
  {
    id: 'phone-not-in-the-list',
    kind: 'behaviour',
    what: 'The phone is not offered among the methods though the policy allows it.',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['tenant-configuration', 'product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/methods.ts',
        from: '    ...(phone ? { Phone: { Type: SecurityInfoType.MobileText } } : {}),\n',
        to: '',
      },
    ],
  },
  {
    id: 'choice-of-method-ignored',
    kind: 'behaviour',
    what: 'After the choice is confirmed the screen of the app comes back.',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'documents',
    edits: [{ file: 'views/wizard/registration.tsx', from: '    setChosen(method);\n', to: '' }],
  },
  {
    id: 'dialog-opens-without-focus',
    kind: 'behaviour',
    what: 'The dialog opens, and the focus stays on the page behind it.',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/choose-method-dialog.tsx',
        from: '    minWidth: 400,\n',
        to: '    minWidth: 400,\n    modalProps: { focusTrapZoneProps: { disabled: true, disableFirstFocus: true } },\n',
      },
    ],
  },
];
