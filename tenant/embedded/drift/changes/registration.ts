/** The registration pages: dialog, phone, apps, questions. */
import type { Change } from '../change.ts';

export const REGISTRATION_CHANGES: readonly Change[] = [
  {
    id: 'dialog-confirm-renamed',
    kind: 'wording',
    what: 'The button that confirms the chosen method is called "Valider".',
    steps: ['2.2.3-2', '2.2.4-2'],
    toldAs: ['product-drift'],
    probe: 'documents',
    edits: [{ file: 'strings/registration.ts', from: "['Confirmer', 'A', ", to: "['Valider', 'A', " }],
  },
];
