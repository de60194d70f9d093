import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test.describe('a number of Canada is taken', { annotation: about('2.2.3-3b') }, () => {
  // Both are in use: a Canadian guide asks for no dashes, Microsoft's labs type them (security-info.md 1.5).
  for (const [writing, every] of [
    ['digits', '@slow'],
    ['dashes', 'in every run'],
  ] as const) {
    test(`written with ${writing}, ${every}`, async ({ guided, typeNumber }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone' });
      await typeNumber(journey, reader.phone.number, writing);
      expect(await journey.screens.phone.submit()).toBe('left');
      await reader.phone.waitForCode(0);
    });
  }

  for (const writing of ['spaces', 'dots', 'parentheses'] as const) {
    test(`written with ${writing}`, { tag: ['@assumed', '@slow'] }, async ({ guided, typeNumber }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone' });
      await typeNumber(journey, reader.phone.number, writing);
      expect(await journey.screens.phone.submit()).toBe('left');
      await reader.phone.waitForCode(0);
    });
  }
});

test(
  'a number of another country is taken with the country chosen from the list',
  { annotation: about('2.2.3-3a'), tag: '@slow' },
  async ({ guided, tenant, national }) => {
    const { journey, reader } = await guided('sms');
    const abroad = await tenant.phone('FR');
    await journey.perform({ until: 'phone' });
    const { phone, 'phone-code': code } = journey.screens;
    await phone.openCountries();
    expect(await phone.countries.count(), 'countries to choose from').toBeGreaterThan(100);
    await phone.chooseFrance();
    await phone.type(national(abroad.number));
    await phone.chooseText();
    expect(await phone.submit()).toBe('left');
    await code.type(await abroad.waitForCode(0));
    expect(await code.submit()).toBe('left');
    await journey.goOn();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);

test(
  'what is no telephone number is refused and stays in the field, and the right one is taken',
  { annotation: about('2.2.3-3b') },
  async ({ guided, notANumber, refusals }) => {
    const { journey } = await guided('sms');
    await journey.perform({ until: 'phone' });
    const { phone } = journey.screens;
    await phone.openCountries();
    await phone.chooseCanada();
    for (const [already, how] of (['too-short', 'too-long', 'letters'] as const).entries()) {
      const wrong = notANumber(how);
      await phone.type(wrong);
      expect(await phone.submit(), how).toBe('refused');
      await expect(phone.refusal).toBeVisible();
      expect(await phone.holds(wrong), `${how}: still in the field`).toBe(true);
      expect(await refusals(), 'badPhoneNumber').toEqual(Array.from({ length: already + 1 }, () => 29));
    }
  },
);

test(
  'nothing can be sent without a number',
  { annotation: about('2.2.3-3c'), tag: ['@assumed', '@slow'] },
  async ({ guided }) => {
    const { journey } = await guided('sms');
    await journey.perform({ until: 'phone' });
    await expect(journey.screens.phone.next).toBeDisabled();
  },
);
