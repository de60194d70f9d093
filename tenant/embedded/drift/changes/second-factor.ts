/** What was registered, asked for at a sign-in: at the steps of the guide that tell what the phone does. */
import type { Change } from '../change.ts';

const CHALLENGE = 'sign-in/challenge.ts';
const APPROVAL = 'views/sign-in/second-factor/approval-view.ts';

export const SECOND_FACTOR_CHANGES: readonly Change[] = [
  {
    id: 'sign-in-text-never-sent',
    kind: 'behaviour',
    what: 'The code of a sign-in is never sent to the phone.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: CHALLENGE,
        from: 'const sent = new TextCode(journey, phone);',
        to: "const sent = new TextCode(journey, '');",
      },
    ],
  },
  {
    id: 'sign-in-takes-any-text-code',
    kind: 'behaviour',
    what: 'Any six digits pass for the code that was sent by text.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: CHALLENGE,
        from: "(code === '' ? PENDING : TEXT[sent.check(code)])",
        to: "(code === '' ? PENDING : /^\\d{6}$/.test(code) ? SUCCESS : TEXT[sent.check(code)])",
      },
    ],
  },
  {
    id: 'default-method-changed',
    kind: 'behaviour',
    what: 'Who registered a text message is called by telephone at the sign-in.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: 'sign-in/proofs.ts',
        from: 'const preferred = methods.find((method) => method === user.defaultMethod) ?? methods[0];',
        to: 'const preferred = methods.at(-1);',
      },
    ],
  },
  {
    id: 'push-without-number',
    kind: 'behaviour',
    what: 'The sign-in shows no number to type into the app any more.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: APPROVAL,
        from: '<div id="idRichContext_DisplaySign" class="displaySign" data-bind="text: entropy"></div>\n',
        to: '',
      },
    ],
  },
  {
    id: 'push-denial-lets-in',
    kind: 'behaviour',
    what: 'A sign-in that was denied on the phone goes on to the portal.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [{ file: CHALLENGE, from: "  denied: refusal('PhoneAppDenied'),", to: '  denied: SUCCESS,' }],
  },
  {
    id: 'push-silence-never-told',
    kind: 'behaviour',
    what: 'A sign-in that nobody approves is never given up.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [{ file: CHALLENGE, from: "  unanswered: refusal('PhoneAppNoResponse'),", to: '  unanswered: PENDING,' }],
  },
  {
    id: 'call-hung-up-lets-in',
    kind: 'behaviour',
    what: 'A call that is declined counts as approved at the sign-in.',
    steps: ['2.2.4-4'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: CHALLENGE,
        from: "  denied: refusal('UserVoiceAuthFailedInvalidPhoneInput'),",
        to: '  denied: SUCCESS,',
      },
    ],
  },
];
