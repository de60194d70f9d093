import type { Here } from './stage.ts';

/** Names of every tenant, and of this one: its id and its domains, all of them reserved ones. */
const ANY_TENANT = ['common', 'organizations'];
const RESERVED_DOMAIN = /^[a-z0-9.-]+\.(?:test|example)$/i;

/** Whether the first part of a path names this tenant, or all of them. */
export function isAuthority(c: Here): boolean {
  return ANY_TENANT.includes(c.req.param('authority') ?? '') || isThisTenant(c);
}

/** Whether it names this tenant and no other. */
export function isThisTenant(c: Here): boolean {
  const authority = c.req.param('authority') ?? '';
  return authority === c.var.world.tenantId || RESERVED_DOMAIN.test(authority);
}

/** Number from the list of password-and-errors.md 4.2 (B); text our own. */
export const NO_TENANT = { code: 90002, text: 'The tenant was not found.' } as const;
