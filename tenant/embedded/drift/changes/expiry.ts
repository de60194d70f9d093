/** Everything that runs out (2.2.1 of the guide, and the screens a reader may leave lying). */
import type { Change } from '../change.ts';

const LIVES = 'lives.ts';
const LATE = 'journey.now() - since > journey.settings.lives[life] * 1_000';

function lasting(life: string, seconds: string): Change['edits'] {
  const changed = `journey.now() - since > (life === '${life}' ? ${seconds} : journey.settings.lives[life]) * 1_000`;
  return [{ file: LIVES, from: LATE, to: changed }];
}

export const EXPIRY_CHANGES: readonly Change[] = [
  {
    id: 'sign-in-never-over',
    kind: 'behaviour',
    what: 'A sign-in that was left for hours goes on as if nothing were.',
    steps: ['2.2.1-wait', '2.1-3'],
    toldAs: ['product-defect'],
    probe: 'time-outs',
    edits: lasting('flowToken', 'Infinity'),
  },
  {
    id: 'registration-never-over',
    kind: 'behaviour',
    what: 'A registration that was left for a quarter of an hour goes on.',
    steps: ['2.2.1-wait'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'time-outs',
    edits: lasting('registration', 'Infinity'),
  },
  {
    id: 'registration-over-after-ten-minutes',
    kind: 'behaviour',
    what: 'The registration is over after ten minutes, not fifteen.',
    steps: ['2.2.1-wait'],
    toldAs: ['session-timed-out'],
    probe: 'time-outs',
    edits: lasting('registration', '600'),
  },
  {
    id: 'time-out-without-message',
    kind: 'behaviour',
    what: 'Who comes back too late from the registration is asked for the password without being told why.',
    steps: ['2.2.1-wait'],
    toldAs: ['product-drift', 'product-defect'],
    probe: 'time-outs',
    edits: [
      {
        file: 'sign-in/routes-registration.ts',
        from: 'return stage.signInPage(c, flow, { error: EXPIRED, userName: user.userPrincipalName });',
        to: "return stage.signInPage(c, flow, { error: '', userName: user.userPrincipalName });",
      },
    ],
  },
  {
    id: 'time-out-loses-phone',
    kind: 'behaviour',
    what: 'Who comes back too late from the registration loses the phone that was saved in it.',
    steps: ['2.2.3-5', '2.2.1-wait'],
    toldAs: ['product-defect'],
    probe: 'time-outs',
    edits: [
      {
        file: 'sign-in/routes-registration.ts',
        from: '      flow.restart();\n      return stage.signInPage(c, flow, { error: EXPIRED,',
        to: '      flow.restart();\n      user.mobilePhone = undefined;\n      return stage.signInPage(c, flow, { error: EXPIRED,',
      },
    ],
  },
  {
    id: 'stale-tab-goes-on',
    kind: 'behaviour',
    what: 'A sign-in that has ended can be taken up again from a page of it.',
    steps: ['2.4-2', '2.2.1-wait'],
    toldAs: ['product-defect'],
    probe: 'stay-signed-in',
    edits: [
      {
        file: 'sign-in/stage.ts',
        from: '    this.flows.close(flow);\n    return this.#answerApp(c, flow.app, session);\n  }\n\n  async #answerApp',
        to: '    return this.#answerApp(c, flow.app, session);\n  }\n\n  async #answerApp',
      },
    ],
  },
];
