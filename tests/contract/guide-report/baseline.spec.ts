import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { STEP_IDS } from '../../../guide/guide.ts';
import { changesSince, type Baseline } from '../../../reports/guide/baseline.ts';
import { baselinesOf, whyNotAccepted } from '../../../scripts/validate/accept.ts';
import { acceptanceOf } from '../../../scripts/validate/acceptance.ts';
import { BASELINES, baselineName, readBaseline, writeBaselines } from '../../../scripts/validate/baselines.ts';
import { DEVICES, EDITIONS, LOCALES } from '../../../settings.ts';
import { finding, guideReport } from './samples.ts';

const PLACE = { edition: 'classic', locale: 'fr-CA', device: 'desktop' };
const HINT = 'record it again with npm run validate:guide -- --accept --reason "why".';

/** One of the whole guide. */
function baseline(more: Partial<Baseline> = {}): Baseline {
  const steps = Object.fromEntries(STEP_IDS.map((id) => [id, { status: 'verified' as const, wordings: [] }]));
  return {
    schema: 1,
    ...PLACE,
    release: '1.0',
    date: '2026-10-01',
    reason: 'Première.',
    steps,
    newScreens: [],
    ...more,
  };
}

const test = base.extend<{ folder: string; kept: (content: unknown) => void }>({
  folder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('baselines');
    mkdirSync(folder, { recursive: true });
    await use(folder);
  },
  kept: async ({ folder }, use) => {
    await use((content) => {
      writeFileSync(join(folder, baselineName(PLACE)), typeof content === 'string' ? content : JSON.stringify(content));
    });
  },
});

test.describe('a run is compared with a baseline', () => {
  const drift = { expected: 'Terminer', found: 'Terminé', known: false };
  const drifted = finding('2.1-1', { status: 'drifted', wordings: [drift] });
  const weights = (...given: Parameters<typeof changesSince>) =>
    changesSince(...given).map(({ what, weight }) => `${what} ${weight}`);

  test('and nothing is new where all is as it was', () => {
    expect(
      weights(
        baseline(),
        STEP_IDS.map((id) => finding(id)),
        [],
        true,
      ),
    ).toEqual([]);
    const known = baseline({ steps: { '2.1-1': { status: 'drifted', wordings: [drift] } } });
    expect(weights(known, [drifted], [], true)).toEqual([]);
  });

  test('and a drift that nobody knew is new, one that is listed as known is not', () => {
    expect(weights(baseline(), [drifted], [], true)).toEqual(['2.1-1 new']);
    const listed = finding('2.1-1', { status: 'drifted', wordings: [{ ...drift, known: true }] });
    expect(weights(baseline(), [listed], [], true)).toEqual(['2.1-1 other']);
    expect(weights(undefined, [listed], [], true)).toEqual([]);
  });

  test('and another wording of a step that drifted before is new as well', () => {
    const before = baseline({ steps: { '2.1-1': { status: 'drifted', wordings: [{ ...drift, found: 'Fini' }] } } });
    expect(weights(before, [drifted], [], true)).toEqual(['2.1-1 new', '2.1-1 better']);
  });

  for (const status of ['replaced', 'reordered', 'gone', 'failed', 'not-reached'] as const) {
    test(`and a step that is new in this state fails, one that was in it before does not: ${status}`, () => {
      expect(weights(baseline(), [finding('2.1-1', { status })], [], true)).toEqual(['2.1-1 new']);
      const before = baseline({ steps: { '2.1-1': { status, wordings: [] } } });
      expect(weights(before, [finding('2.1-1', { status })], [], true)).toEqual([]);
      expect(weights(before, [finding('2.1-1')], [], true)).toEqual(['2.1-1 better']);
      expect(weights(undefined, [finding('2.1-1', { status })], [], true)).toEqual(['2.1-1 new']);
    });
  }

  test('and what is only performed now is worth knowing', () => {
    expect(weights(baseline(), [finding('2.1-1', { status: 'performed' })], [], true)).toEqual(['2.1-1 other']);
  });

  test('and a screen the guide does not mention is new once, and told when it is gone', () => {
    const screen = { name: 'captcha', after: '2.1-1', before: '2.1-2' };
    const now = [{ ...screen, paths: ['sms'] }];
    expect(weights(baseline(), [], now, true)).toEqual(['captcha new']);
    expect(weights(baseline({ newScreens: [screen] }), [], now, true)).toEqual([]);
    expect(weights(baseline({ newScreens: [screen] }), [], [], true)).toEqual(['captcha better']);
    // Its path was not performed.
    expect(weights(baseline({ newScreens: [screen] }), [], [], false)).toEqual([]);
  });
});

test.describe('a baseline is read', () => {
  test('as it was written, and there may be none', ({ folder }) => {
    expect(readBaseline(folder, PLACE)).toBeUndefined();
    const files = writeBaselines(folder, [baseline(), baseline({ device: 'iphone' })]);
    expect(files.map((file) => existsSync(file))).toEqual([true, true]);
    expect(readBaseline(folder, PLACE)).toEqual(baseline());
  });

  const rest = Object.fromEntries(Object.entries(baseline().steps).filter(([id]) => id !== '2.1-1'));
  for (const [what, content, sentence] of [
    ['that is no JSON', '{', 'is no JSON'],
    ['of another schema version', { ...baseline(), schema: 2 }, 'has another schema version than 1'],
    ['without a schema version', {}, 'has another schema version than 1'],
    ['that is something else', { ...baseline(), release: 3 }, 'is not what a baseline has to be at `release`'],
    ['that lacks a step of the guide', baseline({ steps: rest }), 'does not fit the guide: it lacks the step(s) 2.1-1'],
    [
      'with a step that the guide has not',
      baseline({ steps: { ...baseline().steps, '9.9': { status: 'verified', wordings: [] } } }),
      'does not fit the guide: it has 1 step(s) that the guide has not',
    ],
    [
      'of another device than its name says',
      baseline({ device: 'iphone' }),
      'is of classic, fr-CA, iphone, which its name does not say',
    ],
  ] as const) {
    test(`and refused in a sentence: one ${what}`, ({ folder, kept }) => {
      kept(content);
      const refused = `The baseline guide/baselines/classic-fr-CA-desktop.json ${sentence}; ${HINT}`;
      expect(() => readBaseline(folder, PLACE)).toThrow(refused);
    });
  }

  test('as far as it fits, where it is to be replaced', ({ folder, kept }) => {
    kept({ ...baseline(), schema: 2 });
    expect(readBaseline(folder, PLACE, true)).toBeUndefined();
    kept(baseline({ steps: rest }));
    expect(Object.keys(readBaseline(folder, PLACE, true)?.steps ?? {})).toHaveLength(STEP_IDS.length - 1);
  });
});

test.describe('a baseline is recorded', () => {
  test('whole or not at all', ({ folder }) => {
    writeBaselines(folder, [baseline()]);
    mkdirSync(join(folder, `${baselineName({ ...PLACE, device: 'iphone' })}.${process.pid}.tmp`));
    const both = [baseline({ reason: 'Autre.' }), baseline({ device: 'iphone' })];
    expect(() => writeBaselines(folder, both)).toThrow();
    expect(readBaseline(folder, PLACE)?.reason).toBe('Première.');
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([baselineName(PLACE)]);
  });

  test('only of a run that found something out of every step', () => {
    const report = guideReport();
    const [device] = report.devices;
    const findings = STEP_IDS.map((id) => finding(id));
    const whole = {
      ...report,
      devices: [{ ...device, device: 'desktop', findings, newScreens: [], tryouts: [], changes: [] }],
    };
    expect(whyNotAccepted(whole)).toBeUndefined();
    expect(whyNotAccepted({ ...whole, outcome: 'inconclusive' })).toBe('the run came to no conclusion');
    expect(whyNotAccepted(report)).toMatch(/^on desktop nothing was found of the step\(s\) 1\.1\.1, /);
    const [first, ...others] = findings;
    const failed = [{ ...first, status: 'failed' as const }, ...others] as typeof findings;
    const broken = { ...whole, devices: whole.devices.map((one) => ({ ...one, findings: failed })) };
    expect(whyNotAccepted(broken)).toBe('on desktop the guide could not be followed at the step(s) 1.1.1');
    expect(baselinesOf(whole, { release: '2', reason: 'Pourquoi.' })).toEqual([
      baseline({ release: '2', reason: 'Pourquoi.', date: '2026-11-26' }),
    ]);
  });

  const GIVEN = { accept: true, reason: 'why', release: undefined, method: undefined };
  for (const [what, given, sentence] of [
    ['without a reason', { ...GIVEN, reason: undefined }, '--accept needs a --reason'],
    ['with an empty one', { ...GIVEN, reason: ' ' }, '--accept needs a --reason'],
    ['of one method alone', { ...GIVEN, method: 'sms' }, 'A baseline holds the whole guide: leave --method out'],
    ['with a reason for nothing', { ...GIVEN, accept: false }, '--reason belongs to --accept'],
  ] as const) {
    test(`and is refused in a sentence ${what}`, () => {
      expect(() => acceptanceOf(given)).toThrow(sentence);
    });
  }

  test('with the version of the suite for its name where none is given', () => {
    expect(acceptanceOf({ ...GIVEN, accept: false, reason: undefined })).toBeUndefined();
    expect(acceptanceOf(GIVEN)?.release).toMatch(/^\d+\.\d+\.\d+$/);
    expect(acceptanceOf({ ...GIVEN, release: 'juin' })).toEqual({ reason: 'why', release: 'juin' });
  });
});

test('the baselines that are kept fit the guide, both editions on a computer and on a phone', () => {
  const places = EDITIONS.flatMap((edition) =>
    LOCALES.flatMap((locale) => DEVICES.map((device) => ({ edition, locale, device }))),
  );
  const kept = places.filter((place) => readBaseline(BASELINES, place) !== undefined).map(baselineName);
  expect(kept.toSorted()).toEqual(readdirSync(BASELINES).toSorted());
  const needed = EDITIONS.flatMap((edition) =>
    ['desktop', 'iphone'].map((device) => `${edition}-fr-CA-${device}.json`),
  );
  expect(kept).toEqual(expect.arrayContaining(needed));
  for (const name of kept) expect(readFileSync(join(BASELINES, name), 'utf8')).not.toContain('"failed"');
});
