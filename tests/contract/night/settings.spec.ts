import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { readSettings, SettingsError } from '../../../settings.ts';
import { KEY } from './receiver.ts';

const ADDRESS = `https://prod-12.canadacentral.logic.azure.com:443/workflows/a?sig=${KEY}`;

function problems(environment: Readonly<Record<string, string>>): string {
  try {
    readSettings(environment);
    return '';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

test('an address is taken where its host, or one above it, is allowed, and shows itself nowhere', () => {
  const { notify } = readSettings({ NOTIFY_HOSTS: 'alerts.example, logic.azure.com', NOTIFY_TEAMS: ADDRESS });
  expect(notify.teams?.reveal()).toBe(ADDRESS);
  expect(inspect(notify, { depth: 9 }) + JSON.stringify(notify)).not.toContain(KEY);
});

for (const [what, environment, reason] of [
  ['http', { NOTIFY_WEBHOOK: `http://alerts.example/?sig=${KEY}` }, 'must be an https address'],
  ['a user in it', { NOTIFY_WEBHOOK: `https://me:${KEY}@alerts.example/` }, 'must be an https address'],
  ['no address at all', { NOTIFY_TEAMS: KEY }, 'must be an https address'],
  ['a host that is not allowed', { NOTIFY_TEAMS: ADDRESS }, 'leads to a host that NOTIFY_HOSTS does not name'],
  ['a host whose name only ends alike', { NOTIFY_TEAMS: `https://notalerts.example/?sig=${KEY}` }, 'leads to a host'],
] as const) {
  test(`an address is refused, and not repeated: ${what}`, () => {
    const said = problems({ NOTIFY_HOSTS: 'alerts.example', ...environment });
    expect(said).toContain(`${Object.keys(environment).join()} ${reason}`);
    expect(said).not.toContain(KEY);
  });
}

test('a variable that a pipeline of Azure maps and nobody has set is not set', () => {
  expect(problems({ NOTIFY_WEBHOOK: '$(NOTIFY_WEBHOOK)', WORKERS: '$(WORKERS)' })).toBe('');
  expect(problems({ WORKERS: '$(OTHER)' })).toContain('WORKERS must be a whole number');
});
