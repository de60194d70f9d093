import { COMPONENT_HANDLES, isHandle, LEDGER, METADATA_NAMES, type Handle } from '../../../tenant/identity.ts';
import { watchHandles, type SeenHandle } from './handles.ts';
import { expect, test } from './walk-test.ts';
import { CHANGED, changedByTenant, LOOK_AT_NOTHING, walkEverywhere, walkNewEdition } from './walks.ts';

/** The test ids and no others: they exist in the new edition only (security-info.md 2.3). */
const isOfNewEdition = ({ value }: Handle) => value.startsWith('data-testid');

test('no page of the tenant holds a handle that the references do not record', async ({ context, walker }) => {
  test.setTimeout(180_000);
  const seen = await watchHandles(context);
  await walkEverywhere(walker, LOOK_AT_NOTHING);
  expectRecorded([...seen.values()]);
  const expected = LEDGER.filter((handle) => !isOfNewEdition(handle));
  expect(unseen(expected, [...seen.values()]), 'handles in the ledger that no screen holds').toEqual([]);
});

test.describe('in a tenant that changed what it can', () => {
  test.use(CHANGED);

  test('no page of the tenant holds a handle that the references do not record', async ({ context, walker }) => {
    const seen = await watchHandles(context);
    await changedByTenant(walker, LOOK_AT_NOTHING);
    expectRecorded([...seen.values()]);
  });
});

test.describe('in the edition of 2025-26', () => {
  test.use({ edition: 'reskin', skipDays: 14, passkeyNudge: true });

  test('no page of the tenant holds a handle that the references do not record', async ({ context, walker }) => {
    test.setTimeout(180_000);
    const seen = await watchHandles(context);
    await walkNewEdition(walker, LOOK_AT_NOTHING);
    expectRecorded([...seen.values()]);
    const expected = LEDGER.filter(isOfNewEdition);
    expect(unseen(expected, [...seen.values()]), 'handles in the ledger that no screen holds').toEqual([]);
  });
});

test('every handle of the ledger is recorded, with a source and a mark', ({}, testInfo) => {
  const keys = LEDGER.map(({ kind, value }) => `${kind} ${value}`);
  expect(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    'listed twice',
  ).toEqual([]);
  for (const { value, source, mark } of LEDGER) {
    expect(source, value).toMatch(/^(?:entra-signin|security-info|password-and-errors|wire-needs)\.md \d/);
    expect(['A', 'B', 'C'], value).toContain(mark);
  }
  const counts = (['A', 'B', 'C'] as const).map(
    (mark) => `${mark} ${LEDGER.filter((one) => one.mark === mark).length}`,
  );
  testInfo.annotations.push({ type: 'handles by mark', description: counts.join(', ') });
  console.log(`handles by mark: ${counts.join(', ')}`);
});

function expectRecorded(seen: readonly SeenHandle[]): void {
  const invented = seen.filter(
    (found) => !LEDGER.some((handle) => isHandle(handle, found)) && !isOfComponent(found) && !isMetadata(found),
  );
  expect(invented.map(({ kind, value, where }) => `${kind} ${value} at ${where}`)).toEqual([]);
}

function isOfComponent({ kind, value }: SeenHandle): boolean {
  return COMPONENT_HANDLES.some((handle) => handle.kind === kind && handle.pattern.test(value));
}

function isMetadata({ kind, value, where }: SeenHandle): boolean {
  return kind === 'name' && where.endsWith('<meta>') && METADATA_NAMES.includes(value);
}

function unseen(expected: readonly Handle[], seen: readonly SeenHandle[]): string[] {
  return expected
    .filter((handle) => !seen.some((found) => isHandle(handle, found)))
    .map(({ kind, value }) => `${kind} ${value}`);
}
