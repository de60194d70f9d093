/** Microsoft Authenticator and other apps (2.2.2 and its alternatives). */
import type { Change } from '../../change.ts';

export const APP_CHANGES: readonly Change[] = [
  {
    id: 'code-and-url-exchanged',
    kind: 'behaviour',
    what: 'The code stands under « URL » and the address under « Code ».',
    steps: ['2.2.2-alt-1b-i'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/typed-in.tsx',
        from: '<Copyable label={strings.activationCode} value={ActivationCode} />}',
        to: '<Copyable label={strings.activationUrl} value={ActivationCode} />}',
      },
      {
        file: 'views/wizard/app/typed-in.tsx',
        from: '<Copyable label={strings.activationUrl} value={Url} />}',
        to: '<Copyable label={strings.activationCode} value={Url} />}',
      },
    ],
  },
  {
    id: 'account-set-up-screen-gone',
    kind: 'structure',
    what: 'The introduction leads to the QR code at once.',
    steps: ['2.2.2-4'],
    toldAs: ['tenant-configuration', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/authenticator-app.tsx',
        from: "onNext={() => setStage({ name: 'set-up', type: SecurityInfoType.AppNotification })}",
        to: "onNext={() => setStage({ name: 'scan', type: SecurityInfoType.AppNotification })}",
      },
    ],
  },
  {
    id: 'introduction-gone',
    kind: 'structure',
    what: 'The registration begins without the screen that introduces the app.',
    steps: ['2.2.2-2', '2.2.3-1', '2.2.4-1'],
    toldAs: ['tenant-configuration', 'product-drift', 'product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/authenticator-app.tsx',
        from: "{ name: 'set-up', type: SecurityInfoType.AppCode } : { name: 'introduction' },",
        to: "{ name: 'set-up', type: SecurityInfoType.AppCode } : { name: 'set-up', type: SecurityInfoType.AppNotification },",
      },
    ],
  },
  {
    id: 'screen-before-the-qr-code-added',
    kind: 'structure',
    what: 'Before the QR code a new screen asks whether notifications are allowed.',
    steps: ['2.2.2-5', '2.2.2-alt-1', '2.2.2-4'],
    toldAs: ['unknown-screen', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/app-set-up.tsx',
        from: "import { useWizard } from '../context.ts';",
        to: "import { useState } from 'react';\nimport { useWizard } from '../context.ts';",
      },
      {
        file: 'views/wizard/app/app-set-up.tsx',
        from: '  const other = type === SecurityInfoType.AppCode;\n',
        to: '  const other = type === SecurityInfoType.AppCode;\n  const [ready, setReady] = useState(false);\n  if (ready) return <Step title="Autorisez les notifications" onPrimary={onNext} />;\n',
      },
      {
        file: 'views/wizard/app/app-set-up.tsx',
        from: '      onPrimary={onNext}\n      {...(onBack',
        to: '      onPrimary={() => setReady(true)}\n      {...(onBack',
      },
    ],
  },
  {
    id: 'notification-approved-screen-gone',
    kind: 'structure',
    what: 'No screen says any more that the notification was approved.',
    steps: ['2.2.2-9'],
    toldAs: ['tenant-configuration', 'product-drift'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/authenticator-app.tsx',
        from: '          onApproved={approved}\n',
        to: '          onApproved={onRegistered}\n',
      },
    ],
  },
  {
    id: 'qr-code-covered',
    kind: 'behaviour',
    what: 'A bar of the page lies over the middle of the QR code.',
    steps: ['2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/styles.ts',
        from: "  picture: { width: 200, height: 200, imageRendering: 'pixelated', display: 'block' },",
        to: "  picture: { width: 200, height: 200, imageRendering: 'pixelated', display: 'block', clipPath: 'polygon(0 0, 100% 0, 100% 30%, 0 30%)' },",
      },
    ],
  },
  {
    id: 'qr-code-holds-another-secret',
    kind: 'behaviour',
    what: 'The QR code of another app holds another secret than the service keeps.',
    steps: ['2.2.2-5', '2.2.2-9'],
    toldAs: ['product-defect'],
    probe: 'totp',
    edits: [
      {
        file: 'registration/mobile-app.ts',
        from: 'softwareTokenAddress(accountName, setUp.secret)),',
        to: "softwareTokenAddress(accountName, [...setUp.secret].reverse().join(''))),",
      },
    ],
  },
  {
    id: 'qr-code-names-another-account',
    kind: 'behaviour',
    what: 'The QR code of another app names another account than the reader’s.',
    steps: ['2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'totp',
    edits: [
      {
        file: 'registration/mobile-app.ts',
        from: 'const accountName = `${world.tenantName}:${user.userPrincipalName}`;',
        to: "const accountName = `${world.tenantName}:quelqu.un@${user.userPrincipalName.split('@')[1] ?? ''}`;",
      },
    ],
  },
  {
    id: 'app-codes-of-eight-digits',
    kind: 'behaviour',
    what: 'The service wants codes of eight digits from apps that give six.',
    steps: ['2.2.2-9'],
    toldAs: ['product-defect'],
    probe: 'totp',
    edits: [
      {
        file: 'factors.ts',
        from: 'period: PERIOD_SECONDS });',
        to: 'period: PERIOD_SECONDS, digits: 8 });',
      },
    ],
  },
  {
    id: 'totp-window-too-wide',
    kind: 'behaviour',
    what: 'Codes of an authenticator app are taken twenty minutes before and after their time.',
    steps: ['2.2.2-9', '2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'totp',
    edits: [{ file: 'factors.ts', from: 'const WINDOW_STEPS = 1;', to: 'const WINDOW_STEPS = 40;' }],
  },
  {
    id: 'used-app-code-taken-again',
    kind: 'behaviour',
    what: 'The code that an app was registered with opens the next sign-in.',
    steps: ['2.2.2-9', '2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'second-factor',
    edits: [
      {
        file: 'factors.ts',
        from: "&& step === token.lastStep) return 'duplicate';",
        to: "&& step === -token.lastStep) return 'duplicate';",
      },
    ],
  },
  {
    id: 'app-registered-before-approval',
    kind: 'behaviour',
    what: 'The app is registered as soon as it has taken the code, whether or not the test is approved.',
    steps: ['2.2.2-8', '2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [
      {
        file: 'registration/methods.ts',
        from: '    const challenge = new PushChallenge(registration.journey, activation.app);\n',
        to: '    const challenge = new PushChallenge(registration.journey, activation.app);\n    registration.user.authenticatorApps.push(activation.app);\n',
      },
    ],
  },
  {
    id: 'notification-never-sent',
    kind: 'behaviour',
    what: 'The page says that the app is asked, and it is not.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [{ file: 'phone/notification.ts', from: '    journey.notify(this);\n', to: '' }],
  },
  {
    id: 'another-number-shown',
    kind: 'behaviour',
    what: 'The page shows another number than the app expects.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/try-push.tsx',
        from: '<div className={styles.number}>{sent.entropy}</div>',
        to: '<div className={styles.number}>{sent.entropy === 99 ? 10 : sent.entropy + 1}</div>',
      },
    ],
  },
  {
    id: 'any-number-approves',
    kind: 'behaviour',
    what: 'Whatever number is typed into the app, the notification is approved.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [
      {
        file: 'phone/notification.ts',
        from: "this.entropy === 0 || number === this.entropy ? 'approved'",
        to: "this.entropy === 0 || number !== undefined ? 'approved'",
      },
    ],
  },
  {
    id: 'approval-not-noticed',
    kind: 'behaviour',
    what: 'The page goes on waiting after the notification was approved.',
    steps: ['2.2.2-8'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      { file: 'views/wizard/app/try-push.tsx', from: '      if (complaint === undefined) onApproved();\n', to: '' },
    ],
  },
  {
    id: 'activation-code-serves-twice',
    kind: 'behaviour',
    what: 'Two apps can be set up from one activation code.',
    steps: ['2.2.2-alt-1b-i', '2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [{ file: 'phone/activation.ts', from: "    if (this.#activated !== undefined) return 'used';\n", to: '' }],
  },
  {
    id: 'activation-code-never-expires',
    kind: 'behaviour',
    what: 'An activation code is good for ever.',
    steps: ['2.2.2-alt-1b-i', '2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [
      {
        file: 'phone/activation.ts',
        from: "    if (isOver('activation', this.#journey, this.#offeredAt)) return 'expired';\n",
        to: '    void this.#offeredAt;\n',
      },
    ],
  },
  {
    id: 'missing-app-never-given-up',
    kind: 'behaviour',
    what: 'The page waits for ever for an app that nobody has set up.',
    steps: ['2.2.2-7'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [
      {
        file: 'phone/activation.ts',
        from: '    return this.#journey.now() - this.#askedAt > PATIENCE_MS;',
        to: '    return this.#journey.now() - this.#askedAt > PATIENCE_MS * 1e6;',
      },
    ],
  },
  {
    id: 'forbidden-app-taken',
    kind: 'behaviour',
    what: 'An app that the policy has forbidden meanwhile is registered all the same.',
    steps: ['2.2.2-7'],
    toldAs: ['product-defect'],
    probe: 'push',
    edits: [
      {
        file: 'registration/methods.ts',
        from: "  if (!allows(session, 'microsoftAuthenticator')) return refused(type, ErrorCode.FeatureDisallowedByPolicy);\n",
        to: '',
      },
    ],
  },
  {
    id: 'typed-in-text-cannot-be-hidden',
    kind: 'behaviour',
    what: 'What is typed in is shown, and never hidden again.',
    steps: ['2.2.2-alt-1a'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: 'views/wizard/app/scan-code.tsx', from: 'setAsText(!asText)', to: 'setAsText(true)' }],
  },
  {
    id: 'qr-code-on-phones-too',
    kind: 'behaviour',
    what: 'On a phone, which cannot scan its own screen, there is a QR code and no link.',
    steps: ['2.2.2-5'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/scan-code.tsx',
        from: '          {facts.onPhone ? (',
        to: "          {facts.onPhone && setUp.QrCode === '' ? (",
      },
    ],
  },
  {
    id: 'key-test-id-renamed',
    kind: 'structure',
    what: 'The test id of what is typed in has another name in the later edition.',
    steps: ['2.2.2-alt-1a', '2.2.2-alt-1', '2.2.2-alt-1b-i'],
    toldAs: ['product-defect', 'product-drift'],
    edition: 'reskin',
    probe: 'documents',
    edits: [
      {
        file: 'views/wizard/app/typed-in.tsx',
        from: "'data-testid': 'activation-url/key'",
        to: "'data-testid': 'activation-address-or-key'",
      },
    ],
  },
];
