/** What a scenario of a borrowed program is given. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDetails } from '@playwright/test';
import { expect, test as base } from '../../fixtures/test.ts';
import { EXPECTED, GOT, JUDGES_BROWSER_VARIABLE, JUDGES_FOLDER_VARIABLE } from '../../reports/judges/hand-over.ts';
import { connectionFromEnvironment, type EmbeddedConnection } from '../../tenant/embedded/embedded-tenant.ts';
import type { Account } from '../../tenant/tenant.ts';
import { ProtocolClient } from '../../scripts/lib/protocol-client.ts';
import type { Way } from './programs/led-to-tenant.ts';

export interface JudgedUser extends Account {
  readonly password: string;
}

interface JudgeFixtures {
  /** A user whose password is theirs. */
  user: JudgedUser;
  /** A sign-in over HTTP, to register what a scenario needs before its program begins. */
  client: ProtocolClient;
  /** The run's tenant, and the way to it that is this test's. */
  here: EmbeddedConnection & Way & { readonly browser: string };
  /** A folder that is gone when the test is. */
  folder: string;
  /** Notes what became of a scenario, and holds it against what had to. */
  judged: (got: string) => void;
}

export const test = base.extend<JudgeFixtures>({
  locale: 'en-US',
  mfa: false,
  securityQuestions: 0,
  // Programs trust the tenant's certificate or none at all; the API client of the runner can only do the latter.
  ignoreHTTPSErrors: true,
  user: async ({ newAccount }, use) => {
    const account = await newAccount({ passwordChange: 'none' });
    await use({ ...account, password: account.temporaryPassword.reveal() });
  },
  client: async ({ request }, use) => use(new ProtocolClient(request)),
  here: async ({ tenant }, use) => {
    const proxy = tenant.connection.proxy?.server ?? '';
    await use({ ...connectionFromEnvironment(process.env), proxy, browser: handedOver(JUDGES_BROWSER_VARIABLE) });
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'first-login-judge-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  judged: async ({}, use, testInfo) => {
    await use((got) => {
      testInfo.annotations.push({ type: GOT, description: got });
      expect(got).toBe(testInfo.annotations.find(({ type }) => type === EXPECTED)?.description);
    });
  },
});

/** What a scenario has to come to. */
export function comesTo(description: string): TestDetails {
  return { annotation: { type: EXPECTED, description } };
}

/** Who a program was told of. */
export function whose(told: readonly unknown[], expected: readonly unknown[]): string {
  return told.join() === expected.join() ? 'the user who signed in' : 'somebody else';
}

/** Path of a file of a borrowed program. */
export function fileOf(judge: string, path: string): string {
  return join(handedOver(JUDGES_FOLDER_VARIABLE), judge, 'node_modules', path);
}

/** A borrowed library, loaded from the folder it was installed in. */
export function libraryOf(judge: string, npmName: string): unknown {
  return createRequire(join(handedOver(JUDGES_FOLDER_VARIABLE), judge, 'package.json'))(npmName);
}

function handedOver(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: npm run judges starts this.`);
  return value;
}
