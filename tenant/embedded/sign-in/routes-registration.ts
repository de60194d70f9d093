import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { flowOfAddress } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** security-info.md 0.2, mark A; that the password is asked for then: 7, mark A. */
const REGISTRATION_LIFE_MS = 15 * 60_000;

/** Where a sign-in goes on that was interrupted for a registration. */
export function registrationRoutes(host: Hono<HostEnv>, stage: Stage): void {
  // The registration leads back here, done or not.
  host.on(['GET', 'POST'], '/:authority/resume', (c: Here) => {
    const flow = flowOfAddress(stage, c);
    if (flow instanceof Response) return flow;
    const { user, registration } = flow;
    if (user === undefined || registration === undefined) return stage.signInPage(c, flow, { error: '' });
    c.var.world.registrations.delete(registration.code);
    if (!registration.completed && c.var.journey.now() - registration.openedAt > REGISTRATION_LIFE_MS) {
      flow.restart();
      return stage.signInPage(c, flow, { error: '50089', userName: user.userPrincipalName });
    }
    // Who has just proven a method is not asked to prove it again.
    if (registration.completed) flow.secondFactor = true;
    return stage.advance(c, flow, user);
  });

  // "Skip for now" (wire-needs.md 2: GET skips). The path is assumed.
  host.get('/:authority/SkipMfaRegistration', (c) => {
    const flow = flowOfAddress(stage, c);
    if (flow instanceof Response) return flow;
    return flow.user === undefined ? stage.signInPage(c, flow, { error: '' }) : stage.skip(c, flow, flow.user);
  });
}
