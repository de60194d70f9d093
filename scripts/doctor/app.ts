/** Who the suite is to the tenant: its certificate, its token and what it may do. */
import { readFileSync } from 'node:fs';
import { certificateIn } from '../../settings/live-files.ts';
import type { CredentialSettings } from '../../settings/live.ts';
import type { AppClaims } from '../../tenant/live/app-claims.ts';
import { DANGEROUS, isGranted, needless, permissionsOf, type Permission } from '../../tenant/live/permissions.ts';
import { fine, notAsked, warning, wrong, type Finding, type Subject } from './finding.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Time enough to have another one made. */
const SOON_DAYS = 14;

/** Nothing for a credential without one. */
export function checkCertificate(credential: CredentialSettings, now: number): readonly Finding[] {
  if (credential.kind !== 'certificate') return [];
  const subject: Subject = { id: 'certificate', group: 'app', what: 'Certificate of the app' };
  const certificate = certificateIn(readFileSync(credential.certificate, 'utf8'));
  if (certificate === undefined) return [wrong(subject, 'cannot be read', 'see CLIENT_CERTIFICATE')];
  const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS);
  const remedy = 'have another one made, upload it to the app registration, and set CLIENT_CERTIFICATE to it';
  if (Date.parse(certificate.validFrom) > now) return [wrong(subject, 'is not valid yet', 'see the clock, then wait')];
  if (days < 0) return [wrong(subject, 'has expired', remedy)];
  const found = `good for ${days} ${days === 1 ? 'day' : 'days'} more`;
  return [days <= SOON_DAYS ? warning(subject, found, remedy) : fine(subject, found)];
}

export const TOKEN: Subject = { id: 'token', group: 'app', what: 'Token for Microsoft Graph' };

export function checkToken({ appId, expiresAt }: AppClaims, clientId: string, now: number): Finding {
  if (appId.toLowerCase() !== clientId) {
    return wrong(TOKEN, 'is of another app than CLIENT_ID names', 'see the credential and CLIENT_ID');
  }
  const minutes = Math.round((expiresAt - now) / 60_000);
  if (minutes <= 0) return wrong(TOKEN, 'has expired as it came', 'see the clock of this machine');
  return fine(TOKEN, `given, good for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);
}

/** What a run and the doctor need: one line each, and one for what is too much. */
export function checkPermissions(claims: AppClaims | undefined): readonly Finding[] {
  const asked = permissionsOf('provisioner', 'observer');
  if (claims === undefined) return asked.map((one) => notAsked(subjectOf(one), 'there is no token'));
  return [...asked.map((one) => checkPermission(one, claims.roles)), checkNeedless(claims.roles)];
}

export function hasPermission(claims: AppClaims, name: string): boolean {
  return permissionsOf('provisioner', 'observer').some((one) => one.name === name && isGranted(one, claims.roles));
}

function checkPermission(permission: Permission, roles: readonly string[]): Finding {
  const { name, orElse, why, without, needed } = permission;
  const subject = subjectOf(permission);
  if (roles.includes(name)) return fine(subject, `granted, to ${why}`);
  const other = orElse.find((one) => roles.includes(one));
  if (other !== undefined) return warning(subject, `${other} stands in for it, which allows more`, remedyOf(name));
  const found = `not granted: without it ${without}`;
  return needed ? wrong(subject, found, remedyOf(name)) : warning(subject, found, remedyOf(name));
}

function checkNeedless(roles: readonly string[]): Finding {
  const subject: Subject = { id: 'permissions-needless', group: 'app', what: 'Permissions too many' };
  const extra = needless(roles, 'provisioner', 'observer');
  if (extra.length === 0) return fine(subject, 'none');
  const dangerous = extra.filter((role) => DANGEROUS.includes(role));
  const setUp = permissionsOf('set-up').map(({ name }) => name);
  const of = extra.every((role) => setUp.includes(role))
    ? ' (for `npm run tenant:setup`, and for nothing after it)'
    : '';
  const how = dangerous.length === 0 ? '' : `; with ${dangerous.join(', ')} the app can make itself administrator`;
  return warning(
    subject,
    `${extra.join(', ')}${of}${how}`,
    'take them from the app registration: nothing here asks for them',
  );
}

function subjectOf({ name }: Permission): Subject {
  return { id: `permission:${name}`, group: 'app', what: name };
}

function remedyOf(name: string): string {
  return `add the application permission ${name} of Microsoft Graph to the app registration, and consent to it as administrator`;
}
