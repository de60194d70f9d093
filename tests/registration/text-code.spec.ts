import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'a wrong code is refused and stays in the field, and the right one registers the phone',
  { annotation: about('2.2.3-4') },
  async ({ guided, tenant, wrongCode, refusals }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    const wrong = wrongCode(await reader.phone.waitForCode(0));
    await page.type(wrong);
    expect(await page.submit()).toBe('refused');
    await expect(page.refusal).toBeVisible();
    expect(await page.holds(wrong), 'the wrong code is still in the field').toBe(true);
    expect(await refusals(), 'verificationFailed').toEqual([24]);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

    await journey.goOn();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);

test(
  'a code is good for three minutes, and another one can be asked for',
  { annotation: about('2.2.3-4'), tag: '@slow' },
  async ({ guided, tenant, refusals }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    const code = await reader.phone.waitForCode(0);
    await tenant.clock.advance({ seconds: 181 });
    await page.type(code);
    expect(await page.submit()).toBe('refused');
    expect(await refusals(), 'challengeExpired').toEqual([8]);

    const since = await reader.now();
    await page.askForAnotherCode();
    await page.type(await reader.phone.waitForCode(since));
    expect(await page.submit()).toBe('left');
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test(
  'a code is still good after two minutes and a half',
  { tag: '@slow', annotation: about('2.2.3-4') },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    const code = await reader.phone.waitForCode(0);
    await tenant.clock.advance({ seconds: 150 });
    await page.type(code);
    expect(await page.submit()).toBe('left');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);

test('a code asked for again is taken', { annotation: about('2.2.3-4'), tag: '@slow' }, async ({ guided, tenant }) => {
  const { journey, reader } = await guided('sms');
  await journey.perform({ until: 'phone-code' });
  await tenant.clock.advance({ seconds: 1 });
  const since = await reader.now();
  await journey.screens['phone-code'].askForAnotherCode();
  await reader.phone.waitForCode(since);
  await journey.goOn();
  await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
});

// Whether a new code ends the one before is documented nowhere.
test(
  'the code sent before is refused then',
  { annotation: about('2.2.3-4'), tag: ['@assumed', '@slow'] },
  async ({ guided, tenant, refusals }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const page = journey.screens['phone-code'];
    const before = await reader.phone.waitForCode(0);
    await tenant.clock.advance({ seconds: 1 });
    const since = await reader.now();
    await page.askForAnotherCode();
    await reader.phone.waitForCode(since);
    await page.type(before);
    expect(await page.submit()).toBe('refused');
    expect(await refusals(), 'verificationFailed').toEqual([24]);
  },
);

test(
  'a code sent to a wrong number is made good by going back',
  { annotation: about('2.2.3-3b', '2.2.3-4'), tag: '@slow' },
  async ({ guided, tenant, typeNumber }) => {
    const { journey, reader } = await guided('sms');
    const stranger = await tenant.phone();
    await journey.perform({ until: 'phone' });
    await typeNumber(journey, stranger.number);
    expect(await journey.screens.phone.submit()).toBe('left');
    await stranger.waitForCode(0);

    await journey.screens['phone-code'].goBack();
    await journey.goOn({ until: 'phone-code' });
    await reader.phone.waitForCode(0);
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);
