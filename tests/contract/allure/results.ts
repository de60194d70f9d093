/** Results of tests as a run leaves them, made by hand: the listener of the options prepares each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allureOptions, allureResults } from '../../../reports/allure/options.ts';
import type { AllureResult } from '../../../reports/allure/result.ts';
import type { Verdict } from '../../../reports/verdict/schema.ts';

const JOURNEY = 'guide/first-sign-in.spec.ts › a reader of the guide arrives in the portal';
/** Of a journey's tests: its place in the matrix. */
export const AT = {
  desktop: ['guided', 'sms', 'fr-CA', 'desktop', 'classic'],
  iphone: ['guided', 'sms', 'fr-CA', 'iphone', 'reskin'],
} as const;

export interface Told {
  readonly fullName?: string;
  readonly tags?: readonly string[];
  /** Names of its steps, those of annotations among them; one that begins with `!` failed. */
  readonly steps?: readonly string[];
  /** Of its failure. */
  readonly message?: string;
  /** In ms since 1970. */
  readonly start?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What becomes of a result that the listener has prepared. */
export function prepared({ fullName, tags = [], steps = [], message, start = 0, labels = {} }: Told): AllureResult {
  const name = fullName ?? `${JOURNEY}: ${tags.join(', ')}`;
  const written = {
    uuid: `${name} ${start}`,
    name,
    fullName: name,
    testCaseId: name,
    historyId: name,
    status: message === undefined ? 'passed' : 'failed',
    statusDetails: message === undefined ? {} : { message },
    stage: 'finished',
    steps: steps.map((step) => stepOf(step, start)),
    attachments: [],
    parameters: [{ name: 'Project', value: 'chromium' }],
    links: [],
    labels: [
      ...tags.map((value) => ({ name: 'tag', value })),
      ...Object.entries(labels).map(([label, value]) => ({ name: label, value })),
    ],
    start,
    stop: start + 1000,
  } as unknown as AllureResult;
  for (const listener of allureOptions('.').listeners ?? []) listener.beforeTestResultWrite?.(written);
  return written;
}

function stepOf(step: string, start: number): object {
  const status = step.startsWith('!') ? 'failed' : 'passed';
  const parts = { steps: [], attachments: [], parameters: [], statusDetails: {}, stage: 'finished' };
  return { ...parts, name: step.replace(/^!/, ''), status, start, stop: start + 10 };
}

const VERDICT: Verdict = {
  schema: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:10:00.000Z',
  tenant: 'embedded',
  verdict: 'broken',
  runs: [],
};

/** The verdict of a run in which tests failed, with what is said otherwise. */
export function verdictWith(otherwise: Partial<Verdict> = {}): Verdict {
  return { ...VERDICT, ...otherwise };
}

/** Leaves a run in a folder of reports: results and verdict. */
export function leaveRun(output: string, tests: readonly Told[], verdict = verdictWith()): void {
  const folder = allureResults(output);
  mkdirSync(folder, { recursive: true });
  for (const [index, told] of tests.entries()) {
    writeFileSync(join(folder, `${index}-result.json`), JSON.stringify(prepared(told)));
  }
  writeFileSync(join(output, 'verdict.json'), JSON.stringify(verdict));
  writeFileSync(join(output, 'verdict.md'), '# Verdict\n');
}

const STEPS = ['2.1-1 Ouvrir office.com', '2.2.3-4 Entrer le code reçu'];
const CONTRACT = { fullName: 'contract/layers.spec.ts › it holds' };

/** What a night left; the contract is tested first, as the runner does. */
export const night = (number: number, message?: string): Told[] => [
  { ...CONTRACT, start: number * 1e6 },
  { tags: AT.desktop, steps: STEPS, start: number * 1e6 + 1 },
  { tags: AT.iphone, steps: STEPS, start: number * 1e6 + 2, ...(message === undefined ? {} : { message }) },
];
