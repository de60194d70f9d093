/** The programs that are borrowed, each pinned with all it needs in `packages/<name>/package-lock.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SettingsError } from '../../settings.ts';
import { listed } from '../lib/options.ts';

export interface Judge {
  readonly name: string;
  /** Of its package, by which npm knows it. */
  readonly npmName: string;
  /** One line, for `--list`. */
  readonly about: string;
  /** Other judges whose packages its scenarios use as well. */
  readonly needs: readonly string[];
}

export const JUDGES: readonly Judge[] = [
  {
    name: 'openid-client',
    npmName: 'openid-client',
    about: 'OpenID Connect library: discovery, code with PKCE, tokens, claims of the ID token',
    needs: [],
  },
  {
    name: 'msal-node',
    npmName: '@azure/msal-node',
    about: 'Microsoft’s own library: code with PKCE, then silently by its cache and the refresh token',
    needs: [],
  },
  {
    name: 'node-saml',
    npmName: '@node-saml/node-saml',
    about: 'SAML service provider: its own request, its check of the signed answer',
    needs: [],
  },
  {
    name: 'd365-ui-test',
    npmName: 'd365-ui-test',
    about: 'signs in to Dynamics with Playwright, with the code of its own TOTP',
    needs: ['openid-client'],
  },
  {
    name: 'aws-azure-login',
    npmName: 'aws-azure-login',
    about: 'signs in to AWS by SAML with Puppeteer: password, number, code, refusals, a page it does not know',
    needs: ['node-saml'],
  },
];

export const PACKAGES = join(import.meta.dirname, 'packages');

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

export function versionOf({ name, npmName }: Judge): string {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(PACKAGES, name, 'package-lock.json'), 'utf8')));
  const { version } = lock.packages[`node_modules/${npmName}`] ?? {};
  if (version === undefined) throw new Error(`The lock of ${name} holds no ${npmName}.`);
  return version;
}

/** @param only names with commas; undefined for all. @throws SettingsError for a name there is none of. */
export function chosenJudges(only: string | undefined, example: string): readonly Judge[] {
  if (only === undefined) return JUDGES;
  const names = only.split(',').map((name) => name.trim());
  const known = JUDGES.map(({ name }) => name);
  if (names.some((name) => !known.includes(name))) {
    throw new SettingsError([
      `--only must be ${listed(known)}, or several of them with commas; for example ${example}.`,
    ]);
  }
  return JUDGES.filter(({ name }) => names.includes(name));
}
