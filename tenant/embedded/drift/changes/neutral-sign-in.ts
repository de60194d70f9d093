/** What no reader and no test has to notice of the sign-in pages and the portal. */
import type { Change, Edit, ProbeName } from '../change.ts';

const STYLE = 'views/sign-in/style.ts';
const SHELL = 'views/sign-in/shell.ts';

function neutral(
  id: string,
  what: string,
  steps: Change['steps'],
  probe: ProbeName,
  ...edits: [Edit, ...Edit[]]
): Change {
  return { id, kind: 'neutral', what, steps, toldAs: [], probe, edits };
}

export const NEUTRAL_SIGN_IN_CHANGES: readonly Change[] = [
  neutral(
    'sign-in-colours',
    'The sign-in pages have other colours.',
    ['2.1-2'],
    'documents',
    {
      file: STYLE,
      from: 'body { margin: 0; background: #e2eae3; color: #1f3021;',
      to: 'body { margin: 0; background: #fbf3e6; color: #2a2013;',
    },
    { file: STYLE, from: '.button_primary { background: #3d5a40;', to: '.button_primary { background: #5a3d2b;' },
  ),
  neutral(
    'sign-in-slides-longer',
    'The views of the sign-in slide for three times as long.',
    ['2.1-3'],
    'documents',
    { file: STYLE, from: 'slide-in-next 100ms ease-out;', to: 'slide-in-next 300ms ease-out;' },
    { file: STYLE, from: 'animation: fade-in 100ms;', to: 'animation: fade-in 300ms;' },
  ),
  neutral(
    'sign-in-wrapped',
    'The box of the sign-in pages has two more elements around it.',
    ['2.1-4'],
    'documents',
    {
      file: SHELL,
      from: '  <div id="lightbox" class="sign-in-box',
      to: '  <div class="outer"><div class="template-section">\n  <div id="lightbox" class="sign-in-box',
    },
    {
      file: SHELL,
      from: '    <!-- /ko -->\n  </div>\n</div>\n<div id="footer"',
      to: '    <!-- /ko -->\n  </div>\n  </div></div>\n</div>\n<div id="footer"',
    },
  ),
  neutral(
    'sign-in-classes-renamed',
    'The fields and boxes of the sign-in pages have other class names.',
    ['2.4-1b'],
    'documents',
    {
      file: 'views/sign-in/change-password/change-password-view.ts',
      from: 'class="form-control input ext-input text-box ext-text-box"',
      to: 'class="form-control promoted-fed-cred-box"',
    },
    {
      file: 'views/sign-in/change-password/change-password-view.ts',
      from: 'class="win-button button_primary button ext-button primary ext-primary"',
      to: 'class="win-button button_primary cta"',
    },
  ),
  neutral(
    'user-name-attributes-reordered',
    'The attributes of the field for the user name stand in another order.',
    ['2.1-2'],
    'documents',
    {
      file: 'views/sign-in/login/user-name-view.ts',
      from: '<input type="email" id="i0116" name="loginfmt" maxlength="113" autocomplete="username" aria-required="true"',
      to: '<input aria-required="true" autocomplete="username" maxlength="113" name="loginfmt" spellcheck="false" id="i0116" type="email"',
    },
  ),
  neutral(
    'config-reordered-and-longer',
    '$Config has other members besides, and its members in another order.',
    ['2.1-3'],
    'password',
    {
      file: 'sign-in/configs.ts',
      from: '  return {\n    sFT: flow.nextFlowToken(),',
      to: '  return {\n    fShowPersistentCookiesWarning: false,\n    iMaxStackForKnockoutAsyncComponents: 10000,\n    locale,\n    sFT: flow.nextFlowToken(),',
    },
  ),
  neutral(
    'answers-with-more-members',
    'The answers to calls have other members besides, and headers that are new.',
    ['2.2.3-4'],
    'second-factor',
    {
      file: 'sign-in/routes-second-factor.ts',
      from: '    Success: success,\n    ResultValue: result,\n    Message: null,',
      to: '    Region: "canadacentral",\n    Message: null,\n    ResultValue: result,\n    Success: success,\n    IsThrottled: false,',
    },
    {
      file: 'hosts/login.ts',
      from: "    c.header('x-ms-request-id', randomUUID());",
      to: "    c.header('x-ms-request-id', randomUUID());\n    c.header('x-ms-ests-server', '2.1.24000.0');\n    c.header('nel', '{}');",
    },
  ),
  neutral(
    'cookies-reordered',
    'The cookies of a finished sign-in come in another order, with one more that nobody needs.',
    ['2.4-2'],
    'stay-signed-in',
    {
      file: 'sign-in/browser.ts',
      from: '  dropSessions(c);\n  if (persistent)',
      to: "  setCookie(c, 'esctx', 'x', FOR_SESSION);\n  dropSessions(c);\n  if (persistent)",
    },
    {
      file: 'sign-in/stage.ts',
      from: '    keepSession(c, session);\n    this.sessions.remember(journey, keepBrowserId(c), user);',
      to: '    this.sessions.remember(journey, keepBrowserId(c), user);\n    keepSession(c, session);',
    },
  ),
  neutral(
    'portal-redecorated',
    'The portal has another look, and a line of news in it.',
    ['2.4-2'],
    'documents',
    {
      file: 'views/office/style.ts',
      from: 'header { display: flex; align-items: center; gap: 12px; height: 48px;',
      to: 'header { display: flex; align-items: center; gap: 20px; height: 60px;',
    },
    {
      file: 'views/office/portal.entry.ts',
      from: "element('h1', {}, fill(strings.greeting, account.displayName))",
      to: "element('p', {}, '—'), element('h1', {}, fill(strings.greeting, account.displayName))",
    },
  ),
];
