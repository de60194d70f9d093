/** What an administrator does in the portal, which no call of Graph's that the suite makes could do: the app, roles, a look at all users. */
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import type { Env, Hono } from 'hono';
import { z } from 'zod';
import type { AppRegistration } from '../app-registration.ts';
import type { UserStore } from '../world.ts';

/** PEM. */
const certificateSchema = z.strictObject({ certificate: z.string() });
/** The key is a public one, as PEM. */
const federatedSchema = z.strictObject({
  issuer: z.url(),
  subject: z.string().min(1),
  audience: z.string().min(1),
  key: z.string(),
});
const rolesSchema = z.strictObject({ roles: z.array(z.string().min(1)) });
export function administratorRoutes<E extends Env>(control: Hono<E>, users: UserStore, app: AppRegistration): void {
  control.post('/app/certificates', async (c) => {
    const { certificate } = certificateSchema.parse(await c.req.json());
    app.certificates.push(certificateOf(certificate));
    return c.json({ registered: true });
  });
  control.post('/app/federated-credentials', async (c) => {
    const { key, ...credential } = federatedSchema.parse(await c.req.json());
    app.federated.push({ ...credential, key: createPublicKey(key) });
    return c.json({ registered: true });
  });
  control.post('/users/:user/roles', async (c) => {
    const user = users.byId(c.req.param('user'));
    if (user === undefined) return c.text('There is no such user.', 404);
    user.directoryRoles = rolesSchema.parse(await c.req.json()).roles;
    return c.json({ given: true });
  });
  // What no call of Graph tells: whether a run left anything behind.
  control.get('/users', (c) =>
    c.json({ users: users.all().map(({ id, userPrincipalName }) => ({ id, userPrincipalName })) }),
  );
}

/** @throws for what is no certificate. */
function certificateOf(pem: string): AppRegistration['certificates'][number] {
  const { raw, publicKey: key } = new X509Certificate(pem);
  const thumbprint = (algorithm: string) => createHash(algorithm).update(raw).digest('base64url');
  return { key, x5t: thumbprint('sha1'), x5tS256: thumbprint('sha256') };
}
