import { about, expect, PREDEFINED_QUESTIONS, test } from '../../fixtures/test.ts';

// Nothing but the questions is asked for: they are what this is about.
test.use({ pictures: false, mfa: false });

/** As words: an apostrophe and a blank have several forms. */
const plain = (text: string) => text.replaceAll('’', "'").replace(/[\s\u00a0\u202f]+/g, ' ');

// The French of Microsoft's documentation is a translation: what the page says is assumed to be the same.
test(
  'the 35 questions of the documentation are offered in French',
  { annotation: about('2.3-1'), tag: '@assumed' },
  async ({ guided }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const offered = await journey.screens['security-questions'].offered(0);
    expect(offered.map(plain).toSorted()).toEqual(PREDEFINED_QUESTIONS.map(({ fr }) => plain(fr)).toSorted());
  },
);

test.describe('in English', { annotation: about('2.3-1') }, () => {
  test.use({ locale: 'en-US' });

  test('the 35 questions of the documentation are offered', async ({ guided }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const offered = await journey.screens['security-questions'].offered(0);
    expect(offered.map(plain).toSorted()).toEqual(PREDEFINED_QUESTIONS.map(({ en }) => plain(en)).toSorted());
  });
});

// No question may be answered twice; that it is not offered twice is how the tenant sees to it.
test(
  'a question chosen in one row is offered in no other',
  { annotation: about('2.3-1'), tag: ['@assumed', '@slow'] },
  async ({ guided, answerOf }) => {
    const { journey } = await guided('totp-key');
    await journey.perform({ until: 'security-questions' });
    const page = journey.screens['security-questions'];
    const chosen = await page.answer(0, answerOf(12), new Set());
    for (const row of [1, 4]) {
      const offered = await page.offered(row);
      expect(offered, `row ${row + 1}`).toHaveLength(34);
      expect(offered, `row ${row + 1}`).not.toContain(chosen.trim());
    }
    expect(await page.offered(0), 'the row itself').toContain(chosen.trim());
  },
);

test.describe('as many questions as the organisation asks for', { annotation: about('2.3-1') }, () => {
  for (const wanted of [3, 4, 5] as const) {
    test.describe(`${wanted} @slow`, () => {
      test.use({ securityQuestions: wanted });

      test(`${wanted} are asked for`, async ({ guided, answerOf }) => {
        const { journey, reader } = await guided('totp-key');
        await journey.perform({ until: 'security-questions' });
        const page = journey.screens['security-questions'];
        await expect(page.questions).toHaveCount(wanted);
        const taken = new Set<string>();
        for (let row = 0; row < wanted; row++) taken.add(await page.answer(row, answerOf(12), taken));
        expect(await page.submit()).toBe('left');
        await journey.goOn();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      });
    });
  }
});

test.describe('with a method', () => {
  test.use({ mfa: true });

  // "the first must be an MFA method" (security-info.md 5).
  test(
    'the questions are asked once it is registered',
    { tag: '@slow', annotation: about('2.3-1') },
    async ({ guided, tenant }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'security-questions' });
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );
});

test.describe('without questions', () => {
  test.use({ mfa: true, securityQuestions: 0 });

  test(
    'the method alone is asked for, and the last page names it as the default',
    { annotation: about('2.3-1b'), tag: '@slow' },
    async ({ guided }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'registration-success' });
      await expect(journey.screens['registration-success'].defaultMethod).toBeVisible();
      expect(await journey.screens['registration-success'].defaultMethodName()).toMatch(/téléphone|phone/i);
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );
});
