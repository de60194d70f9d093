/** The security questions of 2.3 as the service asks them again. The references record none of these pages. */
import { about, expect, test } from '../../fixtures/test.ts';

// A tenant without a second factor registers nothing but the questions.
test.use({ pictures: false, mfa: false });

const RARE = { tag: ['@assumed', '@slow'] };
/** So many verifications the service takes within an hour. */
const MOST = 5;

test(
  'one wrong answer of five is refused, and not told from the others',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, changedAnswers }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const reset = await newReset();
    const { 'reset-verification': page } = reset.screens;
    await reset.begin(reader.userPrincipalName);
    expect(await reset.answerQuestions(changedAnswers(reader.answers, 'one wrong'))).toBe('reset-verification');
    const said = await page.refusal.allInnerTexts();
    expect(await page.emptyFields(), 'the form keeps what was typed').toBe(0);
    await reset.answerQuestions(changedAnswers(reader.answers, 'all wrong'));
    await expect(page.refusal).toHaveText(said);
    expect(await reset.answerQuestions(reader.answers)).toBe('reset-new-password');
  },
);

test(
  'answers may be written in capitals',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, changedAnswers }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    expect(await reset.answerQuestions(changedAnswers(reader.answers, 'in capitals'))).toBe('reset-new-password');
  },
);

test(
  'after five wrong tries the right answers are of no use for a day',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, changedAnswers, tenant }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    const wrong = changedAnswers(reader.answers, 'one wrong');
    for (let tries = 1; tries <= MOST; tries += 1) {
      expect(await reset.answerQuestions(wrong), `try ${tries}`).toBe('reset-verification');
    }
    expect(await reset.answerQuestions(reader.answers), 'the right answers').toBe('reset-stopped');

    await tenant.clock.advance({ hours: 23 });
    await reset.start(reader.userPrincipalName);
    expect(await reset.enterUserName(reader.userPrincipalName), 'another visit').toBe('reset-stopped');
    await tenant.clock.advance({ hours: 1, minutes: 1 });
    await reset.begin(reader.userPrincipalName);
    expect(await reset.answerQuestions(reader.answers), 'a day later').toBe('reset-new-password');
  },
);

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test(
    'the questions reset it as well',
    { ...RARE, annotation: about('2.6.3') },
    async ({ guided, newReset, newPassword }) => {
      const { journey, reader } = await guided('totp-key');
      await journey.perform();
      const reset = await newReset();
      await reset.begin(reader.userPrincipalName);
      expect(await reset.answerQuestions(reader.answers)).toBe('reset-new-password');
      expect(await reset.choosePassword(newPassword())).toBe('reset-done');
    },
  );
});
