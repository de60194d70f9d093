/** The phone by a call (2.2.4). */
import type { Change } from '../../change.ts';

export const CALL_CHANGES: readonly Change[] = [
  {
    id: 'call-not-offered',
    kind: 'behaviour',
    what: 'A call is not offered though the policy allows it.',
    steps: ['2.2.4-3c'],
    toldAs: ['tenant-configuration', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: "allowed: policy.includes('voice') },",
        to: 'allowed: policy.length === 0 },',
      },
    ],
  },
  {
    id: 'call-choice-sends-a-text',
    kind: 'behaviour',
    what: 'Whoever asks for a call is sent a text message.',
    steps: ['2.2.4-3c', '2.2.4-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: 'channel === String(SecurityInfoType.MobileCall) ? SecurityInfoType.MobileCall : SecurityInfoType.MobileText;',
        to: "channel === '' ? SecurityInfoType.MobileCall : SecurityInfoType.MobileText;",
      },
    ],
  },
  {
    id: 'call-never-placed',
    kind: 'behaviour',
    what: 'The page says that the phone is being called, and it does not ring.',
    steps: ['2.2.4-4'],
    toldAs: ['product-defect'],
    probe: 'call',
    edits: [{ file: 'phone/call.ts', from: '    journey.call(this);\n', to: '' }],
  },
  {
    id: 'any-key-confirms-the-call',
    kind: 'behaviour',
    what: 'Any key pressed on the phone confirms the call.',
    steps: ['2.2.4-4'],
    toldAs: ['product-defect'],
    probe: 'call',
    edits: [
      {
        file: 'phone/call.ts',
        from: "key === '#' ? 'approved' : 'denied'",
        to: "key.length > 0 ? 'approved' : 'denied'",
      },
    ],
  },
  {
    id: 'call-never-given-up',
    kind: 'behaviour',
    what: 'The page waits for ever for a call that nobody answers.',
    steps: ['2.2.4-4'],
    toldAs: ['product-defect'],
    probe: 'call',
    edits: [
      {
        file: 'phone/call.ts',
        from: "return isOver('challenge', this.#journey, this.#placedAt) ? 'unanswered' : 'pending';",
        to: "return isOver('challenge', this.#journey, Infinity + this.#placedAt) ? 'unanswered' : 'pending';",
      },
    ],
  },
];
