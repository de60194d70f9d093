/** The journeys of a soak in browsers: one run of Playwright, whose tenant is the command's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOAK_VARIABLE, type WantedSoak } from '../../reports/soak/hand-over.ts';
import type { SoakJourney } from '../../reports/soak/journey.ts';
import { readRecord } from '../../reports/soak/record.ts';
import { TENANT_VARIABLE } from '../../tenant/embedded/embedded-tenant.ts';
import type { OwnTenant } from '../lib/own-tenant.ts';
import { runPlaywright } from '../lib/playwright.ts';
import type { SoakRun } from './over-http.ts';
import type { Session } from './session.ts';

const CONFIG = 'tests/soak/soak.config.ts';
/** Between two looks at how many have ended, and the journeys between two at the tenant's memory. */
const [LOOK_MS, EVERY] = [1_000, 3];

/** @param until when to stop, ms since the epoch. */
export async function soakInBrowsers(
  journeys: readonly SoakJourney[],
  { line }: OwnTenant,
  session: Session,
  { workers, until }: { readonly workers: number; readonly until: number },
): Promise<SoakRun> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-soak-'));
  const wanted = join(folder, 'wanted.json');
  const before = readRecord(session.record)?.done.length ?? 0;
  let looked = 0;
  const look = async () => {
    const after = (readRecord(session.record)?.done.length ?? 0) - before;
    if (after < looked + EVERY) return;
    looked = after;
    await session.noteTenant(after);
  };
  try {
    const handed: WantedSoak = {
      journeys: [...journeys] as [SoakJourney, ...SoakJourney[]],
      record: session.record,
      session: session.id,
      ...(until === Infinity ? {} : { until }),
    };
    writeFileSync(wanted, JSON.stringify(handed), { mode: 0o600 });
    const failedLooks: unknown[] = [];
    const looking = setInterval(() => void look().catch((error: unknown) => failedLooks.push(error)), LOOK_MS);
    try {
      const args = ['--config', CONFIG, '--workers', String(workers)];
      const { interrupted } = await runPlaywright(args, { [SOAK_VARIABLE]: wanted, [TENANT_VARIABLE]: line });
      if (failedLooks.length > 0) console.error(`The tenant's memory could not be read: ${String(failedLooks[0])}`);
      return { interrupted };
    } finally {
      clearInterval(looking);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
