/** The phone by text message (2.2.3), and what the number and the code have in common with the call. */
import type { Change } from '../../change.ts';

export const TEXT_CHANGES: readonly Change[] = [
  {
    id: 'canada-under-another-name',
    kind: 'wording',
    what: 'The list of countries says « +1 Canada ».',
    steps: ['2.2.3-3a', '2.2.4-3a'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'strings/countries.ts',
        from: "phrase(['Canada (+1)', 'B', 'security-info.md 1.5'], [",
        to: "phrase(['+1 Canada', 'B', 'security-info.md 1.5'], [",
      },
    ],
  },
  {
    id: 'country-is-typed',
    kind: 'structure',
    what: 'The country code is typed in a field in place of chosen from a list.',
    steps: ['2.2.3-3a', '2.2.4-3a'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '        <Dropdown\n          ariaLabel={strings.countryCode}',
        to: '        <TextField\n          defaultValue="+1"\n          ariaLabel={strings.countryCode}',
      },
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '          options={countryOptions}\n          selectedKey={region}\n          styles={belowBanner}\n          calloutProps={{ calloutMaxHeight: 320 }}\n          onChange={(_, option) => corrected(() => setRegion(option === undefined ? region : String(option.key)))}\n',
        to: '',
      },
    ],
  },
  {
    id: 'channel-is-a-list',
    kind: 'structure',
    what: 'Text or call is chosen from a list that opens in place of radio buttons.',
    steps: ['2.2.3-3', '2.2.4-3', '2.2.3-3c', '2.2.4-3c'],
    toldAs: ['unknown-screen', 'product-drift', 'product-defect'],
    probe: 'documents',
    edits: [{ file: 'views/wizard/phone/phone-entry.tsx', from: '      <ChoiceGroup\n', to: '      <Dropdown\n' }],
  },
  {
    id: 'phone-window-split',
    kind: 'structure',
    what: 'Number and channel are asked for on two screens in place of one.',
    steps: ['2.2.3-3', '2.2.4-3'],
    toldAs: ['unknown-screen', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: "  const [phoneNumber, setPhoneNumber] = useState('');",
        to: "  const [phoneNumber, setPhoneNumber] = useState('');\n  const [typed, setTyped] = useState(false);",
      },
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '      onPrimary={send}',
        to: '      onPrimary={typed ? send : () => setTyped(true)}',
      },
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '      <ChoiceGroup\n        options={channels}',
        to: '      <ChoiceGroup\n        options={typed ? channels : []}',
      },
    ],
  },
  {
    id: 'phone-done-screen-gone',
    kind: 'structure',
    what: 'No screen says any more that the phone was registered.',
    steps: ['2.2.3-5', '2.2.4-5'],
    toldAs: ['tenant-configuration', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-method.tsx',
        from: "onVerified={() => setStage({ name: 'done', said: strings.phoneVerified })}",
        to: 'onVerified={onRegistered}',
      },
    ],
  },
  {
    id: 'any-phone-number-taken',
    kind: 'behaviour',
    what: 'What is no telephone number is taken for one, and a code is sent to it.',
    steps: ['2.2.3-3b', '2.2.4-3b'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/phone-number.ts',
        from: '  return valid ? `+${countryCode} ${digits}` : undefined;',
        to: '  return valid || digits.length > 0 ? `+${countryCode} ${digits}` : undefined;',
      },
    ],
  },
  {
    id: 'dashes-in-the-number-refused',
    kind: 'behaviour',
    what: 'A number written with dashes is refused.',
    steps: ['2.2.3-3b', '2.2.4-3b'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/phone-number.ts',
        from: 'const SEPARATORS = /[\\s().-]/g;',
        to: 'const SEPARATORS = /[\\s().]/g;',
      },
    ],
  },
  {
    id: 'country-code-ignored',
    kind: 'behaviour',
    what: 'Whatever country is chosen, the number is taken for one of North America.',
    steps: ['2.2.3-3a'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: "=== region)?.countryCode ?? '';",
        to: "=== FIRST_COUNTRY)?.countryCode ?? '';",
      },
    ],
  },
  {
    id: 'refused-number-lost',
    kind: 'behaviour',
    what: 'A number that is refused is taken out of the field.',
    steps: ['2.2.3-3b', '2.2.4-3b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '      if (complaint === undefined) sent(phone, answer.VerificationContext);\n',
        to: "      if (complaint === undefined) sent(phone, answer.VerificationContext);\n      else setPhoneNumber('');\n",
      },
    ],
  },
  {
    id: 'phone-number-field-without-name',
    kind: 'behaviour',
    what: 'The field of the number has neither an accessible name nor a word in it.',
    steps: ['2.2.3-3b', '2.2.4-3b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-entry.tsx',
        from: '          ariaLabel={strings.phoneNumber}\n          placeholder={strings.phoneNumber}\n',
        to: '',
      },
    ],
  },
  {
    id: 'texts-without-limit',
    kind: 'behaviour',
    what: 'However often a code is asked for, another one is sent.',
    steps: ['2.2.3-3c', '2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [{ file: 'phone/throttle.ts', from: 'most === 0 || lately.length < most;', to: 'most >= 0;' }],
  },
  {
    id: 'text-never-sent',
    kind: 'behaviour',
    what: 'The page says that a code was sent, and none is.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'factors.ts',
        from: '    journey.deliver(phoneNumber, `Code de vérification Microsoft / Microsoft verification code: ${this.#code}`);\n',
        to: '    void phoneNumber;\n',
      },
    ],
  },
  {
    id: 'text-code-of-eight-digits',
    kind: 'behaviour',
    what: 'The code sent by text has eight digits, and the field takes six.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'factors.ts',
        from: "randomInt(1_000_000).toString().padStart(6, '0')",
        to: "randomInt(100_000_000).toString().padStart(8, '0')",
      },
      {
        file: 'views/wizard/code-field.tsx',
        from: '      inputMode="numeric"\n',
        to: '      inputMode="numeric"\n      maxLength={6}\n',
      },
    ],
  },
  {
    id: 'text-code-never-expires',
    kind: 'behaviour',
    what: 'A code sent by text is good for ever.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'factors.ts',
        from: "    if (isOver('textCode', this.#journey, this.#sentAt)) return 'expired';\n",
        to: '    void this.#sentAt;\n',
      },
    ],
  },
  {
    id: 'text-code-expires-early',
    kind: 'behaviour',
    what: 'A code sent by text has expired after half a minute.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'factors.ts',
        from: "    if (isOver('textCode', this.#journey, this.#sentAt)) return 'expired';\n",
        to: "    if (this.#journey.now() - this.#sentAt > 30_000) return 'expired';\n",
      },
    ],
  },
  {
    id: 'earlier-text-code-still-taken',
    kind: 'behaviour',
    what: 'The code of an earlier message is taken after another one was sent.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'factors.ts',
        from: 'export class TextCode {\n',
        to: 'export class TextCode {\n  static readonly #sent = new Set<string>();\n',
      },
      {
        file: 'factors.ts',
        from: '    this.#sentAt = journey.now();\n',
        to: '    this.#sentAt = journey.now();\n    TextCode.#sent.add(this.#code);\n',
      },
      {
        file: 'factors.ts',
        from: "    if (code !== this.#code) return 'incorrect';",
        to: "    if (!TextCode.#sent.has(code)) return 'incorrect';",
      },
    ],
  },
  {
    id: 'wrong-text-code-told-as-expired',
    kind: 'behaviour',
    what: 'A wrong code is refused as one that has expired.',
    steps: ['2.2.3-4', '2.2.2-9'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/methods.ts',
        from: "  const expired = verdict === 'expired' || verdict === 'unanswered';",
        to: "  const expired = verdict === 'expired' || verdict === 'unanswered' || verdict === 'incorrect';",
      },
    ],
  },
  {
    id: 'wrong-text-code-without-message',
    kind: 'behaviour',
    what: 'A wrong code is refused, and nothing says so.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-code.tsx',
        from: '      return complaintOf(ErrorCode);',
        to: '      return undefined;',
      },
    ],
  },
  {
    id: 'resend-without-effect',
    kind: 'behaviour',
    what: 'The link that sends another code sends none.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/phone/phone-code.tsx',
        from: '<LinkLike onClick={resend}>',
        to: '<LinkLike onClick={() => undefined}>',
      },
    ],
  },
  {
    id: 'no-way-back-from-the-code',
    kind: 'structure',
    what: 'From the screen of the code there is no way back to the number.',
    steps: ['2.2.3-4', '2.2.3-3b'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'documents',
    edits: [{ file: 'views/wizard/phone/phone-code.tsx', from: '      onBack={onBack}\n', to: '' }],
  },
  {
    id: 'number-kept-without-proof',
    kind: 'behaviour',
    what: 'A number is registered as soon as a code is sent to it, whether or not the code is ever typed.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/methods.ts',
        from: '  if (byText) return challenged(',
        to: '  if (byText) user.mobilePhone = number;\n  if (byText) return challenged(',
      },
    ],
  },
  {
    id: 'verified-number-not-kept',
    kind: 'behaviour',
    what: 'The service says that the phone is registered, and it is not.',
    steps: ['2.2.3-4', '2.2.3-5'],
    toldAs: ['product-defect', 'tenant-configuration', 'product-drift'],
    probe: 'text',
    edits: [
      {
        file: 'registration/challenge.ts',
        from: '    user.mobilePhone = this.#number;\n    user.defaultMethod',
        to: '    void this.#number;\n    user.defaultMethod',
      },
    ],
  },
  {
    id: 'captcha-never-asked',
    kind: 'behaviour',
    what: 'However many wrong codes are typed, no picture has to be copied.',
    steps: ['2.2.3-4', '2.2.2-9'],
    toldAs: ['product-defect'],
    probe: 'text',
    edits: [
      {
        file: 'registration/captcha.ts',
        from: '    return this.most() > 0 && this.#wrongCodes >= this.most();',
        to: '    return this.#wrongCodes < 0;',
      },
    ],
  },
  {
    id: 'tab-key-stays-in-the-code',
    kind: 'behaviour',
    what: 'The tabulator does not lead out of the field of the code.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/code-field.tsx',
        from: '      autoFocus\n',
        to: "      autoFocus\n      onKeyDown={(event) => {\n        if (event.key === 'Tab') event.preventDefault();\n      }}\n",
      },
    ],
  },
  {
    id: 'enter-does-not-send-the-code',
    kind: 'behaviour',
    what: 'Enter in the field of the code does nothing.',
    steps: ['2.2.3-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/step.tsx',
        from: '            type="submit"\n',
        to: '            type="button"\n            onClick={submit as never}\n',
      },
      {
        file: 'views/wizard/step.tsx',
        from: '<form className={styles.card} onSubmit={submit} ',
        to: '<form className={styles.card} onSubmit={(event) => event.preventDefault()} ',
      },
    ],
  },
];
