/** A new baseline of what was found: whole or not at all. */
import { STEP_IDS } from '../../guide/guide.ts';
import type { Baseline } from '../../reports/guide/baseline.ts';
import type { FindingStatus, GuideReport } from '../../reports/guide/schema.ts';

export interface Acceptance {
  readonly release: string;
  readonly reason: string;
}

/** Nothing was found out of these: a baseline would keep a failure for how things are. */
const NOT_FOUND_OUT: ReadonlySet<FindingStatus> = new Set(['failed', 'not-reached']);

/** Why a report cannot be a baseline, for the engineer who asks for one; undefined where it can. */
export function whyNotAccepted({ outcome, devices }: GuideReport): string | undefined {
  if (outcome === 'inconclusive') return 'the run came to no conclusion';
  for (const { device, findings } of devices) {
    const missing = STEP_IDS.filter((id) => !findings.some((one) => one.id === id));
    if (missing.length > 0) return `on ${device} nothing was found of the step(s) ${missing.join(', ')}`;
    const unknown = findings.filter(({ status }) => NOT_FOUND_OUT.has(status)).map(({ id }) => id);
    if (unknown.length > 0) return `on ${device} the guide could not be followed at the step(s) ${unknown.join(', ')}`;
  }
  return undefined;
}

export function baselinesOf(report: GuideReport, { release, reason }: Acceptance): readonly Baseline[] {
  const { edition, locale, finishedAt, devices } = report;
  return devices.map(({ device, findings, newScreens }) => ({
    schema: 1,
    edition,
    locale,
    device,
    release,
    date: finishedAt.slice(0, 10),
    reason,
    steps: Object.fromEntries(
      findings.map(({ id, status, wordings, lastVerified }) => {
        const kept = wordings.map(({ expected, found }) => ({ expected, found }));
        return [id, { status, wordings: kept, ...(lastVerified === undefined ? {} : { lastVerified }) }];
      }),
    ),
    newScreens: newScreens.map(({ name, after, before }) => ({
      name,
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    })),
  }));
}
