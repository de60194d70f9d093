/** What may be otherwise in the registration without anybody having to hear of it. */
import type { Change } from '../../change.ts';

const EVERYWHERE = { kind: 'neutral', toldAs: [], probe: 'documents' } as const;

export const NEUTRAL_REGISTRATION_CHANGES: readonly Change[] = [
  {
    ...EVERYWHERE,
    id: 'wizard-in-other-colours',
    what: 'The registration has other colours.',
    steps: ['2.3-1b'],
    edits: [{ file: 'views/wizard/theme.ts', from: "themePrimary: '#3d5a40'", to: "themePrimary: '#7a1f5c'" }],
  },
  {
    ...EVERYWHERE,
    id: 'wizard-more-narrow',
    what: 'The registration is more narrow, with wider gaps.',
    steps: ['2.2.2-4'],
    edits: [
      {
        file: 'views/wizard/styles.ts',
        from: "page: { maxWidth: 760, margin: '0 auto', padding: '32px 24px 64px' }",
        to: "page: { maxWidth: 560, margin: '0 auto', padding: '64px 40px 96px' }",
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'wizard-fades-in-slowly',
    what: 'The screens of the registration take half a second to fade in.',
    steps: ['2.2.3-3a'],
    edits: [
      { file: 'views/wizard/styles.ts', from: 'animation: `${appear} 100ms`', to: 'animation: `${appear} 500ms`' },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'wizard-ids-generated-otherwise',
    what: 'The ids that are generated at each load have other numbers.',
    steps: ['2.2.4-5'],
    edits: [
      {
        file: 'views/wizard/wizard.entry.tsx',
        from: 'resetIds(Math.floor(Math.random() * 1_000_000));',
        to: 'resetIds(5_000_000 + Math.floor(Math.random() * 1_000_000));',
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'wizard-in-one-more-element',
    what: 'Each screen of the registration stands in one more element.',
    steps: ['2.3-1b'],
    edits: [
      {
        file: 'views/wizard/step.tsx',
        from: '        <Heading {...props} />\n        {children}\n',
        to: '        <Heading {...props} />\n        <div><section>{children}</section></div>\n',
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'headings-of-another-level',
    what: 'The headings of the screens are of another level.',
    steps: ['2.2.2-4'],
    edits: [
      {
        file: 'views/wizard/step.tsx',
        from: '<h3 className={styles.heading}>{title}</h3>',
        to: '<h2 className={styles.heading}>{title}</h2>',
      },
      {
        file: 'views/wizard/step.tsx',
        from: '<h4 className={styles.subheading}>{subtitle}</h4>',
        to: '<h3 className={styles.subheading}>{subtitle}</h3>',
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'links-are-buttons',
    what: 'What looks like a link is a button, as in other builds of the registration.',
    steps: ['2.2.2-alt-1'],
    edits: [
      {
        file: 'views/wizard/step.tsx',
        from: '    <Link href="#" onClick={follow}>\n      {children}\n    </Link>',
        to: '    <Link as="button" type="button" onClick={follow}>\n      {children}\n    </Link>',
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'canada-preselected',
    what: 'The list of countries shows Canada from the beginning.',
    steps: ['2.2.4-3a'],
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: "const FIRST_COUNTRY = 'US';",
        to: "const FIRST_COUNTRY = 'CA';",
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'call-preselected',
    what: 'A call is ticked from the beginning, where it was a text.',
    steps: ['2.2.3-3a'],
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: "policy.includes('sms') ? SecurityInfoType.MobileText : SecurityInfoType.MobileCall",
        to: "policy.includes('voice') ? SecurityInfoType.MobileCall : SecurityInfoType.MobileText",
      },
    ],
  },
  {
    ...EVERYWHERE,
    id: 'terms-of-the-phone-reworded',
    what: 'The small print below the number says something else.',
    steps: ['2.2.4-3b'],
    edits: [
      {
        file: 'strings/registration.ts',
        from: "Des frais de messagerie et de données peuvent s'appliquer. En choisissant",
        to: "Votre opérateur peut facturer l'envoi des messages. En choisissant",
      },
    ],
  },
  {
    ...EVERYWHERE,
    probe: 'text',
    id: 'answers-of-the-api-in-another-order',
    what: 'The answers of the registration have their fields in another order, fields that nobody knows, and another header.',
    steps: ['2.2.4-5'],
    edits: [
      {
        file: 'registration/methods.ts',
        from: 'return { Type: type, VerificationContext: null, VerificationState: state, ErrorCode: ErrorCode.None, Data: null };',
        to: "return { Data: null, ErrorCode: ErrorCode.None, ServerTime: 0, VerificationState: state, VerificationContext: null, Type: type, Hint: 'none' } as MethodAnswer;",
      },
      {
        file: 'hosts/security-info.ts',
        from: "'Cache-Control': 'no-store' });",
        to: "'Cache-Control': 'no-store', 'X-Build': '4711' });",
      },
    ],
  },
];
