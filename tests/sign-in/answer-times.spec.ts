/** How long the service lets a reader wait. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

/** Nothing is published of how fast the pages answer: what takes longer than this, a reader takes for broken. */
const MOST_MS = 4_000;

test(
  'no answer on the way to the portal takes four seconds',
  { tag: ['@assumed', '@slow'], annotation: about('2.1-2', '2.1-3', '2.4-2') },
  async ({ newAccount, signIn, slowestAnswer }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    expect(await signIn.enterPassword(temporaryPassword)).toBe('stay-signed-in');
    await signIn.screens['stay-signed-in'].answer('no');
    expect(await signIn.arrive()).toBe('portal');
    const { address, ms } = slowestAnswer();
    expect(ms, `the answer of ${address}, in ms`).toBeLessThan(MOST_MS);
  },
);
