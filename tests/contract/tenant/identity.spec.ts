import { isHandle, LEDGER, type Handle } from '../../../tenant/identity.ts';
import { createScreens } from '../../../flows/screens.ts';
import { expectRecorded, watchHandles, type SeenHandle } from './handles.ts';
import { expect, test } from './walk-test.ts';
import { blocked, CHANGED, changedByTenant, walkEverywhere, walkNewEdition } from './walks.ts';

// One wrong code is refused on every way; a second one in a row calls the captcha.
test.use({ limits: { wrongCodes: 2 } });

/** The test ids and no others: they exist in the new edition only (security-info.md 2.3). */
const isOfNewEdition = ({ value }: Handle) => value.startsWith('data-testid');

/** Screens that the classic edition does not have, or that newer tenants ask for. */
const NEWER = ['passkey-nudge', 'app-added'];

test('every screen carries the banner and holds no handle that the references do not record', async ({
  page,
  context,
  strip,
  walker,
}) => {
  test.setTimeout(180_000);
  const handles = await watchHandles(context);
  const screens = new Set<string>();
  await walkEverywhere(walker, async (screen) => {
    screens.add(screen);
    await strip.expectOn(page, screen);
  });
  const passedBy = Object.keys(createScreens(page)).filter((name) => !screens.has(name));
  expect(passedBy, 'screens nobody looked at').toEqual(NEWER);
  expectRecorded([...handles.values()]);
  const expected = LEDGER.filter((handle) => !isOfNewEdition(handle));
  expect(unseen(expected, [...handles.values()]), 'handles in the ledger that no screen holds').toEqual([]);
});

test.describe('in a tenant that changed what it can', () => {
  test.use(CHANGED);

  test('every screen carries the banner, holds no other handle and takes nothing for markup', async ({
    page,
    context,
    strip,
    walker,
  }) => {
    const handles = await watchHandles(context);
    await changedByTenant(walker, async (screen) => {
      await strip.expectOn(page, screen);
      await expect(page.locator('.injected'), `elements made of a text, ${screen}`).toHaveCount(0);
    });
    expectRecorded([...handles.values()]);
  });
});

test.describe('in a tenant that blocks the sign-in', () => {
  test.use({ conditionalAccess: 'blocks-sign-in', mfa: false, securityQuestions: 0 });

  test('the page that says so carries the banner and holds no other handle', async ({
    page,
    context,
    strip,
    walker,
  }) => {
    const handles = await watchHandles(context);
    await blocked(walker, (screen) => strip.expectOn(page, screen));
    expectRecorded([...handles.values()]);
  });
});

test.describe('in the edition of 2025-26 @slow', () => {
  test.use({ edition: 'reskin', skipDays: 14, passkeyNudge: true });

  test('every screen carries the banner and holds no other handle', async ({ page, context, strip, walker }) => {
    test.setTimeout(180_000);
    const handles = await watchHandles(context);
    const screens = new Set<string>();
    await walkNewEdition(walker, async (screen) => {
      screens.add(screen);
      await strip.expectOn(page, screen);
    });
    expect([...screens]).toEqual(expect.arrayContaining(NEWER));
    expectRecorded([...handles.values()]);
    const expected = LEDGER.filter(isOfNewEdition);
    expect(unseen(expected, [...handles.values()]), 'handles in the ledger that no screen holds').toEqual([]);
  });
});

test('every handle of the ledger is recorded, with a source and a mark', ({}, testInfo) => {
  const keys = LEDGER.map(({ kind, value }) => `${kind} ${value}`);
  expect(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    'listed twice',
  ).toEqual([]);
  for (const { value, source, mark } of LEDGER) {
    expect(source, value).toMatch(
      /^(?:(?:entra-signin|security-info|password-and-errors|wire-needs)\.md|SAML bindings) \d/,
    );
    expect(['A', 'B', 'C'], value).toContain(mark);
  }
  const counts = (['A', 'B', 'C'] as const).map(
    (mark) => `${mark} ${LEDGER.filter((one) => one.mark === mark).length}`,
  );
  testInfo.annotations.push({ type: 'handles by mark', description: counts.join(', ') });
  console.log(`handles by mark: ${counts.join(', ')}`);
});

function unseen(expected: readonly Handle[], seen: readonly SeenHandle[]): string[] {
  return expected
    .filter((handle) => !seen.some((found) => isHandle(handle, found)))
    .map(({ kind, value }) => `${kind} ${value}`);
}
