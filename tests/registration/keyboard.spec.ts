/**
 * A reader who uses no mouse (WCAG 2.2, success criteria 2.1.1, 2.1.2 and 2.4.3), or presses once too often. That the real
 * pages keep to it is assumed.
 */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'the choice of another method takes the focus',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.3-2', '2.2.4-2') },
  async ({ guided }) => {
    const { journey } = await guided('sms');
    await journey.perform({ until: 'choose-method' });
    await expect(journey.screens['choose-method'].focused).toHaveCount(1);
  },
);

test(
  'the tabulator leads out of the field of the code, and Enter sends it',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.3-4') },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    await page.type(await reader.phone.waitForCode(0));
    await page.field.press('Tab');
    await expect(page.field).not.toBeFocused();
    expect(await page.submitByEnter()).toBe('left');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);

test(
  'a button that is pressed twice sends one code',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.3-3c') },
  async ({ guided, typeNumber, submissions }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone' });
    await typeNumber(journey, reader.phone.number);
    expect(await journey.screens.phone.submitTwice()).toBe('left');
    await journey.goOn({ until: 'phone-code' });
    expect(submissions('/authenticationmethods/new')).toBe(1);
  },
);
