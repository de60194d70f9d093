/** "Stay signed in?" (2.4-2 of the guide). */
import type { Change } from '../change.ts';

const KMSI = 'sign-in/routes-session.ts';
const SESSIONS = 'office/portal-sessions.ts';
const STAGE = 'sign-in/stage.ts';
const NEXT = 'sign-in/next-screen.ts';
const STRINGS = 'strings/sign-in.ts';

export const STAY_SIGNED_IN_CHANGES: readonly Change[] = [
  {
    id: 'stay-yes-renamed',
    kind: 'wording',
    what: 'The button that was "Oui" is called "Rester connecté".',
    steps: ['2.4-2'],
    toldAs: ['product-drift'],
    probe: 'stay-signed-in',
    edits: [{ file: STRINGS, from: "['Oui', 'A', KMSI]", to: "['Rester connecté', 'A', KMSI]" }],
  },
  {
    id: 'stay-never-asked',
    kind: 'structure',
    what: 'The portal opens without the question whether to stay signed in.',
    steps: ['2.4-2'],
    toldAs: ['tenant-configuration', 'product-defect'],
    probe: 'stay-signed-in',
    edits: [
      {
        file: NEXT,
        from: "return settings.kmsi && !done.stayAnswered ? 'stay-signed-in' : 'app';",
        to: "return 'app';",
      },
    ],
  },
  {
    id: 'app-asked-about',
    kind: 'structure',
    what: 'Before the portal every reader is asked whether it is the app that was meant.',
    steps: ['2.4-2'],
    toldAs: ['unknown-screen'],
    probe: 'stay-signed-in',
    edits: [
      {
        file: STAGE,
        from: "return this.#interrupted.has(user) ? 'none' : journey.settings.interrupt;",
        to: "return this.#interrupted.has(user) ? 'none' : 'confirm-app';",
      },
    ],
  },
  {
    id: 'stay-yes-without-effect',
    kind: 'behaviour',
    what: 'Who chose to stay signed in is asked to sign in again when the browser was closed.',
    steps: ['2.4-2'],
    toldAs: ['product-defect'],
    probe: 'stay-signed-in',
    edits: [{ file: KMSI, from: "flow.stay = LoginOptions === '1';", to: 'flow.stay = LoginOptions === undefined;' }],
  },
  {
    id: 'stay-no-without-effect',
    kind: 'behaviour',
    what: 'Who chose not to stay signed in stays signed in.',
    steps: ['2.4-2'],
    toldAs: ['product-defect'],
    probe: 'stay-signed-in',
    edits: [{ file: KMSI, from: "flow.stay = LoginOptions === '1';", to: 'flow.stay = LoginOptions !== undefined;' }],
  },
  {
    id: 'portal-cookie-outlives-browser',
    kind: 'behaviour',
    what: 'After "Non" the portal alone keeps a cookie that outlives the browser.',
    steps: ['2.4-2'],
    toldAs: ['product-defect'],
    probe: 'portal',
    edits: [
      {
        file: SESSIONS,
        from: 'setCookie(c, COOKIE, id, persistent ? { ...FOR_SESSION, maxAge: PERSISTENT_LIFE_MS / 1000 } : FOR_SESSION);',
        to: 'setCookie(c, COOKIE, id, { ...FOR_SESSION, maxAge: PERSISTENT_LIFE_MS / 1000 });',
      },
    ],
  },
  {
    id: 'stay-asked-again',
    kind: 'behaviour',
    what: 'Whatever the answer, the question whether to stay signed in comes back once more.',
    steps: ['2.4-2'],
    toldAs: ['product-defect'],
    probe: 'stay-signed-in',
    edits: [
      {
        file: KMSI,
        from: "    flow.stay = LoginOptions === '1';\n",
        to: "    if (ASKED.has(flow)) flow.stay = LoginOptions === '1';\n    ASKED.add(flow);\n",
      },
      {
        file: KMSI,
        from: "const PORTAL_ADDRESS = 'https://m365.cloud.microsoft/';",
        to: "const PORTAL_ADDRESS = 'https://m365.cloud.microsoft/';\nconst ASKED = new WeakSet<object>();",
      },
    ],
  },
];
