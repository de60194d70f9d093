import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test('a declined call registers no phone', { annotation: about('2.2.4-4') }, async ({ guided, tenant }) => {
  const { journey, reader } = await guided('call');
  await journey.perform({ until: 'phone-call' });
  await reader.phone.declineCall();
  await expect(journey.screens['phone-call'].refusal).toBeVisible();
  expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
});

test(
  'another key than # registers no phone',
  { annotation: about('2.2.4-4'), tag: '@slow' },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('call');
    await journey.perform({ until: 'phone-call' });
    await reader.phone.answerCall('1');
    await expect(journey.screens['phone-call'].refusal).toBeVisible();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
  },
);

test(
  'a call nobody answers is given up',
  { annotation: about('2.2.4-4'), tag: '@slow' },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('call');
    await journey.perform({ until: 'phone-call' });
    await tenant.clock.advance({ minutes: 3, seconds: 1 });
    await expect(journey.screens['phone-call'].refusal).toBeVisible();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
  },
);

// The way back is assumed: the references record no screen of a call.
test(
  'after a declined call going back places another, and # registers the phone',
  { annotation: about('2.2.4-4'), tag: ['@assumed', '@slow'] },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('call');
    await journey.perform({ until: 'phone-call' });
    await reader.phone.declineCall();
    await expect(journey.screens['phone-call'].refusal).toBeVisible();
    await journey.screens['phone-call'].goBack();
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  },
);
