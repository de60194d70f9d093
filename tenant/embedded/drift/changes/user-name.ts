/** From office.com to the user name (2.1-1 and 2.1-2 of the guide). */
import type { Change } from '../change.ts';

const LANDING = 'views/office/landing.entry.ts';
const USER_NAME = 'views/sign-in/login/user-name-view.ts';

export const USER_NAME_CHANGES: readonly Change[] = [
  {
    id: 'landing-link-id-rotated',
    kind: 'structure',
    what: 'The sign-in link of the landing page has an id that was never seen.',
    steps: ['2.1-1'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [{ file: LANDING, from: "'mcm-hero-banner-signin'", to: "'mcm-hero-primary-action'" }],
  },
  {
    id: 'landing-skipped',
    kind: 'structure',
    what: 'office.com leads to the sign-in at once, without a landing page.',
    steps: ['2.1-1'],
    toldAs: ['tenant-configuration'],
    probe: 'user-name',
    edits: [{ file: 'hosts/office.ts', from: 'if (!bookmark(c)) {', to: 'if (!bookmark(c) && c.req.path !== "/") {' }],
  },
  {
    id: 'landing-covered-by-notice',
    kind: 'structure',
    what: 'A notice about cookies lies over the whole landing page.',
    steps: ['2.1-1'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: LANDING,
        from: "document.body.append(\n  element(\n    'main',",
        to: "document.body.append(\n  element('div', { style: 'position: fixed; inset: 0; z-index: 9' }),\n  element(\n    'main',",
      },
    ],
  },
  {
    id: 'user-name-field-id-renamed',
    kind: 'structure',
    what: 'The field for the user name has another id.',
    steps: ['2.1-2'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [{ file: USER_NAME, from: 'id="i0116"', to: 'id="i0136"' }],
  },
  {
    id: 'user-name-button-never-enabled',
    kind: 'behaviour',
    what: 'The button below the user name stays disabled, whatever is typed.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: USER_NAME,
        from: 'enable: !page.shell.isRequestPending()"',
        to: 'enable: page.shell.isRequestPending()"',
      },
    ],
  },
  {
    id: 'user-name-without-accessible-name',
    kind: 'structure',
    what: 'The field for the user name has neither a name for screen readers nor a placeholder.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: USER_NAME,
        from: "          placeholder: brandedLabel || page.strings.userName,\n          'aria-label': brandedLabel || page.strings.userNameLabel,\n",
        to: '',
      },
    ],
  },
  {
    id: 'user-name-without-focus',
    kind: 'behaviour',
    what: 'The field for the user name has no focus when its page opens.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: USER_NAME, from: "  readonly focus = 'i0116';\n", to: '' }],
  },
  {
    id: 'unknown-user-without-message',
    kind: 'behaviour',
    what: 'For a user nobody knows the page stays as it is and says nothing.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/sign-in/login/sign-in-page.ts',
        from: '          await this.#refuse(this.strings.unknownUser);\n',
        to: '',
      },
    ],
  },
  {
    id: 'busy-look-up-without-message',
    kind: 'behaviour',
    what: 'When the look-up of the user name fails the page says nothing.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [
      {
        file: 'views/sign-in/login/sign-in-page.ts',
        from: 'else if (error instanceof NoAnswer) await this.#refuse(this.strings.unexpected);',
        to: 'else if (error instanceof NoAnswer) return;',
      },
    ],
  },
  {
    id: 'look-up-answers-late',
    kind: 'behaviour',
    what: 'The answer to a user name takes five seconds.',
    steps: ['2.1-2'],
    toldAs: ['product-defect'],
    probe: 'user-name',
    edits: [
      {
        file: 'sign-in/routes-password.ts',
        from: "    const { username = '', originalrequest: ctx } = await jsonOf(c);\n",
        to: "    const { username = '', originalrequest: ctx } = await jsonOf(c);\n    await new Promise((resolve) => setTimeout(resolve, 5_000));\n",
      },
    ],
  },
];
