/** The portal, and who is signed in to it (2.1-1b of the guide). */
import type { Change } from '../change.ts';

const SESSIONS = 'office/portal-sessions.ts';
const STAGE = 'sign-in/stage.ts';
const MENU = 'views/office/account-menu.ts';

export const PORTAL_CHANGES: readonly Change[] = [
  {
    id: 'portal-of-the-first-account',
    kind: 'behaviour',
    what: 'Who signs in after another account comes to the portal of that other one.',
    steps: ['2.1-1b', '2.4-2'],
    toldAs: ['product-defect'],
    probe: 'portal',
    edits: [
      {
        file: SESSIONS,
        from: "    this.#of(journey).delete(getCookie(c, COOKIE) ?? '');\n    const id",
        to: "    if (this.#of(journey).has(getCookie(c, COOKIE) ?? '')) return;\n    const id",
      },
    ],
  },
  {
    id: 'other-account-signs-in-the-same',
    kind: 'behaviour',
    what: 'The entry for another account leads back to the account that is signed in.',
    steps: ['2.1-1b'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'portal',
    edits: [
      {
        file: 'hosts/office.ts',
        from: "otherAccountUrl: '/login?prompt=select_account'",
        to: "otherAccountUrl: '/login'",
      },
    ],
  },
  {
    id: 'sign-out-leaves-session',
    kind: 'behaviour',
    what: 'Who signs out by the menu is signed in again at the next visit.',
    steps: ['2.1-1b'],
    toldAs: ['product-defect'],
    probe: 'portal',
    edits: [
      {
        file: STAGE,
        from: '    this.sessions.close(c.var.journey, sessionIdsIn(c));\n    dropSessions(c);\n',
        to: '',
      },
    ],
  },
  {
    id: 'picker-forgets-accounts',
    kind: 'behaviour',
    what: 'The browser does not know any more who signed in to it before.',
    steps: ['2.1-1b'],
    toldAs: ['product-defect', 'product-drift'],
    probe: 'portal',
    edits: [{ file: STAGE, from: '    this.sessions.remember(journey, keepBrowserId(c), user);\n', to: '' }],
  },
  {
    id: 'portal-account-name-id-renamed',
    kind: 'structure',
    what: 'The menu of the portal shows the user name under another id.',
    steps: ['2.4-2', '2.1-1b'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: MENU, from: "'mectrl_currentAccount_secondary'", to: "'mectrl_currentAccount_upn'" }],
  },
];
