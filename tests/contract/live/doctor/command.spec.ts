/** The doctor and the set-up as commands: exit codes, what goes where, and how long they take at most. */
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { reportSchema } from '../../../../scripts/doctor/finding.ts';
import { startNode } from '../../lib/command.ts';

const DOCTOR = ['--import', 'tsx', 'scripts/doctor.ts'];
const SET_UP = ['--import', 'tsx', 'scripts/set-up-tenant.ts'];
const SECRET = 'Qx7~secret-of-the-app';
const LIVE = {
  TENANT: 'live',
  LIVE: 'own-test-tenant',
  TENANT_ID: '0f1e2d3c-0000-4000-8000-000000000000',
  TENANT_DOMAIN: 'essai.example',
  ALLOWED_DOMAINS: 'essai.example',
  CREDENTIAL: 'secret',
  CLIENT_ID: '0f1e2d3c-0000-4000-8000-000000000001',
  CLIENT_SECRET: SECRET,
  CI: '',
} as const;

test('on the embedded tenant the doctor looks at the machine, and says it for programs as well', async () => {
  const { exitCode, stdout, stderr } = await startNode([...DOCTOR, '--json']).ended;
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const report = reportSchema.parse(JSON.parse(stdout));
  expect(report).toMatchObject({ schema: 1, tenant: 'embedded' });
  expect(report.findings.map(({ id }) => id)).toEqual(['node', 'browser', 'output', 'memory', 'disk', 'ports']);
});

test('bad settings end the doctor with 2 and a sentence each', { tag: '@slow' }, async () => {
  const { exitCode, stdout, stderr } = await startNode(DOCTOR, {
    ...LIVE,
    CLIENT_ID: '',
    TENANT_DOMAIN: 'other.example',
  }).ended;
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['TENANT_DOMAIN', 'CLIENT_ID']);
});

test(
  'with everything out of reach the doctor is done within 15 s, with 1, and without a secret',
  { tag: '@slow' },
  async () => {
    const started = performance.now();
    const proxy = `http://127.0.0.1:${await closedPort()}`;
    const { exitCode, stdout, stderr } = await startNode(DOCTOR, { ...LIVE, HTTPS_PROXY: proxy, https_proxy: proxy })
      .ended;
    const took = performance.now() - started;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(took).toBeLessThan(15_000);
    expect(stdout).toMatch(/✗ graph\.microsoft\.com +the proxy cannot be reached \(ECONNREFUSED\)/);
    expect(stdout).toMatch(/\nLive tenant: not ready \(/);
    expect(stdout).not.toContain(SECRET);
  },
);

test('the set-up is for a live tenant, and says what it cannot reach', { tag: '@slow' }, async () => {
  const embedded = await startNode(SET_UP).ended;
  expect(embedded).toMatchObject({
    exitCode: 2,
    stderr: 'TENANT is embedded, which needs no set-up; for example TENANT=live.\n',
  });
  const proxy = `http://127.0.0.1:${await closedPort()}`;
  const live = await startNode([...SET_UP, '--yes'], { ...LIVE, HTTPS_PROXY: proxy, https_proxy: proxy }).ended;
  expect(live.exitCode).toBe(3);
  expect(live.stderr).toMatch(/^No token for Microsoft Graph: .*Nothing was changed\.\n$/);
  expect(live.stdout + live.stderr).not.toContain(SECRET);
});

/** One that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
