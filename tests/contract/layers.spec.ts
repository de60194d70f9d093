import { expect, test } from '@playwright/test';
import { cycles, LAW, lawless, layersIn, violations } from './lib/layers.ts';
import { readSources, ROOT_FILES, type Sources } from './lib/sources.ts';

const FOLDERS = ['fixtures', 'flows', 'guide', 'pages', 'reports', 'scripts', 'settings', 'tenant', 'tests'];
const project = readSources([...FOLDERS, ...ROOT_FILES]);

test('every source belongs to a layer', () => {
  expect(lawless(project)).toEqual([]);
});

test('arrows between the layers only point down', () => {
  expect(violations(project)).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(cycles(project)).toEqual([]);
});

test('the check has seen every layer', () => {
  expect(layersIn(project)).toEqual(LAW.map(({ of }) => of));
});

const PAGE = "import type { Screen } from './screen.ts';\nexport class APage implements Screen {}";

/** A break of each rule, and what the check must say of it. */
const BROKEN: Readonly<Record<string, { readonly sources: Record<string, string>; readonly said: string }>> = {
  'a spec that imports a page': {
    sources: { 'tests/guide/a.spec.ts': "import { APage } from '../../pages/a-page.ts';" },
    said: 'tests/guide/a.spec.ts: imports pages/a-page.ts; a spec gets everything from the fixtures',
  },
  'a contract test that imports a page': {
    sources: { 'tests/contract/a.spec.ts': "import { APage } from '../../pages/a-page.ts';" },
    said: 'tests/contract/a.spec.ts: imports pages/a-page.ts',
  },
  'a page that imports another page': {
    sources: {
      'pages/a-page.ts': PAGE,
      'pages/registration/b.ts': "import { APage } from '../a-page.ts';",
    },
    said: 'pages/registration/b.ts: imports the page pages/a-page.ts; a page knows its own screen only',
  },
  'a page that imports a flow, in its types only': {
    sources: { 'pages/a-page.ts': "import type { Reader } from '../flows/reader.ts';" },
    said: 'pages/a-page.ts: imports flows/reader.ts',
  },
  'a flow outside the guide that imports the guide': {
    sources: { 'flows/sign-in.ts': "import { STEPS } from '../guide/guide.ts';" },
    said: 'flows/sign-in.ts: imports guide/guide.ts; only the flows of the guide know the guide',
  },
  'a flow that imports a flow of the guide': {
    sources: { 'flows/sign-in.ts': "export { step } from './guide/step.ts';" },
    said: 'flows/sign-in.ts: imports flows/guide/step.ts',
  },
  'a flow that imports the tenant': {
    sources: { 'flows/guide/a.ts': "const tenant = await import('../../tenant/tenant.ts');" },
    said: 'flows/guide/a.ts: imports tenant/tenant.ts',
  },
  'a tenant that imports the guide': {
    sources: { 'tenant/embedded/a.tsx': "type Id = import('../../guide/guide.ts').StepId;" },
    said: 'tenant/embedded/a.tsx: imports guide/guide.ts',
  },
  'a guide that imports the tenant': {
    sources: { 'guide/a.ts': "import '../tenant/identity.ts';" },
    said: 'guide/a.ts: imports tenant/identity.ts; the guide is data',
  },
  'a report that imports the tenant': {
    sources: { 'reports/verdict/a.ts': "import { world } from '../../tenant/embedded/world.ts';" },
    said: 'reports/verdict/a.ts: imports tenant/embedded/world.ts',
  },
  'a script that imports a fixture': {
    sources: { 'scripts/a.ts': "import { test } from '../fixtures/test.ts';" },
    said: 'scripts/a.ts: imports fixtures/test.ts',
  },
  'a fixture that imports a change of the tenant': {
    sources: { 'fixtures/a.ts': "import { CHANGES } from '../tenant/embedded/drift/changes.ts';" },
    said: 'fixtures/a.ts: imports tenant/embedded/drift/changes.ts',
  },
  'a tenant that imports a change of itself': {
    sources: { 'tenant/embedded/a.ts': "import { CHANGES } from './drift/changes.ts';" },
    said: 'tenant/embedded/a.ts: imports tenant/embedded/drift/changes.ts',
  },
  'a command besides the lab that imports a change': {
    sources: { 'scripts/a.ts': "import { CHANGES } from '../tenant/embedded/drift/changes.ts';" },
    said: 'scripts/a.ts: imports tenant/embedded/drift/changes.ts',
  },
  'a flow with a raw locator': {
    sources: { 'flows/a.ts': "await page.getByRole('button').click();" },
    said: 'flows/a.ts: calls getByRole(); locators are made in pages/',
  },
  'a spec with a raw locator': {
    sources: { 'tests/sign-in/a.spec.ts': "await page.locator('#i0116').click();" },
    said: 'tests/sign-in/a.spec.ts: calls locator(); locators are made in pages/',
  },
};

for (const [what, { sources, said }] of Object.entries(BROKEN)) {
  test(`the check names ${what}`, () => {
    expect(violations(inMemory(sources))).toEqual([expect.stringContaining(said)]);
  });
}

test('the check lets pass what the law allows', () => {
  const sound = inMemory({
    'pages/screen.ts': 'export interface Screen {}',
    'pages/a-page.ts': `${PAGE}\nawait page.locator('#i0116').click();`,
    'flows/guide/a.ts': "import { STEPS } from '../../guide/guide.ts';\nimport { APage } from '../../pages/a-page.ts';",
    'tests/sign-in/a.spec.ts':
      "import { test } from '../../fixtures/test.ts';\nimport { readFileSync } from 'node:fs';",
  });
  expect(violations(sound)).toEqual([]);
});

test('the check names a ring of imports once, whatever file it is found from', () => {
  const ring = inMemory({
    'guide/a.ts': "import './b.ts';",
    'guide/b.ts': "import { type C } from './c.ts';",
    'guide/c.ts': "export * from './a.ts';",
    'guide/d.ts': "import './a.ts';",
    'guide/whole.ts': "import type { Part } from './part.ts';",
    'guide/part.ts': "import { whole } from './whole.ts';",
  });
  expect(cycles(ring)).toEqual(['guide/a.ts → guide/b.ts → guide/c.ts → guide/a.ts']);
});

test('the check names a file that belongs to no layer', () => {
  expect(lawless(inMemory({ 'helpers/a.ts': '' }))).toEqual(['helpers/a.ts']);
});

function inMemory(sources: Record<string, string>): Sources {
  return new Map(Object.entries(sources));
}
