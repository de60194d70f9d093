import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test('a denied notification is not a registration', { annotation: about('2.2.2-8') }, async ({ guided, tenant }) => {
  const { journey, reader } = await guided('app-qr');
  await journey.perform({ until: 'try-push' });
  await reader.authenticator.deny();
  await expect(journey.screens['try-push'].refusal).toBeVisible();
  expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
});

// How another one is asked for is recorded nowhere.
test(
  'after a denial another notification can be asked for',
  { annotation: about('2.2.2-8'), tag: ['@assumed', '@slow'] },
  async ({ guided, tenant, submissions }) => {
    const { journey, reader } = await guided('app-qr');
    await journey.perform({ until: 'try-push' });
    const page = journey.screens['try-push'];
    await reader.authenticator.deny();
    await expect(page.refusal).toBeVisible();
    const asked = submissions('/authenticationmethods/verify');
    await page.resend();
    // Asked about once more: the page shows the number of the new one by then.
    await expect.poll(() => submissions('/authenticationmethods/verify')).toBeGreaterThan(asked);
    await journey.goOn();
    const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['password', 'microsoftAuthenticator']);
  },
);

test(
  'a wrong number is not a registration either',
  { annotation: about('2.2.2-8'), tag: '@slow' },
  async ({ guided, tenant, wrongNumber }) => {
    const { journey, reader } = await guided('app-qr');
    await journey.perform({ until: 'try-push' });
    await reader.authenticator.approve(wrongNumber(await journey.screens['try-push'].shownNumber()));
    await expect(journey.screens['try-push'].refusal).toBeVisible();
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);
  },
);

test(
  'a notification nobody answers is given up',
  { annotation: about('2.2.2-8'), tag: '@slow' },
  async ({ guided, tenant }) => {
    const { journey } = await guided('app-qr');
    await journey.perform({ until: 'try-push' });
    await tenant.clock.advance({ minutes: 3, seconds: 1 });
    await expect(journey.screens['try-push'].refusal).toBeVisible();
  },
);

test.describe('without number matching', () => {
  test.use({ numberMatching: false });

  test(
    'a plain approval is enough, as the guide has it',
    { annotation: about('2.2.2-8'), tag: '@slow' },
    async ({ guided, tenant }) => {
      const { journey, reader } = await guided('app-qr');
      await journey.perform();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
      const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
      expect(kinds).toContain('microsoftAuthenticator');
    },
  );
});

test('an activation code serves once', { annotation: about('2.2.2-alt-1b-i') }, async ({ guided, tenant }) => {
  const { journey } = await guided('app-key');
  await journey.perform({ until: 'scan-qr' });
  await journey.screens['scan-qr'].showKey();
  const { code, url } = await journey.screens['scan-qr'].readActivation();
  await tenant.authenticator().typeIn(code, url);
  await expect(tenant.authenticator().typeIn(code, url)).rejects.toThrow('used');
});

test('an activation code left lying expires', { annotation: about('2.2.2-alt-1b-i') }, async ({ guided, tenant }) => {
  const { journey } = await guided('app-key');
  await journey.perform({ until: 'scan-qr' });
  await journey.screens['scan-qr'].showKey();
  const { code, url } = await journey.screens['scan-qr'].readActivation();
  await tenant.clock.advance({ minutes: 11 });
  await expect(tenant.authenticator().typeIn(code, url)).rejects.toThrow('expired');
});
