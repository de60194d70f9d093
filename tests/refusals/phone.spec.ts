import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test.describe('a tenant whose phone numbers are unique', () => {
  test.use({ uniquePhones: true });

  // That it is refused is documented (security-info.md 7), when and with which code is not.
  test(
    'a number that somebody else has is refused and stays in the field, and one’s own is taken',
    { annotation: about('2.2.3-3b'), tag: '@assumed' },
    async ({ guided, tenant, newAccount, typeNumber, national, refusals }) => {
      const { journey, reader } = await guided('sms');
      const { number } = await tenant.phone();
      await tenant.directory.addPhone((await newAccount()).id, number);
      await journey.perform({ until: 'phone' });
      const { phone } = journey.screens;
      await typeNumber(journey, number);
      expect(await phone.submit()).toBe('refused');
      expect(await phone.holds(national(number)), 'the number is still in the field').toBe(true);
      expect(await refusals(), 'badDirectoryRequest').toEqual([17]);
      await phone.type(national(reader.phone.number));
      expect(await phone.submit()).toBe('left');
      await journey.goOn({ until: 'phone-done' });
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );
});

test(
  'a number that somebody else has is taken where numbers need not be unique',
  { annotation: about('2.2.3-3b'), tag: '@slow' },
  async ({ guided, tenant, newAccount }) => {
    const { journey, reader } = await guided('sms');
    await tenant.directory.addPhone((await newAccount()).id, reader.phone.number);
    await journey.perform({ until: 'phone-done' });
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);
