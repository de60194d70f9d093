/**
 * "On every page, in every state of it": the banner of the simulated tenant, looked at as a reader sees it, in pixels of
 * real screenshots; and what a page would have to do to hide it, provoked. The walk past every screen is identity.spec.ts.
 */
import { unhiding, withBanner } from '../../../tenant/embedded/banner.ts';
import { ASSET_HOST } from '../../../tenant/embedded/bundle-names.ts';
import { expect, test } from './walk-test.ts';
import { newWizard } from './walks.ts';

const SIGN_IN = 'https://m365.cloud.microsoft/?auth=2';

test.describe('on a phone', () => {
  test.use({ device: 'iphone' });

  test.describe('in the edition of 2025-26', () => {
    test.use({ edition: 'reskin' });

    test('every screen of the wizard carries it', async ({ page, strip, walker }) => {
      await newWizard(walker, (screen) => strip.expectOn(page, screen));
    });
  });
});

test('it is there while the page is still hidden', async ({ page, signIn, strip }) => {
  // Held back: the page stays as it comes from the server.
  await page.route(`https://${ASSET_HOST}/**`, () => undefined);
  await page.goto(SIGN_IN, { waitUntil: 'commit' });
  await expect(page.locator('body')).toHaveCSS('display', 'none');
  await strip.expectOn(page, 'sign-in page without its script');
  await signIn.screens.landing.open();
  await expect(page.locator('body')).toBeEmpty();
  await strip.expectOn(page, 'landing page without its script');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('a page cannot hide it', () => {
  const RULES = {
    'taken away': 'html::after { display: none !important; content: none !important }',
    'made invisible': 'html::after { visibility: hidden !important; opacity: 0 !important }',
    'moved away': 'html::after { translate: 0 -100px !important; inset: auto 0 0 0 !important }',
    'cut off':
      'html::after { clip-path: inset(100%) !important; mask: linear-gradient(transparent, transparent) !important }',
    'put behind': 'html::after { z-index: -1 !important }',
    'moved with the page': 'html { transform: translateY(-28px) !important; margin-top: -28px !important }',
    'cut off with the page': 'html { clip-path: inset(28px 0 0 0) !important; contain: paint !important }',
    'by the most specific rule': 'html:not(#a#b#c)::after { display: none !important }',
    'in a layer': '@layer page { html::after { display: none !important } }',
  };
  for (const [how, content] of Object.entries(RULES)) {
    test(`by a style: ${how}`, async ({ page, signIn, strip }) => {
      await signIn.start();
      await page.addStyleTag({ content });
      await strip.expectOn(page, how);
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets.push(sheet);
      }, content);
      await strip.expectOn(page, `${how}, by a sheet of a script`);
    });
  }

  for (const parent of ['body', 'html']) {
    test(`by an element at the highest level, in ${parent}`, async ({ page, signIn, strip }) => {
      await signIn.start();
      await page.locator(parent).evaluate((element) => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;background:white;z-index:2147483647';
        element.append(cover);
      });
      await strip.expectOn(page, 'under an element');
    });
  }
});

test.describe('what could hide it is noticed', () => {
  const DEEDS: Readonly<Record<string, () => void>> = {
    'an element of the top layer': () => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'inset:0 auto auto 0;margin:0;width:40px;height:10px;border:0;padding:0';
      document.body.append(dialog);
      dialog.showModal();
    },
    'the style taken out': () => {
      for (const style of document.querySelectorAll('style')) if (style.textContent.includes('@layer')) style.remove();
    },
    'a layer before its own': () => {
      const style = document.createElement('style');
      style.textContent = '@layer first { html::after { display: none !important } }';
      document.head.prepend(style);
    },
  };
  for (const [what, deed] of Object.entries(DEEDS)) {
    test(what, async ({ page, signIn, strip }) => {
      await signIn.start();
      await strip.expectOn(page, 'before');
      await page.evaluate(deed);
      await expect(strip.expectOn(page, what)).rejects.toThrow(/generated content|pixels of the banner/);
    });
  }
});

test('nothing that could hide it is served', () => {
  expect(() => withBanner('<html><body></body></html>')).toThrow('cannot carry the banner');
  expect(() => withBanner('<html><head><style>@layer a{}</style></head></html>')).toThrow('could hide the banner');
  for (const script of [
    'd.showModal()',
    'e.showPopover()',
    'e.popover="auto"',
    'e.requestFullscreen()',
    's.textContent="@layer a{}"',
    'document.startViewTransition(f)',
    'document.write(t)',
    'document.open()',
  ]) {
    expect(() => unhiding(script), script).toThrow('could hide the banner');
  }
  expect(unhiding('document.body.append(e)')).toBe('document.body.append(e)');
});
