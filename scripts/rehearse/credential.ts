/** How a rehearsed run proves that it is the app: as a laptop does, or as a runner of GitHub's. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { generate } from 'selfsigned';
import { z } from 'zod';
import type { Environment } from './environment.ts';
import { control } from './journey.ts';
import type { Stand } from './stand.ts';

export const CREDENTIAL_KINDS = ['secret', 'certificate', 'github'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export interface Identity extends AsyncDisposable {
  readonly environment: Environment;
  /** What of it no artefact may hold. */
  readonly secrets: readonly string[];
}

/** @param folder for a key, which nobody else may read. */
export function credentialFor(kind: CredentialKind, stand: Stand, folder: string): Promise<Identity> {
  return { secret: bySecret, certificate: byCertificate, github: byGitHub }[kind](stand, folder);
}

const nothingToClose = { async [Symbol.asyncDispose]() {} };

async function bySecret({ app: { clientId, secret } }: Stand): Promise<Identity> {
  return {
    ...nothingToClose,
    environment: { CREDENTIAL: 'secret', CLIENT_ID: clientId, CLIENT_SECRET: secret },
    secrets: [secret],
  };
}

async function byCertificate(stand: Stand, folder: string): Promise<Identity> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Rehearsal' }], { keySize: 2048 });
  const file = join(folder, 'app.pem');
  writeFileSync(file, `${cert}\n${key}`, { mode: 0o600 });
  await control(stand, 'POST', '/app/certificates', z.unknown(), { certificate: cert });
  return {
    ...nothingToClose,
    environment: { CREDENTIAL: 'certificate', CLIENT_ID: stand.app.clientId, CLIENT_CERTIFICATE: file },
    // Line by line, as it might stand in a text.
    secrets: key.split('\n').filter((line) => line.length > 60 && !line.includes('KEY')),
  };
}

const AUDIENCE = 'api://AzureADTokenExchange';
const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'repo:reseau/premiere-connexion:ref:refs/heads/main';

/** What a runner of GitHub's offers to a job with `id-token: write` (OpenID Connect reference, "Methods for requesting the OIDC token"). */
async function byGitHub(stand: Stand): Promise<Identity> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const requestToken = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://runner');
    if (request.headers.authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) {
      return void response.writeHead(401).end();
    }
    void new SignJWT({ sub: SUBJECT })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(ISSUER)
      .setAudience(searchParams.get('audience') ?? '')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey)
      .then((value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const federated = { issuer: ISSUER, subject: SUBJECT, audience: AUDIENCE, key: await exportSPKI(publicKey) };
  await control(stand, 'POST', '/app/federated-credentials', z.unknown(), federated);
  return {
    environment: {
      CREDENTIAL: 'github',
      CLIENT_ID: stand.app.clientId,
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    secrets: [requestToken],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
