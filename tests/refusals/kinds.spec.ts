/** What the suite calls a journey that ends on an error of the sign-in. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

/** Addresses that a bookmark, the Back button or a link in an old tab leads to (password-and-errors.md 3.1). */
const DEAD_ENDS = [
  ['/common/resume?ctx=over', '165000', 'session-timed-out'],
  ['/common/login', '900561', 'product-defect'],
] as const;

test(
  'a full-page error is a time-out or a defect, by its code',
  { annotation: about('2.2.1-wait') },
  async ({ guided, page }) => {
    const { journey } = await guided('sms');
    for (const [address, code, kind] of DEAD_ENDS) {
      await page.goto(`https://login.microsoftonline.com${address}`);
      await expect(journey.goOn()).rejects.toMatchObject({ kind });
      expect(await journey.screens.error.details()).toMatchObject({ code });
    }
  },
);

test(
  'a password page that was left for two hours is a time-out',
  { annotation: about('2.2.1-wait', '2.1-3') },
  async ({ guided, tenant }) => {
    const { journey } = await guided('sms');
    await journey.perform({ until: 'password' });
    await tenant.clock.advance({ hours: 2 });
    await expect(journey.goOn()).rejects.toMatchObject({ kind: 'session-timed-out' });
  },
);
