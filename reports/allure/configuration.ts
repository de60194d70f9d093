/** What the report is made by: Allure's own configuration, as a module, because only functions choose an environment. */
import { deviceName } from '../verdict/french.ts';
import { GUIDE } from './labels.ts';
import { inFrench, type KnownIssue } from './known-issues.ts';
import { CATEGORIES } from './options.ts';
import type { Result } from './results.ts';

export const NAME = 'Première connexion à Microsoft 365';

/** Allure 3 takes categories from here and passes over those among the results. Within a kind by who looks at it. */
const BY_KIND = CATEGORIES.map((category) => ({ ...category, groupBy: ['owner', 'severity'], groupByMessage: false }));

/** Allure's own titles are English. Beside each how many earlier runs it needs: before, it would be empty. */
function chartsFor(results: readonly Result[], earlier: number): readonly object[] {
  const sections = new Set(results.filter(({ epic }) => epic === GUIDE).map(({ feature }) => feature));
  const stability = { groupBy: 'feature', groupValues: [...sections], threshold: 90, stabilizationPeriod: SETTLED };
  const charts = [
    [{ type: 'currentStatus', title: 'État du passage' }, 0],
    [{ type: 'statusDynamics', title: 'Tendance des passages' }, 1],
    [{ type: 'testResultSeverities', title: 'Ce qu’un échec empêche ou empêcherait', includeUnset: false }, 0],
    [{ type: 'stabilityDistribution', title: 'Stabilité par section du guide (%)', ...stability }, SETTLED],
    [{ type: 'durations', title: 'Durée des tests', groupBy: 'none' }, 0],
    [{ type: 'durationDynamics', title: 'Tendance des durées' }, 1],
  ] as const;
  return charts.filter(([, needed]) => earlier >= needed).map(([chart]) => chart);
}

/** A test that did the same in as many runs is stable. */
const SETTLED = 3;

/** Of the tools and not of the guide. */
const LABELS_OF_TOOLS = [
  '_fallbackTestCaseId',
  'framework',
  'language',
  'package',
  'parentSuite',
  'suite',
  'subSuite',
  'titlePath',
];

/** What of the guide is tested beside its whole performance, and what is none of it: last in the tree. */
const AROUND = 'Autour du guide';
const SUITE = 'Suite et locataire simulé';

/** In what order the chooser names them. */
const EDITIONS = ['classic', 'reskin'];
const LOCALES = ['fr-CA', 'fr-FR', 'en-US'];
const DEVICES = ['desktop', 'android', 'iphone'];

interface Place {
  readonly id: string;
  readonly name: string;
  /** Tags a test has there. */
  readonly tags: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/** Where the guide is performed: every edition, language and device. */
const PLACES: readonly Place[] = EDITIONS.flatMap((edition) =>
  LOCALES.flatMap((locale) =>
    DEVICES.map((device) => ({
      id: `${edition}-${locale}-${device}`,
      name: `${edition} · ${locale} · ${deviceName(device)}`,
      tags: ['guided', edition, locale, device],
      variables: { Édition: edition, Langue: locale, Appareil: deviceName(device) },
    })),
  ),
);

/** A failure that may be for now: of a known issue, or of a test in quarantine. */
export type Accepted = Pick<KnownIssue, 'title' | 'until' | 'link'>;

export interface Sources {
  /** Absolute path of the history Allure reads, how many runs it holds, and whether this one is to be appended. */
  readonly history: string;
  readonly earlier: number;
  readonly append: boolean;
  /** Absolute paths of what is to be read beside the tests. */
  readonly attachments: readonly string[];
  readonly accepted: readonly (readonly [Accepted, readonly Result[]])[];
  readonly results: readonly Result[];
}

/** The text of `allurerc.mjs`. */
export function configuration({ history, earlier, append, attachments, accepted, results }: Sources): string {
  const places = PLACES.filter((place) => results.some(({ tags }) => place.tags.every((tag) => tags.includes(tag))));
  const data = {
    name: NAME,
    output: './report',
    historyPath: history,
    appendHistory: append,
    globalAttachments: attachments,
    categories: BY_KIND,
    hideLabels: [...LABELS_OF_TOOLS],
    resolutions: { rules: accepted.map(([issue, tests]) => ruleOf(issue, tests)) },
    plugins: {
      awesome: {
        options: {
          reportName: NAME,
          singleFile: true,
          reportLanguage: 'fr',
          groupBy: ['epic', 'feature', 'story'],
          // The time line needs to know machine and process, which are nobody's business.
          sections: ['charts'],
          charts: chartsFor(results, earlier),
        },
      },
    },
  };
  return `const places = ${JSON.stringify(places)};
const isAt = (labels, tags) => tags.every((tag) => labels.some(({ name, value }) => name === 'tag' && value === tag));
const isAbout = (labels, epic) => labels.some(({ name, value }) => name === 'epic' && value === epic);
export default {
  ...${JSON.stringify(data)},
  environments: Object.fromEntries([
    ...places.map(({ id, name, tags, variables }) => [id, { name, variables, matcher: ({ labels }) => isAt(labels, tags) }]),
    ['guide', { name: ${JSON.stringify(AROUND)}, matcher: ({ labels }) => isAbout(labels, ${JSON.stringify(GUIDE)}) }],
    ['suite', { name: ${JSON.stringify(SUITE)}, matcher: () => true }],
  ]),
};
`;
}

/** Shown beside each of its failures. */
function ruleOf({ title, until, link }: Accepted, tests: readonly Result[]) {
  return {
    resolution: 'accepted',
    comment: `${title}, accepté jusqu’au ${inFrench(until)} : ${link}`,
    testCaseId: tests.map(({ testCaseId }) => testCaseId),
  };
}
