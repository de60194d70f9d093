import { expect, test } from '@playwright/test';
import { STEP_IDS, stepById, STEPS, titleOf, type StepId } from '../../guide/guide.ts';
import { PATHS, stepsOf, type Path } from '../../guide/paths.ts';
import { readSources } from './lib/sources.ts';
import { objectKeysOf, parse, stepMethodsOf } from './lib/syntax.ts';

/** The guide's own numbers, held here a second time on purpose: a step cannot go missing with its test. */
const IDS = `
  1.1.1 1.1.2 1.2
  2.1-1 2.1-1b 2.1-2 2.1-3 2.1-4
  2.2.1-choice 2.2.1-wait 2.2.1-qr
  2.2.2-1 2.2.2-1a 2.2.2-1b 2.2.2-1c 2.2.2-1d 2.2.2-1e 2.2.2-1e-i 2.2.2-2
  2.2.2-3 2.2.2-3a 2.2.2-3b 2.2.2-3c 2.2.2-3d 2.2.2-3e 2.2.2-3f
  2.2.2-4 2.2.2-5 2.2.2-6 2.2.2-7 2.2.2-8 2.2.2-9
  2.2.2-alt-1 2.2.2-alt-1a 2.2.2-alt-1b 2.2.2-alt-1b-i 2.2.2-alt-2
  2.2.3-1 2.2.3-2 2.2.3-3 2.2.3-3a 2.2.3-3b 2.2.3-3c 2.2.3-4 2.2.3-5
  2.2.4-1 2.2.4-2 2.2.4-3 2.2.4-3a 2.2.4-3b 2.2.4-3c 2.2.4-4 2.2.4-5
  2.3-1 2.3-1a 2.3-1b
  2.4-rule-length 2.4-rule-words 2.4-rule-classes 2.4-1 2.4-1a 2.4-1b 2.4-1c 2.4-2
  2.5
  2.6.1 2.6.2 2.6.3 2.6.4
`.match(/\S+/g);

/** The sections of each path's methods: one, but for the reader who changes it. */
const METHODS_OF: Readonly<Record<Path, readonly string[]>> = {
  'app-qr': ['2.2.2'],
  'app-key': ['2.2.2'],
  'totp-qr': ['2.2.2'],
  'totp-key': ['2.2.2'],
  sms: ['2.2.3'],
  call: ['2.2.4'],
  'app-then-sms': ['2.2.2', '2.2.3'],
  'other-account': ['2.2.3'],
  'too-late': ['2.2.3'],
};

const performed = [...readSources(['flows', 'fixtures', 'pages', 'tests'])].flatMap(([file, text]) =>
  stepMethodsOf(parse(file, text)).map((method) => ({ file, ...method })),
);

test.describe('the steps', () => {
  test('are those of the guide, in its order', () => {
    expect(STEP_IDS).toEqual(IDS);
    // @ts-expect-error -- the ids are a literal union: one the guide does not have is no StepId
    const unknown: StepId = '2.1-5';
    expect(() => stepById(unknown)).toThrow('2.1-5');
  });

  test('carry their section in their id, and the id in their title', () => {
    for (const { id, section, summary } of STEPS) {
      expect(id === section || id.startsWith(`${section}-`), id).toBe(true);
      expect(titleOf(id)).toBe(`${id} ${summary}`);
    }
  });

  test('name screens the flows know', () => {
    const screens = objectKeysOf(parse('screens.ts', readSources(['flows/screens.ts']).get('flows/screens.ts') ?? ''));
    expect(screens).toContain('landing');
    expect(screens).toEqual(expect.arrayContaining(STEPS.flatMap(({ screen }) => screen ?? [])));
  });

  test('say in French why no browser performs them, where none does', () => {
    const reasons = STEPS.map(({ notPerformable }) => notPerformable).filter((reason) => reason !== undefined);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) {
      expect(reason).toMatch(/(?<!\p{L})(?:aucun|de|du|en|la|le|rien|un|une)(?!\p{L})/iu);
      expect(reason).toMatch(/^\p{Lu}.{20,}\.$/u);
    }
  });

  test('are performed by no browser where only a person can act', () => {
    const forPeople = STEPS.filter(({ actor }) => actor === 'person');
    expect(forPeople.filter(({ notPerformable }) => notPerformable === undefined)).toEqual([]);
  });

  test('take English labels from what is documented or seen twice', () => {
    const labels = STEPS.flatMap((step) => step.labels);
    expect(labels.filter(({ text }) => text.trim() === '')).toEqual([]);
    const marks = new Set(labels.map(({ documented }) => documented?.['en-US']?.mark));
    expect(marks).toEqual(new Set(['A', 'B', undefined]));
  });

  test('cannot be changed', () => {
    const [first] = stepById('2.1-1').labels;
    expect(() => Object.assign(first ?? {}, { text: 'Se connecter' })).toThrow(TypeError);
    expect(() => Object.assign(stepById('2.1-1'), { summary: '' })).toThrow(TypeError);
  });
});

test.describe('guide and flows', () => {
  test('agree: each step a browser can perform is performed by one method of flows/guide/', () => {
    const performable = STEPS.filter(({ notPerformable }) => notPerformable === undefined).map(({ id }) => id);
    expect(performed.map(({ id }) => id).toSorted()).toEqual(performable.toSorted());
  });

  test('are tied in flows/guide/ and nowhere else', () => {
    expect(performed.map(({ file }) => file).filter((file) => !file.startsWith('flows/guide/'))).toEqual([]);
  });

  test('compare no more labels than the sentence names', () => {
    for (const { id, labels } of performed) {
      expect(stepById(id as StepId).labels.length, id).toBeGreaterThanOrEqual(labels);
    }
  });
});

test.describe('the paths', () => {
  test('go through all of 2.1 to 2.4 between them', () => {
    const concerned = STEP_IDS.filter((id) => /^2\.[1-4]/.test(id));
    const covered = new Set(PATHS.flatMap((path) => stepsOf(path)));
    expect(STEP_IDS.filter((id) => covered.has(id))).toEqual(concerned);
  });

  for (const path of PATHS) {
    test(`keep to the guide's order and to the sections of their method: ${path}`, () => {
      const steps = stepsOf(path);
      expect(steps).toEqual(STEP_IDS.filter((id) => steps.includes(id)));
      const methods = new Set(
        steps.map((id) => stepById(id).section).filter((section) => /^2\.2\.[2-4]/.test(section)),
      );
      expect([...methods]).toEqual(METHODS_OF[path]);
    });
  }

  test('begin on the landing page, or in the portal of another account', () => {
    for (const path of PATHS) {
      const [first] = stepsOf(path);
      expect(first, path).toBe(path === 'other-account' ? '2.1-1b' : '2.1-1');
      expect(stepsOf(path)[1], path).toBe('2.1-2');
    }
  });

  test('change the method at the QR code on one of them', () => {
    const changed = stepsOf('app-then-sms');
    expect(changed.filter((id) => !stepsOf('app-qr').includes(id) && !stepsOf('sms').includes(id))).toEqual([
      '2.2.2-alt-2',
    ]);
    expect(changed.slice(changed.indexOf('2.2.2-4')).slice(0, 3)).toEqual(['2.2.2-4', '2.2.2-alt-2', '2.2.3-2']);
  });

  test('let too much time pass on one of them, and go on as by text message', () => {
    expect(stepsOf('too-late').filter((id) => !stepsOf('sms').includes(id))).toEqual(['2.2.1-wait']);
    expect(PATHS.filter((path) => stepsOf(path).includes('2.2.1-wait'))).toEqual(['too-late']);
  });

  test('differ by the QR code alone where an app is set up', () => {
    const [qr, key] = [stepsOf('totp-qr'), stepsOf('totp-key')];
    expect(qr.filter((id) => !key.includes(id))).toEqual(['2.2.2-5']);
    expect(key.filter((id) => !qr.includes(id))).toEqual(IDS?.filter((id) => id.startsWith('2.2.2-alt-1')));
  });
});
