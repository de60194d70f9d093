/**
 * The layer law: arrows only point down. As data, with the reason a broken rule is reported with, and the checks that
 * hold any set of sources to it.
 */
import { posix } from 'node:path';
import type { Sources } from './sources.ts';
import { isPage, modulesOf, parse, rawLocatorsOf } from './syntax.ts';

interface Layer {
  /** The files it holds: a folder ends in `/`. The first entry of the law that fits a file is its layer. */
  readonly of: string;
  /** What its files may import, of this project. */
  readonly may: readonly string[];
  /** What of that they may not. */
  readonly except?: readonly string[];
  readonly because: string;
}

const SECRET = 'reports/redaction/secret.ts';
/** Changes of the tenant, which the tenant itself and whoever tests it know nothing of. */
const CHANGES = 'tenant/embedded/drift/';
/** What a case is made of. */
const CASES = [
  'guide/symptoms.ts',
  'guide/symptoms/',
  'guide/case.ts',
  'guide/case-paths.ts',
  'guide/case-rules.ts',
  'guide/case-screens.ts',
];

export const LAW: readonly Layer[] = [
  {
    of: 'tests/contract/',
    may: ['tests/', 'fixtures/', 'flows/', 'guide/', 'reports/', 'scripts/', 'tenant/', 'settings.ts', 'settings/'],
    because: 'contract tests look into every part, but screens are reached through the fixtures',
  },
  {
    of: 'tests/sentinel/',
    may: ['tests/sentinel/', 'tests/lib/', 'fixtures/', 'reports/'],
    because: 'the sentinel runs are suites of their own that only redaction and reports concern',
  },
  {
    of: 'tests/bench/',
    may: ['tests/lib/', 'fixtures/'],
    because: 'what the benchmark measures is a suite of its own',
  },
  {
    of: 'tests/budget/',
    may: ['tests/budget/', 'fixtures/', 'reports/', 'settings.ts'],
    because: 'what a run may cost is tried on a suite of its own, of the guards alone',
  },
  {
    of: 'tests/apart/',
    may: ['tests/apart/', 'fixtures/', 'reports/', 'settings.ts'],
    because: 'what is told apart in a run is tried on a suite of its own',
  },
  {
    of: 'tests/reproduce/',
    may: ['tests/lib/', 'fixtures/', 'reports/case/'],
    because: 'what replays a reported case is a suite of its own, with a report of its own',
  },
  {
    of: 'tests/judges/',
    // Its programs know no fixture: what leads them to the tenant, and what registers for them, are programs as well.
    may: [
      'tests/judges/',
      'tests/lib/',
      'scripts/lib/protocol-client.ts',
      'fixtures/',
      'reports/judges/',
      'tenant/tenant.ts',
      'tenant/embedded/embedded-tenant.ts',
    ],
    because: 'programs of others are judges of the tenant, and know no page object and no flow',
  },
  {
    of: 'tests/capture/',
    may: ['tests/lib/', 'fixtures/'],
    because: 'what records the screens is a suite of its own, which judges nothing',
  },
  {
    of: 'tests/validate/',
    may: ['tests/validate/', 'tests/lib/', 'fixtures/'],
    because:
      'what performs the guide for its report and its pictures are suites of their own, with reporters of their own',
  },
  {
    of: 'tests/drift/',
    may: ['tests/drift/', 'tests/lib/', 'scripts/lib/protocol-client.ts', 'fixtures/', 'reports/drift/', 'tenant/'],
    because:
      'what asks a changed tenant runs the suite as it is, and shows the change by a client that is no part of it',
  },
  {
    of: 'tests/soak/',
    may: ['tests/lib/', 'fixtures/'],
    because: 'what a soak performs is a suite of its own, with a record in the place of reports',
  },
  {
    of: 'tests/lib/',
    may: ['fixtures/options.ts', 'playwright.config.ts'],
    because: 'suites of their own are made of the configuration and of nothing else',
  },
  { of: 'tests/', may: ['fixtures/'], because: 'a spec gets everything from the fixtures' },
  {
    of: 'fixtures/',
    may: ['fixtures/', 'flows/', 'pages/', 'guide/', 'tenant/', 'reports/', 'settings.ts', 'settings/'],
    except: [CHANGES],
    because: 'fixtures put the parts together and know no test and no script',
  },
  {
    of: 'flows/guide/',
    may: ['flows/', 'pages/', 'guide/', 'reports/verdict/', SECRET],
    because: 'the flows of the guide know screens, the guide and what a verdict needs, and never which tenant answers',
  },
  {
    of: 'flows/replay/',
    may: ['flows/', 'pages/', 'guide/', 'reports/verdict/', 'reports/case/', SECRET],
    except: ['flows/guide/'],
    because: 'a replay goes on as the guide says where its reader did, and reports a case instead of a verdict',
  },
  {
    of: 'flows/',
    may: ['flows/', 'pages/', 'reports/verdict/', SECRET],
    except: ['flows/guide/', 'flows/replay/'],
    because: 'only the flows of the guide know the guide',
  },
  { of: 'pages/', may: ['pages/', SECRET], because: 'a page knows its own screen only' },
  { of: 'guide/', may: ['guide/'], because: 'the guide is data and knows nothing of what performs it' },
  { of: CHANGES, may: ['tenant/'], because: 'changes are data about the sources of the tenant' },
  {
    of: 'tenant/',
    // Bundles are written to the cache as reports are: whole or not at all.
    // What a live tenant is set to is a matter of its own settings.
    // What its process holds is told in the same way as what a run's does.
    may: ['tenant/', SECRET, 'reports/atomic-write.ts', 'reports/process-memory.ts', 'settings/'],
    except: [CHANGES],
    because: 'a tenant that knew the guide or the pages would prove them by themselves',
  },
  { of: 'reports/', may: ['reports/'], because: 'reports are made of what they are handed' },
  {
    of: 'scripts/validate/',
    may: ['scripts/', 'reports/', 'guide/', 'settings.ts', 'settings/'],
    because: 'a report that is laid out like the guide is made of the guide, and of what was found of it',
  },
  ...['scripts/drift.ts', 'scripts/drift/'].map((of) => ({
    of,
    may: ['scripts/', 'reports/', 'tenant/', 'settings.ts', 'settings/'],
    because: 'the lab plans and judges by what it is handed back',
  })),
  {
    of: 'scripts/',
    // Of the guide its links, checked by a command of their own, the names of its paths, which one may be given, and the
    // words and rules of a case, by which a file is read. Of the fixtures what a test declares it costs, which the doctor
    // holds against the budgets.
    may: [
      'scripts/',
      'reports/',
      'tenant/',
      'guide/links.ts',
      'guide/paths.ts',
      ...CASES,
      'fixtures/cost.ts',
      'fixtures/live-details.ts',
      'settings.ts',
      'settings/',
    ],
    except: [CHANGES],
    because: 'the commands start the suite and are no part of it',
  },
  { of: 'settings.ts', may: ['settings/'], because: 'settings come before everything' },
  { of: 'settings/', may: ['settings/'], because: 'settings come before everything' },
  {
    of: 'playwright.config.ts',
    // What no journey goes through reaches the verdict by the configuration: no test could hand it over.
    may: ['fixtures/options.ts', 'guide/outside.ts', 'reports/', 'scripts/lib/', 'settings.ts', 'settings/'],
    because: 'the configuration names what runs and runs nothing',
  },
];

/** Where locators are made of the page itself: page objects, checks of the tenant's own markup, what judges it, a toy to compare with. */
const MAY_LOCATE = ['pages/', 'tests/contract/', 'tests/sentinel/', 'tests/judges/', 'tests/bench/toy.bench.ts'];
const MUST_NOT_LOCATE = ['tests/', 'fixtures/', 'flows/'];

/** Every break of the law, as `file: what; why`. */
export function violations(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const source = parse(file, text);
    const imports = importsOf(file, text).map((imported) => importProblem(file, imported, sources));
    const locators = mayLocate(file) ? [] : rawLocatorsOf(source);
    return [
      ...imports.filter((problem) => problem !== undefined),
      ...locators.map((name) => `${file}: calls ${name}(); locators are made in pages/`),
    ];
  });
}

/**
 * Every ring of imports, as `a.ts → b.ts → a.ts`. Imports of types alone are none: they are gone when the sources run,
 * and a whole and its parts may name each other's types.
 */
export function cycles(sources: Sources): string[] {
  const graph = new Map([...sources].map(([file, text]) => [file, importsOf(file, text, 'at run time')]));
  const rings = [...graph.keys()].map((file) => ringThrough(file, graph)).filter((ring) => ring !== undefined);
  // A ring is found once from each of its files: kept is the one that begins with the first.
  return rings.filter((ring) => ring[0] === ring.toSorted()[0]).map((ring) => [...ring, ring[0]].join(' → '));
}

/** What belongs to no layer: a file whose imports nobody would check. */
export function lawless(sources: Sources): string[] {
  return [...sources.keys()].filter((file) => layerOf(file) === undefined);
}

/** The layers that hold any of the sources, in the order of the law. */
export function layersIn(sources: Sources): string[] {
  const held = new Set([...sources.keys()].map(layerOf));
  return LAW.filter((layer) => held.has(layer)).map(({ of }) => of);
}

function importProblem(file: string, imported: string, sources: Sources): string | undefined {
  const layer = layerOf(file);
  if (layer === undefined) return undefined;
  const allowed =
    layer.may.some((part) => within(imported, part)) && !layer.except?.some((part) => within(imported, part));
  if (!allowed) return `${file}: imports ${imported}; ${layer.because}`;
  if (layer.of === 'pages/' && isPage(parse(imported, sources.get(imported) ?? ''))) {
    return `${file}: imports the page ${imported}; ${layer.because}`;
  }
  return undefined;
}

function layerOf(file: string): Layer | undefined {
  return LAW.find(({ of }) => within(file, of));
}

function within(file: string, part: string): boolean {
  return part.endsWith('/') ? file.startsWith(part) : file === part;
}

function mayLocate(file: string): boolean {
  return MAY_LOCATE.some((part) => within(file, part)) || !MUST_NOT_LOCATE.some((part) => within(file, part));
}

/** The project's files a source imports; packages are nobody's layer. */
function importsOf(file: string, text: string, which: 'all' | 'at run time' = 'all'): string[] {
  return modulesOf(parse(file, text))
    .filter(({ module, erased }) => module.startsWith('.') && (which === 'all' || !erased))
    .map(({ module }) => posix.join(posix.dirname(file), module));
}

/** The shortest way from a file back to it, without its repetition at the end. */
function ringThrough(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const waiting = [[start]];
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
