import { expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false });

test('a declined call registers no phone', async ({ guided, tenant }) => {
  const { journey, reader } = await guided('call');
  await journey.perform({ until: 'phone-call' });
  await reader.phone.declineCall();
  await expect(journey.screens['phone-call'].refusal).toBeVisible();
  expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
});

test('another key than # registers no phone', async ({ guided, tenant }) => {
  const { journey, reader } = await guided('call');
  await journey.perform({ until: 'phone-call' });
  await reader.phone.answerCall('1');
  await expect(journey.screens['phone-call'].refusal).toBeVisible();
  expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
});

test('a call nobody answers is given up', async ({ guided, tenant }) => {
  const { journey } = await guided('call');
  await journey.perform({ until: 'phone-call' });
  await tenant.clock.advance({ minutes: 3, seconds: 1 });
  await expect(journey.screens['phone-call'].refusal).toBeVisible();
});
