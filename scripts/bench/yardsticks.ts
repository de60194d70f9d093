/** What the suite is measured by: the same journeys by bare scripts, with all that the fixtures of a test do for one. */
import { randomBytes } from 'node:crypto';
import { chromium } from '@playwright/test';
import { openEmbeddedTenant, type EmbeddedConnection } from '../../tenant/embedded/embedded-tenant.ts';
import { bareFirstSignIn, type BareCredentials } from './bare-first-sign-in.ts';
import { bareSignIn } from './bare-sign-in.ts';
import { puppeteerFirstSignIn, puppeteerSignIn } from './puppeteer-journeys.ts';
import type { loadPuppeteer } from './puppeteer.ts';

/** As many as tests/bench has of each. The first of a process pays for its start and is not counted, in any way. */
export const JOURNEYS_A_ROUND = 3;

export type Kind = 'guided' | 'plain';
/** In ms. */
export type Times = Readonly<Record<Kind, readonly number[]>>;

const VIEWPORT = { width: 1280, height: 800 };
const LOCALE = 'fr-CA';

/** Performs one journey in a browser that knows nothing, behind a proxy. */
type Perform = (kind: Kind, given: BareCredentials, proxy: string) => Promise<void>;

export async function byPlaywright(connection: EmbeddedConnection, executablePath: string | undefined): Promise<Times> {
  const args = [trusting(connection)];
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
  try {
    return await measured(connection, async (kind, given, server) => {
      const context = await browser.newContext({ locale: LOCALE, viewport: VIEWPORT, proxy: { server } });
      await (kind === 'guided' ? bareFirstSignIn : bareSignIn)(await context.newPage(), given);
      await context.close();
    });
  } finally {
    await browser.close();
  }
}

export async function byPuppeteer(
  connection: EmbeddedConnection,
  executablePath: string | undefined,
  puppeteer: Awaited<ReturnType<typeof loadPuppeteer>>,
): Promise<Times> {
  const browser = await puppeteer.launch({
    executablePath: executablePath ?? chromium.executablePath(),
    headless: 'shell',
    args: [trusting(connection), '--no-sandbox', `--lang=${LOCALE}`],
  });
  try {
    return await measured(connection, async (kind, given, proxyServer) => {
      const context = await browser.createBrowserContext({ proxyServer });
      const page = await context.newPage();
      await page.setViewport(VIEWPORT);
      await page.setExtraHTTPHeaders({ 'accept-language': LOCALE });
      await (kind === 'guided' ? puppeteerFirstSignIn : puppeteerSignIn)(page, given);
      await context.close();
    });
  } finally {
    await browser.close();
  }
}

async function measured(connection: EmbeddedConnection, perform: Perform): Promise<Times> {
  const times = { guided: [] as number[], plain: [] as number[] };
  for (const kind of ['guided', 'plain'] as const) {
    for (let journey = 0; journey < JOURNEYS_A_ROUND; journey++) times[kind].push(await one(connection, kind, perform));
  }
  return { guided: times.guided.slice(1), plain: times.plain };
}

/** From the opening of its journey in the tenant to its user's deletion, as the runner measures a test. */
async function one(connection: EmbeddedConnection, kind: Kind, perform: Perform): Promise<number> {
  const started = performance.now();
  // At the pace of the tests: at the real one a script would wait for polls that the suite does not wait for.
  const registersNothing = kind === 'plain' ? ({ mfa: false, securityQuestions: 0 } as const) : {};
  await using tenant = await openEmbeddedTenant(connection, { pace: 'brisk', ...registersNothing });
  const account = await tenant.directory.createUser({
    passwordChange: kind === 'guided' ? 'after-registration' : 'none',
  });
  const given = {
    userPrincipalName: account.userPrincipalName,
    temporaryPassword: account.temporaryPassword.reveal(),
    newPassword: `N3uf-${randomBytes(8).toString('hex')}`,
    weakPasswords: ['P@ssw0rd1', 'qwhzjkvbnxmlpr'],
    answers: Array.from({ length: 5 }, () => randomBytes(12).toString('hex')),
  };
  await perform(kind, given, tenant.connection.proxy?.server ?? '');
  await tenant.directory.deleteUser(account.id);
  return performance.now() - started;
}

function trusting({ spki }: EmbeddedConnection): string {
  return `--ignore-certificate-errors-spki-list=${spki}`;
}
