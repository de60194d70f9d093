import { readSettings, type Settings } from '../../../settings.ts';

/** Everything a live tenant needs to be set, of one that does not exist. */
export const LIVE_ENVIRONMENT = {
  TENANT: 'live',
  LIVE: 'own-test-tenant',
  TENANT_ID: '0f1e2d3c-0000-4000-8000-000000000000',
  TENANT_DOMAIN: 'first-login.example',
  ALLOWED_DOMAINS: 'first-login.example',
  CREDENTIAL: 'secret',
  CLIENT_ID: '0f1e2d3c-0000-4000-8000-000000000001',
  CLIENT_SECRET: 'none-that-opens-anything',
} as const;

/** @throws SettingsError */
export function liveSettingsFor(more: Readonly<Record<string, string>>): Settings {
  return readSettings({ ...LIVE_ENVIRONMENT, ...more });
}
