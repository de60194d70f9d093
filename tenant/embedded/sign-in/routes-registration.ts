import type { Hono } from 'hono';
import { isOver } from '../lives.ts';
import type { HostEnv } from '../world.ts';
import { EXPIRED, flowOfAddress } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** Where a sign-in goes on that was interrupted for a registration. */
export function registrationRoutes(host: Hono<HostEnv>, stage: Stage): void {
  // The registration leads back here, done or not.
  host.on(['GET', 'POST'], '/:authority/resume', (c: Here) => {
    const flow = flowOfAddress(stage, c);
    if (flow instanceof Response) return flow;
    const { user, registration } = flow;
    if (user === undefined || registration === undefined) return stage.signInPage(c, flow, { error: '' });
    c.var.world.registrations.of(flow.journey).delete(registration.code);
    registration.ended = true;
    // That the password is asked for then: security-info.md 7, mark A.
    if (!registration.completed && isOver('registration', c.var.journey, registration.openedAt)) {
      flow.restart();
      return stage.signInPage(c, flow, { error: EXPIRED, userName: user.userPrincipalName });
    }
    // Who has just proven a method is not asked to prove it again.
    if (registration.proven) flow.secondFactor = true;
    return stage.advance(c, flow, user);
  });

  // "Skip for now" (wire-needs.md 2: GET skips). The path is assumed.
  host.get('/:authority/SkipMfaRegistration', (c) => {
    const flow = flowOfAddress(stage, c);
    if (flow instanceof Response) return flow;
    return flow.user === undefined ? stage.signInPage(c, flow, { error: '' }) : stage.skip(c, flow, flow.user);
  });
}
