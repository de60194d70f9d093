/** Makes the report of what was performed and of what is known: the guide, its baselines, what is announced. */
import { announcedOn } from '../../guide/announced.ts';
import { stepById, STEPS, type StepId } from '../../guide/guide.ts';
import { knownDrift } from '../../guide/known-drift.ts';
import { TITLES } from '../../guide/titles.ts';
import { PROPOSED_WORDINGS } from '../../guide/wordings.ts';
import { changesSince, lastVerified, type Baseline } from '../../reports/guide/baseline.ts';
import { findingsOf, type Knowledge } from '../../reports/guide/findings.ts';
import type { Runs } from '../../reports/guide/runs.ts';
import type { DeviceFindings, Finding, GuideReport } from '../../reports/guide/schema.ts';
import { suggestionsOf } from '../../reports/guide/suggest.ts';
import { FAILURE_KINDS, INCONCLUSIVE_KINDS } from '../../reports/verdict/failure.ts';

export interface Asked {
  readonly tenant: string;
  readonly edition: string;
  readonly locale: string;
  readonly devices: readonly string[];
  readonly method: string | undefined;
}

export interface Given {
  readonly runs: Runs;
  /** By device, where there is one. */
  readonly baselines: ReadonlyMap<string, Baseline>;
  readonly sizeOf: Knowledge['sizeOf'];
}

export function assemble(asked: Asked, { runs, baselines, sizeOf }: Given): GuideReport {
  const today = runs.finishedAt.slice(0, 10);
  const { tenant, edition, locale, method } = asked;
  const knowledge: Knowledge = {
    steps: STEPS,
    reasonOf: (id, wording) => knownDrift(id as StepId, { locale, edition }, wording)?.reason,
    sizeOf,
  };
  const devices = asked.devices.map((device): DeviceFindings => {
    const { found, ...rest } = findingsOf(device, runs.runs, knowledge);
    const baseline = baselines.get(device);
    const findings = found.map((one): Finding => {
      const last = lastVerified(one, today, baseline?.steps[one.id]);
      const { labels } = stepById(one.id as StepId);
      // The guide is French: of another language's pages it takes nothing over.
      const suggestions = locale.startsWith('fr')
        ? suggestionsOf(
            one,
            labels.map(({ text }) => text),
            PROPOSED_WORDINGS,
          )
        : [];
      return { ...one, suggestions, ...(last === undefined ? {} : { lastVerified: last }) };
    });
    const changes = changesSince(baseline, findings, rest.newScreens, method === undefined);
    const named = baseline === undefined ? {} : { baseline: pick(baseline) };
    return { ...rest, findings, changes: [...changes], ...named };
  });
  return {
    schema: 1,
    startedAt: runs.startedAt,
    finishedAt: runs.finishedAt,
    tenant,
    edition,
    locale,
    ...(method === undefined ? {} : { method }),
    outcome: outcomeOf(runs, devices),
    failures: failuresOf(runs),
    sections: sectionsOf(today, devices, method !== undefined),
    announced: announcedOn(today).map(({ steps, ...change }) => ({ ...change, steps: [...steps] })),
    devices,
  };
}

function pick({ release, date, reason }: Baseline) {
  return { release, date, reason };
}

/** Inconclusive where something failed that says nothing of the product, or where nothing was performed. */
function outcomeOf({ runs, failures, complete }: Runs, devices: readonly DeviceFindings[]): GuideReport['outcome'] {
  const kinds = [...failures, ...runs.flatMap(({ failure }) => failure ?? [])].map(({ kind }) => kind);
  if (!complete || runs.length === 0 || kinds.some((kind) => INCONCLUSIVE_KINDS.has(kind))) return 'inconclusive';
  const isNew = devices.some(({ changes }) => changes.some(({ weight }) => weight === 'new'));
  // What failed after the portal, or outside of every performance, stands at no step.
  return isNew || kinds.some((kind) => kind !== 'product-drift') ? 'changed' : 'as-known';
}

function failuresOf({ runs, failures }: Runs): string[] {
  const all = [...failures, ...runs.flatMap(({ failure }) => failure ?? [])];
  return [...new Set(all.map(({ kind, message }) => `${FAILURE_KINDS[kind]} : ${message}`))];
}

/** The guide's sections with what stands in each. Of one method alone only what was found. */
function sectionsOf(today: string, devices: readonly DeviceFindings[], partly: boolean): GuideReport['sections'] {
  const found = new Set(devices.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const announced = announcedOn(today);
  const sections = TITLES.map(({ section, title }) => ({
    section,
    title,
    steps: STEPS.filter((step) => step.section === section && found.has(step.id)).map((step) => ({
      id: step.id,
      summary: step.summary,
      labels: step.labels.map(({ text }) => text),
      ...(step.notPerformable === undefined ? {} : { reason: step.notPerformable }),
      announced: announced.filter(({ steps }) => steps.includes(step.id)).map(({ id }) => id),
    })),
  }));
  if (!partly) return sections;
  return sections.filter(({ section }) =>
    sections.some(
      ({ section: other, steps }) => steps.length > 0 && (other === section || other.startsWith(`${section}.`)),
    ),
  );
}
