/** login.microsoftonline.com: the sign-in pages and what lies beneath them. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { authorizeRoutes } from '../sign-in/routes-authorize.ts';
import { discoveryRoutes } from '../sign-in/routes-discovery.ts';
import { INTERRUPT_PATHS, interruptRoutes } from '../sign-in/routes-interrupt.ts';
import { passwordRoutes } from '../sign-in/routes-password.ts';
import { registrationRoutes } from '../sign-in/routes-registration.ts';
import { samlRoutes } from '../sign-in/routes-saml.ts';
import { secondFactorRoutes } from '../sign-in/routes-second-factor.ts';
import { sessionRoutes } from '../sign-in/routes-session.ts';
import { tokenRoutes } from '../sign-in/routes-tokens.ts';
import { updatePasswordRoutes } from '../sign-in/routes-update-password.ts';
import { Stage, type Here } from '../sign-in/stage.ts';
import type { HostEnv } from '../world.ts';

/** Addresses that a form or a script posts to. */
const POSTED_TO = [
  '/:authority/GetCredentialType',
  '/:authority/login',
  '/:authority/SAS/BeginAuth',
  '/:authority/SAS/ProcessAuth',
  '/:authority/SSPR/Begin',
  '/:authority/SSPR/Poll',
  '/:authority/SSPR/End',
  '/:authority/oauth2/token',
  '/:authority/oauth2/v2.0/token',
  '/kmsi',
  ...INTERRUPT_PATHS,
];

export function loginHost(stage = new Stage()): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  // On every answer (wire-needs.md 1); a page replaces it by its own.
  host.use(async (c, next) => {
    c.header('x-ms-request-id', randomUUID());
    await next();
  });
  authorizeRoutes(host, stage);
  samlRoutes(host, stage);
  passwordRoutes(host, stage);
  secondFactorRoutes(host, stage);
  registrationRoutes(host, stage);
  updatePasswordRoutes(host, stage);
  interruptRoutes(host, stage);
  sessionRoutes(host, stage);
  discoveryRoutes(host);
  tokenRoutes(host, stage);

  // Telemetry of the pages, of no consequence (entra-signin.md 1.2).
  for (const path of ['/:authority/instrumentation/:what', '/:authority/handlers/watson']) {
    host.on(['GET', 'POST'], path, (c: Here) => c.body(null, 200));
  }
  // The Back button sends a GET where a form was posted (password-and-errors.md 3.1, 900561, mark A).
  for (const path of POSTED_TO) {
    host.get(path, (c: Here) =>
      stage.errorPage(c, 900561, 'The endpoint only accepts POST requests. Received a GET request.'),
    );
  }
  return host;
}
