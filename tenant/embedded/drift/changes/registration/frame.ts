/** What the screens of the wizard have in common: its frame, its buttons, the way past it. */
import type { Change } from '../../change.ts';

export const FRAME_CHANGES: readonly Change[] = [
  {
    id: 'wizard-next-renamed',
    kind: 'wording',
    what: 'The button that goes on is called « Continuer » on every screen of the registration.',
    steps: ['2.2.2-2', '2.2.2-4', '2.2.2-7', '2.2.2-9', '2.2.3-3c', '2.2.3-4', '2.2.3-5', '2.2.4-3c', '2.2.4-5'],
    toldAs: ['product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'strings/registration.ts',
        from: "  next: phrase(['Suivant', 'guide', ",
        to: "  next: phrase(['Continuer', 'guide', ",
      },
    ],
  },
  {
    id: 'phone-asked-for-first',
    kind: 'behaviour',
    what: 'The registration begins with the phone in place of the app.',
    steps: ['2.2.2-2', '2.2.3-1', '2.2.4-1'],
    toldAs: ['tenant-configuration', 'product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'registration/requirements.ts',
        from: "export const MFA_METHODS = ['AuthenticatorApp', 'Phone'] as const;",
        to: "export const MFA_METHODS = ['Phone', 'AuthenticatorApp'] as const;",
      },
    ],
  },
  {
    id: 'skip-where-it-is-not-allowed',
    kind: 'behaviour',
    what: 'The registration offers to be put off where no days of grace are given.',
    steps: ['2.2.2-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/app-introduction.tsx',
        from: 'skipUrl !== undefined ? { onSkip: () => location.assign(skipUrl) } : {};',
        to: "{ onSkip: () => location.assign(skipUrl ?? '/') };",
      },
    ],
  },
  {
    id: 'skip-without-effect',
    kind: 'behaviour',
    what: 'The link that puts the registration off does nothing.',
    steps: ['2.2.2-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/app-introduction.tsx',
        from: '{ onSkip: () => location.assign(skipUrl) }',
        to: '{ onSkip: () => undefined }',
      },
    ],
  },
  {
    id: 'unknown-host-asked',
    kind: 'behaviour',
    what: 'The registration sends what happens on it to a host that no document names.',
    steps: ['2.2.2-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/wizard.entry.tsx',
        from: 'document.title = facts.strings.documentTitle;',
        to: "document.title = facts.strings.documentTitle;\nvoid fetch('https://telemetry.example.com/registration', { mode: 'no-cors' }).catch(() => undefined);",
      },
    ],
  },
];
