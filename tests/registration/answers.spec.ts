import { about, expect, test } from '../../fixtures/test.ts';

// Nothing but the questions is asked for: they are what this is about.
test.use({ pictures: false, mfa: false, securityQuestions: 3 });

const ACCENTS = 'àâæçéèêëîïôœùûüÿ';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const CHINESE = '日月水火木金土山川田人口手足目耳';
const EMOJI = '😀🐶🍎🚗⚽🎵📚🌈';

for (const length of [3, 40]) {
  test(
    `answers of ${length} characters are taken, of any script @slow`,
    { annotation: about('2.3-1a') },
    async ({ guided, answerOf }) => {
      const { journey, reader } = await guided('totp-key');
      await journey.perform({ until: 'security-questions' });
      const page = journey.screens['security-questions'];
      const taken = new Set<string>();
      for (const [row, alphabet] of [ACCENTS, ARABIC, CHINESE].entries()) {
        taken.add(await page.answer(row, answerOf(length, alphabet), taken));
      }
      expect(await page.submit()).toBe('left');
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );
}

// What counts as a character is not documented: code points are assumed, so that a simple emoji is one.
test(
  'an emoji counts as one character',
  { annotation: about('2.3-1a'), tag: ['@assumed', '@slow'] },
  async ({ guided, answerOf }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const page = journey.screens['security-questions'];
    const taken = new Set<string>();
    for (const [row, length] of [2, 40, 20].entries()) {
      taken.add(await page.answer(row, answerOf(length, EMOJI), taken));
    }
    expect(await page.submit(), 'two emojis').toBe('refused');
    await page.typeAnswer(0, answerOf(3, EMOJI));
    expect(await page.submit(), 'three, and forty').toBe('left');
  },
);

test(
  'answers too short, too long or left out are refused and stay in the form',
  { annotation: about('2.3-1a') },
  async ({ guided, answerOf }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const page = journey.screens['security-questions'];
    const good = answerOf(12);
    const taken = new Set([await page.answer(0, good, new Set())]);
    expect(await page.submit(), 'two rows left out').toBe('refused');
    expect(await page.holds(0, good), 'the answer given').toBe(true);

    for (const row of [1, 2]) taken.add(await page.answer(row, answerOf(12), taken));
    for (const length of [2, 41]) {
      const bad = answerOf(length);
      await page.typeAnswer(2, bad);
      expect(await page.submit(), `${length} characters`).toBe('refused');
      expect(await page.holds(2, bad), `${length} characters are still there`).toBe(true);
      expect(await page.holds(0, good), 'the other answers too').toBe(true);
    }
    await page.typeAnswer(2, answerOf(40));
    expect(await page.submit()).toBe('left');
  },
);

test(
  'the same answer to two questions is refused',
  { annotation: about('2.3-1a'), tag: '@slow' },
  async ({ guided, answerOf }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const page = journey.screens['security-questions'];
    const repeated = answerOf(12);
    const taken = new Set<string>();
    for (const [row, answer] of [repeated, answerOf(12), repeated].entries()) {
      taken.add(await page.answer(row, answer, taken));
    }
    expect(await page.submit()).toBe('refused');
    expect(await page.holds(2, repeated), 'the answer is still there').toBe(true);
    await page.typeAnswer(2, answerOf(12));
    expect(await page.submit()).toBe('left');
  },
);

// Where the real page says it is recorded nowhere; that it says it at the field is assumed (WCAG 2.2, 3.3.1).
test(
  'what is wrong with an answer is said at its own field',
  { tag: ['@assumed', '@slow'], annotation: about('2.3-1a') },
  async ({ guided, answerOf }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const page = journey.screens['security-questions'];
    const taken = new Set<string>();
    for (const [row, length] of [12, 2, 12].entries()) taken.add(await page.answer(row, answerOf(length), taken));
    expect(await page.submit()).toBe('refused');
    await expect(page.answerIn(1)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.answerIn(0)).not.toHaveAttribute('aria-invalid', 'true');
  },
);
