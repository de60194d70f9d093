/** What the report is made by: Allure's own configuration, as a module, because only functions choose an environment. */
import { deviceName } from '../verdict/french.ts';
import { inFrench, type KnownIssue } from './known-issues.ts';
import { CATEGORIES } from './options.ts';
import type { Result } from './results.ts';

export const NAME = 'Première connexion à Microsoft 365';

/** Allure 3 takes categories from here and passes over those among the results. Within a kind by who looks at it. */
const BY_KIND = CATEGORIES.map((category) => ({ ...category, groupBy: ['owner', 'severity'], groupByMessage: false }));

/** Those that something is to be read off, each with its French title: Allure's own are English. */
const CHARTS = [
  { type: 'currentStatus', title: 'État du passage' },
  { type: 'statusDynamics', title: 'Tendance des passages' },
  { type: 'testResultSeverities', title: 'Ce qu’un échec empêcherait', includeUnset: false },
  { type: 'statusTransitions', title: 'Ce qui a changé d’un passage à l’autre' },
  { type: 'stabilityDistribution', title: 'Stabilité par section du guide', groupBy: 'feature', threshold: 90 },
  { type: 'problemsDistribution', title: 'Échecs par environnement', by: 'environment' },
  { type: 'durations', title: 'Durée des tests', groupBy: 'none' },
  { type: 'durationDynamics', title: 'Tendance des durées' },
] as const;

/** Tests that perform no whole guide; also the contracts of the suite. */
const OTHERS = 'Autres vérifications';
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

export interface Sources {
  /** Absolute path of the history Allure reads, and appends to where it may. */
  readonly history: string;
  readonly append: boolean;
  readonly accepted: readonly (readonly [KnownIssue, readonly Result[]])[];
  readonly results: readonly Result[];
}

/** The text of `allurerc.mjs`. */
export function configuration({ history, append, accepted, results }: Sources): string {
  const places = PLACES.filter((place) => results.some(({ tags }) => place.tags.every((tag) => tags.includes(tag))));
  const data = {
    name: NAME,
    output: './report',
    historyPath: history,
    appendHistory: append,
    categories: BY_KIND,
    // Of the tools and not of the guide.
    hideLabels: ['_fallbackTestCaseId', 'framework', 'language', 'package', 'parentSuite', 'titlePath'],
    resolutions: { rules: accepted.map(([issue, tests]) => ruleOf(issue, tests)) },
    plugins: {
      awesome: {
        options: {
          reportName: NAME,
          singleFile: true,
          reportLanguage: 'fr',
          groupBy: ['epic', 'feature', 'story'],
          charts: CHARTS,
        },
      },
    },
  };
  return `const places = ${JSON.stringify(places)};
const isAt = (labels, tags) => tags.every((tag) => labels.some(({ name, value }) => name === 'tag' && value === tag));
export default {
  ...${JSON.stringify(data)},
  environments: Object.fromEntries([
    ...places.map(({ id, name, tags, variables }) => [id, { name, variables, matcher: ({ labels }) => isAt(labels, tags) }]),
    ['others', { name: ${JSON.stringify(OTHERS)}, matcher: () => true }],
  ]),
};
`;
}

/** Shown beside each of its failures. */
function ruleOf({ title, until, link }: KnownIssue, tests: readonly Result[]) {
  return {
    resolution: 'accepted',
    comment: `${title}, accepté jusqu’au ${inFrench(until)} : ${link}`,
    testCaseId: tests.map(({ testCaseId }) => testCaseId),
  };
}
