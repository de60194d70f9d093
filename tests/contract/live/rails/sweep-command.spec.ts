/** `npm run sweep` as it is typed, with the embedded tenant standing where the internet is. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { GraphDirectory } from '../../../../tenant/graph/directory.ts';
import { dayOf, newName, newRunId } from '../../../../tenant/live/rails/names.ts';
import { run } from '../../lib/command.ts';
import { Rehearsed } from '../authority.ts';

test(
  'the users of a killed run are shown, deleted and then gone; no other is touched and no secret said',
  { tag: '@slow' },
  async () => {
    await using rehearsed = await Rehearsed.open();
    const { tenant, connection } = rehearsed;
    const folder = mkdtempSync(join(tmpdir(), 'first-login-sweep-'));
    const certificate = join(folder, 'tenant.pem');
    writeFileSync(certificate, connection.certificate);
    const killed = newRunId();
    const nickname = (alias: string) => newName(dayOf(Date.now()), killed, 1, alias);
    const client = rehearsed.graph();
    const ofRun = new GraphDirectory(client, { domain: tenant.domain, nickname });
    const left = [
      await ofRun.createUser({ passwordChange: 'none' }),
      await ofRun.createUser({ passwordChange: 'none' }),
    ];
    const other = await tenant.directory.createUser({ passwordChange: 'none' });
    const environment = {
      TENANT: 'live',
      LIVE: 'own-test-tenant',
      TENANT_ID: connection.tenantId,
      TENANT_DOMAIN: tenant.domain,
      ALLOWED_DOMAINS: tenant.domain,
      CREDENTIAL: 'secret',
      CLIENT_ID: connection.app.clientId,
      CLIENT_SECRET: connection.app.secret,
      RECORD: join(folder, 'record.jsonl'),
      HTTPS_PROXY: tenant.connection.proxy?.server ?? '',
      NO_PROXY: '',
      NODE_EXTRA_CA_CERTS: certificate,
    };
    const plan = await run('sweep', ['--run', killed, '--dry-run'], environment);
    expect(plan.stderr).toBe('');
    expect(plan.stdout).toContain('2 left behind, 2 would be deleted, 0 not deleted, 0 young and kept.');
    const done = await run('sweep', ['--run', killed], environment);
    expect([done.exitCode, done.stderr]).toEqual([0, '']);
    for (const { userPrincipalName } of left) expect(done.stdout).toContain(userPrincipalName);
    const again = await run('sweep', ['--run', killed], environment);
    expect(again.stdout).toBe('No user of the suite is left in the directory.\n');
    expect((await client.readUser(other.id)).id).toBe(other.id);
    await tenant.directory.deleteUser(other.id);
    const said = [plan, done, again].map(({ stdout, stderr }) => stdout + stderr).join('');
    const written = readFileSync(environment.RECORD, 'utf8');
    expect((said + written).includes(connection.app.secret)).toBe(false);
  },
);

test('without a live tenant there is nothing to sweep, and the sentence says so', { tag: '@slow' }, async () => {
  const { exitCode, stderr } = await run('sweep', ['--all']);
  expect([exitCode, stderr]).toEqual([
    2,
    'TENANT is embedded, which keeps no user beyond its run; for example TENANT=live.\n',
  ]);
});
