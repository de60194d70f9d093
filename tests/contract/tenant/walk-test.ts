import { test as base } from '../../../fixtures/test.ts';
import { BannerStrip } from './banner-strip.ts';
import type { Walker } from './walks.ts';

export { expect } from '../../../fixtures/test.ts';

interface WalkFixtures {
  /** Who is led past the screens of the tenant. */
  walker: Walker;
  /** The banner as this test's browser has to show it. */
  strip: BannerStrip;
}

export const test = base.extend<WalkFixtures>({
  // The guide is written in French: what it says is compared in that language only.
  locale: 'fr-CA',
  walker: async ({ page, context, tenant, signIn, guided, newAccount, unknownUser, wrongPassword }, use) =>
    use({ page, context, tenant, signIn, guided, newAccount, unknownUser, wrongPassword }),
  strip: async ({ context }, use) => use(await BannerStrip.in(context)),
});
