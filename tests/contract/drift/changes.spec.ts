/** The changes of the lab: each fits the tenant's sources as they are, and there are enough of each kind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { STEPS } from '../../../guide/guide.ts';
import { FAILURE_KINDS } from '../../../reports/verdict/failure.ts';
import { CHANGES } from '../../../tenant/embedded/drift/changes.ts';
import { changedCopy, ChangeError } from '../../../tenant/embedded/drift/copy.ts';
import { PROBES_BY_NAME } from '../../drift/probes/index.ts';
import { ROOT } from '../lib/sources.ts';

const TENANT = join(ROOT, 'tenant/embedded');
/** What keeps the stand-in from being a trap: no change touches it. */
const SAFETY = /^(?:banner|server\/(?:app|certificate|connect-proxy|process|control)|hosts\/graph|graph\/)/;

test('every change fits the sources in exactly one place, and none touches what keeps people safe', () => {
  const problems = CHANGES.flatMap(({ id, edits }) =>
    edits.flatMap(({ file, from, to }) => {
      const places = readFileSync(join(TENANT, file), 'utf8').split(from).length - 1;
      return [
        ...(places === 1 ? [] : [`${id}: ${file} has what it replaces ${places} times`]),
        ...(from === to ? [`${id}: changes nothing in ${file}`] : []),
        ...(SAFETY.test(file) ? [`${id}: touches ${file}`] : []),
      ];
    }),
  );
  expect(problems).toEqual([]);
});

test('every change is named once, is about steps of the guide, and says how it is told and shown', () => {
  const steps = new Set<string>(STEPS.map(({ id }) => id));
  const problems = CHANGES.flatMap((change) => [
    ...(CHANGES.filter(({ id }) => id === change.id).length === 1 ? [] : [`${change.id} is named twice`]),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(change.id) ? [] : [`${change.id} is no name`]),
    ...change.steps.filter((id) => !steps.has(id)).map((id) => `${change.id}: the guide has no step ${id}`),
    ...change.toldAs.filter((kind) => !(kind in FAILURE_KINDS)).map((kind) => `${change.id}: no failure is ${kind}`),
    ...((change.kind === 'neutral') === (change.toldAs.length === 0) ? [] : [`${change.id}: told, and yet neutral`]),
    ...(PROBES_BY_NAME[change.probe] === undefined ? [`${change.id}: there is no probe ${change.probe}`] : []),
  ]);
  expect(problems).toEqual([]);
});

test('there are a hundred changes and more, half of them of behaviour, and fifteen that nobody may notice', () => {
  const real = CHANGES.filter(({ kind }) => kind !== 'neutral');
  expect(real.length).toBeGreaterThanOrEqual(100);
  expect(real.filter(({ kind }) => kind === 'behaviour').length).toBeGreaterThanOrEqual(real.length / 2);
  expect(CHANGES.length - real.length).toBeGreaterThanOrEqual(15);
});

test('a change that no longer fits is refused by name, and leaves no copy behind', () => {
  let root: string | undefined;
  const misfit = () =>
    ({ root } = changedCopy({ id: 'misfit', edits: [{ file: 'lives.ts', from: 'nowhere', to: '' }] }));
  expect(misfit).toThrow(ChangeError);
  expect(misfit).toThrow('The change misfit no longer fits lives.ts: what it replaces is there 0 times, not once.');
  expect(root).toBeUndefined();
});

test('a copy is the tenant with the change in it, the tenant itself stays as it is, and the copy is gone afterwards', () => {
  const file = 'lives.ts';
  const before = readFileSync(join(TENANT, file), 'utf8');
  const first = before.split('\n')[0] ?? '';
  const copy = changedCopy({ id: 'tried', edits: [{ file, from: before, to: `${before}// changed` }] });
  try {
    expect(readFileSync(join(copy.root, 'tenant/embedded', file), 'utf8')).toBe(`${before}// changed`);
    expect(readFileSync(join(TENANT, file), 'utf8').startsWith(first)).toBe(true);
    expect(readFileSync(join(TENANT, file), 'utf8')).toBe(before);
  } finally {
    copy.remove();
  }
  expect(existsSync(copy.root)).toBe(false);
});
