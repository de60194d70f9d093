import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import type { SuiteOptions } from '../../fixtures/options.ts';
import type { OwnTenantWorkerFixtures } from '../../fixtures/own-tenant.ts';
import { BETWEEN_TITLES, plan, PROOF_FILE, type Trial, type TrialMetadata } from '../../reports/drift/hand-over.ts';
import { suiteConfig } from '../lib/suite-config.ts';

type Project = NonNullable<PlaywrightTestConfig<SuiteOptions, OwnTenantWorkerFixtures>['projects']>[number];

const ROOT = join(import.meta.dirname, '../..');
const REPORTS = join(ROOT, 'reports');
const SPECS = join(ROOT, 'tests');
/** Specs that perform the guide or a part of it on the pages. */
const OF_PAGES = ['**/*.spec.ts'];
/** Of the suite itself: its parts, and whether what users report is told as what it is. */
const OTHERS = ['contract/**', 'symptoms/**'];

const suite = suiteConfig(SPECS, 'drift/**');
const planned = plan();

/**
 * How long a trial waits for what does not come, in ms: most of the changes keep something from coming. With it no neutral
 * change raised an alarm, on two cores with three workers.
 */
const PATIENCE = 5_000;

/** What `npm run drift` runs: the suite's own tests, in one project for each change, each on a tenant of its own. */
export default defineConfig<SuiteOptions, OwnTenantWorkerFixtures>({
  ...suite,
  expect: { timeout: PATIENCE },
  use: { ...suite.use, actionTimeout: PATIENCE, screenPatience: PATIENCE, phonePatience: PATIENCE },
  // Of the matrix nothing beyond the pairs; what is slow may well be what notices.
  grepInvert: [],
  reporter: [
    // The order is part of the contract: the redactor cleans what the others take.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    [join(REPORTS, 'drift/noticed-reporter.ts')],
    ...(planned === undefined ? [] : [[join(REPORTS, 'drift/progress-reporter.ts')] as [string]]),
  ],
  projects:
    planned === undefined
      ? [{ name: 'all', testMatch: OF_PAGES, testIgnore: OTHERS }]
      : planned.trials.flatMap((trial) => projectsOf(trial, planned.folder)),
});

/** The tests of a trial that come first, and those that are left: not begun where one of the first has told of the change. */
function projectsOf({ name, changes, probes, tests, rest }: Trial, folder: string): Project[] {
  const isChanged = changes.length > 0;
  const command = [process.execPath, '--import', 'tsx', join(ROOT, 'scripts/drift/tenant.ts'), changes.join()];
  const metadata: TrialMetadata = { trial: name, probes, folder };
  const common = {
    metadata,
    // One after the other on one tenant: once a test tells of the change, no other has to.
    ...(isChanged ? { workers: 1 } : {}),
    use: {
      locale: 'fr-CA',
      pictures: false,
      ...(isChanged ? { ownTenantOptions: { command, folder, trial: name } } : {}),
    },
  };
  const first = { name, ...common, ...only(tests, isChanged ? [PROOF_FILE] : []) };
  return rest.length === 0
    ? [first]
    : [first, { name: `${name}, the rest`, dependencies: [name], ...common, ...only(rest, []) }];
}

function only(tests: Trial['tests'], own: readonly string[]): Pick<Project, 'testMatch' | 'grep'> {
  return {
    testMatch: [...new Set(tests.map(({ file }) => file)), ...own.map((file) => `drift/${file}`)],
    grep: grepFor([
      ...tests.map(({ file, title }) => `${file}${BETWEEN_TITLES}${title}`),
      ...own.map((file) => `drift/${file} `),
    ]),
  };
}

/** Playwright looks for it in file, titles and tags, those of a group right after its title. */
function grepFor(titles: readonly string[]): RegExp {
  const escaped = titles.map((title) =>
    title
      .split(BETWEEN_TITLES)
      .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('(?: @\\S+)* '),
  );
  return new RegExp(`(?:${escaped.join('|')})`);
}
