/** The security questions and the end of the registration (2.3). */
import type { Change } from '../../change.ts';

export const QUESTION_CHANGES: readonly Change[] = [
  {
    id: 'three-questions-asked',
    kind: 'behaviour',
    what: 'Three questions are asked where the organisation wants five.',
    steps: ['2.3-1'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'questions',
    edits: [
      {
        file: 'registration/facts.ts',
        from: 'questionsWanted: journey.settings.securityQuestions,',
        to: 'questionsWanted: Math.min(3, journey.settings.securityQuestions),',
      },
      {
        file: 'registration/methods.ts',
        from: 'answersAreValid(given.data, journey.settings.securityQuestions,',
        to: 'answersAreValid(given.data, Math.min(3, journey.settings.securityQuestions),',
      },
      {
        file: 'registration/requirements.ts',
        from: 'user.securityAnswers.length < settings.securityQuestions ?',
        to: 'user.securityAnswers.length < Math.min(3, settings.securityQuestions) ?',
      },
    ],
  },
  {
    id: 'questions-before-the-method',
    kind: 'structure',
    what: 'The questions are asked before a method is registered.',
    steps: ['2.3-1'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'registration/requirements.ts',
        from: "export const REQUIREMENTS = ['mfa', 'questions'] as const;",
        to: "export const REQUIREMENTS = ['questions', 'mfa'] as const;",
      },
    ],
  },
  {
    id: 'questions-one-by-one',
    kind: 'structure',
    what: 'The questions are asked on a screen each.',
    steps: ['2.3-1'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/questions/security-questions.tsx',
        from: '  const change = (index: number, row: Row) => {',
        to: '  const [shown, setShown] = useState(0);\n  const change = (index: number, row: Row) => {',
      },
      {
        file: 'views/wizard/questions/security-questions.tsx',
        from: 'primary={strings.done} onPrimary={save}>',
        to: 'primary={strings.done} onPrimary={shown < rows.length - 1 ? () => setShown(shown + 1) : save}>',
      },
      {
        file: 'views/wizard/questions/security-questions.tsx',
        from: '        const complaint = complaints[index];\n',
        to: '        const complaint = complaints[index];\n        if (index !== shown) return null;\n',
      },
    ],
  },
  {
    id: 'a-question-is-missing',
    kind: 'behaviour',
    what: 'One of the predefined questions is not offered.',
    steps: ['2.3-1'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'registration/facts.ts',
        from: 'questionPhrases.map((question) => question[locale].value),',
        to: 'questionPhrases.slice(0, -1).map((question) => question[locale].value),',
      },
    ],
  },
  {
    id: 'question-offered-twice',
    kind: 'behaviour',
    what: 'A question that is chosen in one row is offered in the others.',
    steps: ['2.3-1'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/questions/question-row.tsx',
        from: '.filter(({ key }) => !taken.includes(key));',
        to: '.filter(({ key }) => !taken.includes(key) || taken.includes(key));',
      },
    ],
  },
  {
    id: 'same-answer-twice-taken',
    kind: 'behaviour',
    what: 'The same answer to two questions is taken.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'questions',
    edits: [
      {
        file: 'registration/security-answers.ts',
        from: '  return one.trim().toLowerCase() === other.trim().toLowerCase();',
        to: "  return one.trim() === '' && other.trim() === '';",
      },
    ],
  },
  {
    id: 'answer-of-two-characters-taken',
    kind: 'behaviour',
    what: 'An answer of two characters is taken.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'questions',
    edits: [{ file: 'registration/security-answers.ts', from: '{ min: 3, max: 40 }', to: '{ min: 2, max: 40 }' }],
  },
  {
    id: 'answer-of-three-characters-refused',
    kind: 'behaviour',
    what: 'An answer of three characters is refused.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'questions',
    edits: [{ file: 'registration/security-answers.ts', from: '{ min: 3, max: 40 }', to: '{ min: 4, max: 40 }' }],
  },
  {
    id: 'answer-of-forty-one-characters-taken',
    kind: 'behaviour',
    what: 'An answer of forty-one characters is taken.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'questions',
    edits: [{ file: 'registration/security-answers.ts', from: '{ min: 3, max: 40 }', to: '{ min: 3, max: 41 }' }],
  },
  {
    id: 'refused-answers-lost',
    kind: 'behaviour',
    what: 'When one answer is refused all of them are taken out of their fields.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/questions/security-questions.tsx',
        from: '    if (found.some((complaint) => complaint !== undefined)) return;',
        to: "    if (found.some((complaint) => complaint !== undefined))\n      return setRows(rows.map((row) => ({ ...row, answer: '' })));",
      },
    ],
  },
  {
    id: 'message-at-another-row',
    kind: 'behaviour',
    what: 'What is wrong with an answer is said at the row before it.',
    steps: ['2.3-1a'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/questions/security-questions.tsx',
        from: '        const complaint = complaints[index];\n',
        to: '        const complaint = complaints[(index + 1) % rows.length];\n',
      },
    ],
  },
  {
    id: 'answer-fields-without-name',
    kind: 'behaviour',
    what: 'The fields of the answers have neither an accessible name nor a word in them.',
    steps: ['2.3-1'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/questions/question-row.tsx',
        from: '        ariaLabel={strings.answer}\n        placeholder={strings.answer}\n',
        to: '',
      },
    ],
  },
  {
    id: 'answers-not-kept',
    kind: 'behaviour',
    what: 'The service says that the answers are saved, and keeps none.',
    steps: ['2.3-1b', '2.3-1a'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'questions',
    edits: [{ file: 'registration/methods.ts', from: '  user.securityAnswers = given.data;\n', to: '' }],
  },
  {
    id: 'success-screen-gone',
    kind: 'structure',
    what: 'After the answers the sign-in goes on without a screen that says that all is done.',
    steps: ['2.3-1b'],
    toldAs: ['tenant-configuration', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/finished.tsx',
        from: '  return (\n    <Step title={strings.success}',
        to: '  if (resumeUrl.length > 0) {\n    location.assign(resumeUrl);\n    return null;\n  }\n  return (\n    <Step title={strings.success}',
      },
    ],
  },
  {
    id: 'another-default-method-named',
    kind: 'behaviour',
    what: 'The last screen names the app as the default method of a reader who registered the phone.',
    steps: ['2.3-1b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/registration.tsx',
        from: '<Finished methods={planned.map(({ full }) => full)} />',
        to: '<Finished methods={[labels.AuthenticatorApp.full]} />',
      },
    ],
  },
];
