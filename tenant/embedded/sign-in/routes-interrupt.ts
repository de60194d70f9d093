import type { Hono } from 'hono';
import type { HostEnv, Interrupt } from '../world.ts';
import { deliver } from './app-answer.ts';
import { flowOf, formOf } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** What the pages between a sign-in and its app post to. Of these paths only the last one is recorded (entra-signin.md 1.1). */
const ACCEPTED: Readonly<Record<string, Interrupt>> = {
  '/:authority/Consent/Set': 'consent',
  '/appverify': 'confirm-app',
};
const DECLINED = '/:authority/Consent/Decline';
export const INTERRUPT_PATHS: readonly string[] = [...Object.keys(ACCEPTED), DECLINED];

/** Consent, and the question whether the app is the one that was meant. */
export function interruptRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const [path, interrupt] of Object.entries(ACCEPTED)) {
    host.post(path, async (c: Here) => {
      const flow = flowOf(stage, c, await formOf(c));
      if (flow instanceof Response) return flow;
      if (flow.user === undefined) return stage.signInPage(c, flow, { error: '' });
      return stage.passInterrupt(c, flow, flow.user, interrupt);
    });
  }

  // Back in the app (password-and-errors.md 3.1, 65004, mark A). The text is ours.
  host.post(DECLINED, async (c: Here) => {
    const flow = flowOf(stage, c, await formOf(c));
    if (flow instanceof Response) return flow;
    stage.flows.close(flow);
    const text = 'AADSTS65004: The user declined to consent to use the application.';
    return deliver(c, flow.app, { error: 'access_denied', error_description: text });
  });
}
