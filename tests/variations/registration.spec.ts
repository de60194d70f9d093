import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false });

test.describe('two methods required', { annotation: about('2.2.2-2', '2.2.3-1') }, () => {
  test.use({ methodsRequired: 2, securityQuestions: 0 });

  for (const [path, every, kinds] of [
    ['sms', 'in every run', ['password', 'microsoftAuthenticator', 'phone']],
    ['call', '@slow', ['password', 'microsoftAuthenticator', 'phone']],
    ['totp-key', '@slow', ['password', 'softwareOath', 'phone']],
  ] as const) {
    test(
      `the registration goes round again after ${path}, ${every}`,
      { tag: '@assumed' },
      async ({ guided, tenant }) => {
        const { journey, reader } = await guided(path);
        await journey.perform();
        await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
        expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(kinds);
      },
    );
  }

  test.describe('one of them there before', () => {
    test.use({ alreadyRegistered: 'phone' });

    test(
      'the registration asks for the other one alone',
      { tag: ['@assumed', '@slow'] },
      async ({ guided, tenant }) => {
        const { journey, reader } = await guided('sms');
        await journey.perform({ until: 'registration-success' });
        const kinds = (await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind);
        expect(kinds).toEqual(['password', 'microsoftAuthenticator', 'phone']);
      },
    );
  });
});

test.describe('a phone there before', () => {
  test.use({ alreadyRegistered: 'phone' });

  test(
    'it is proven first, and the registration asks for the questions alone',
    { annotation: about('2.3-1') },
    async ({ guided, signIn, tenant }) => {
      const { journey, reader } = await guided('totp-key');
      await journey.perform({ until: 'code-challenge' });
      const code = await reader.phone.waitForCode(0);
      expect(await signIn.enterCode(code)).toBe('proof-up');
      await signIn.screens['proof-up'].accept();
      expect(await signIn.arrive()).toBe('security-questions');
      expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    },
  );

  test('the reader arrives in the portal', { annotation: about('2.3-1'), tag: '@slow' }, async ({ guided }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  });

  test.describe('in a tenant without questions', () => {
    test.use({ securityQuestions: 0 });

    test('nothing is asked for', { annotation: about('2.1-4'), tag: '@slow' }, async ({ guided }) => {
      const { journey, record } = await guided('sms');
      await journey.perform({ until: 'stay-signed-in' });
      expect(record.missing()).toContain('2.1-4');
    });
  });
});

test.describe('questions answered before', () => {
  test.use({ alreadyRegistered: 'questions' });

  test('the registration asks for a method alone', { annotation: about('2.3-1') }, async ({ guided }) => {
    const { journey, record, reader } = await guided('totp-key');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    expect(record.missing()).toEqual(['2.3-1', '2.3-1a']);
  });
});
