/** The whole way to a token in a process of its own: by the environment's proxy and certificates, and silent. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { startNode } from '../lib/command.ts';
import { ROOT } from '../lib/sources.ts';
import { AUDIENCE, BuildService, ISSUER, Rehearsed } from './authority.ts';
import { buildServer } from './build-server.ts';

/** Nothing of the run's own tokens and secrets may be in what a process printed. */
function secretsIn(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 3)}…`);
}

test(
  'a process of its own goes by HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS, and prints nothing',
  { tag: '@slow' },
  async ({}, testInfo) => {
    await using rehearsed = await Rehearsed.open();
    const { connection, tenant } = rehearsed;
    const builds = new BuildService();
    const subject = 'repo:clinic/first-login:environment:proxy';
    await rehearsed.administrator.trust({ issuer: ISSUER, subject, audience: AUDIENCE, key: builds.key });
    await using actions = await buildServer(async () => ({ value: await builds.token({ subject }) }));
    const certificate = testInfo.outputPath('tenant.pem');
    writeFileSync(certificate, connection.certificate);
    const proxy = tenant.connection.proxy?.server ?? '';
    const { clientId, secret } = connection.app;
    const running = startNode(
      ['--import', 'tsx', '--input-type=module', '--eval', askTwice(connection.tenantId, clientId)],
      {
        ...{ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: certificate },
        ...{ ACTIONS_ID_TOKEN_REQUEST_URL: `${actions.url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asks for a token' },
        // Whoever finds out what is wrong with something else must not be told secrets.
        ...{ AZURE_LOG_LEVEL: 'verbose', DEBUG: 'azure*', APP_SECRET: secret },
      },
    );
    const { exitCode, stdout, stderr } = await running.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const given = JSON.parse(stdout) as { apps: string[]; tokens: string[] };
    expect(given.apps).toEqual([clientId, clientId]);
    expect(actions.asked).toHaveLength(1);
    expect(await tenant.log(), 'nothing else was asked for through the proxy').toMatchObject({ refusedHosts: [] });
    expect(secretsIn(stdout + stderr, [secret, 'asks for a token', await builds.token({ subject })])).toEqual([]);
  },
);

/** A program that asks for a token by a secret and by GitHub Actions, and prints what of them is no secret. */
function askTwice(tenantId: string, clientId: string): string {
  const url = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  return `
    import { openRegistry } from ${url('reports/redaction/registry.ts')};
    import { Hidden } from ${url('settings/kinds.ts')};
    import { tokenSource } from ${url('tenant/live/credentials.ts')};
    openRegistry();
    const app = { clientId: '${clientId}' };
    const credentials = [
      { kind: 'secret', ...app, secret: new Hidden(process.env.APP_SECRET) },
      { kind: 'github', ...app },
    ];
    const sources = credentials.map((credential) => tokenSource({ tenantId: '${tenantId}', credential }, process.env));
    const claims = await Promise.all(sources.map((source) => source.claims()));
    const tokens = await Promise.all(sources.map((source) => source.token()));
    console.log(JSON.stringify({ apps: claims.map(({ appId }) => appId), tokens }));
    process.exit(0);`;
}
