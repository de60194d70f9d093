/** The guide's screens on phones: nothing is wider than the screen or under the banner, and no handle is invented. */
import { isOnPhone } from '../../../tenant/embedded/registration/on-phone.ts';
import { expectToFit } from './fit.ts';
import { expectRecorded, watchHandles } from './handles.ts';
import { expect, test } from './walk-test.ts';
import { walkOnPhone } from './walks.ts';

for (const device of ['iphone', 'android'] as const) {
  test.describe(`on ${device} @slow`, () => {
    test.use({ device });

    test('every screen of the guide fits, with the banner above it', async ({ page, context, strip, walker }) => {
      test.setTimeout(120_000);
      const handles = await watchHandles(context);
      const seen: string[] = [];
      await walkOnPhone(walker, async (screen) => {
        seen.push(screen);
        await strip.expectOn(page, screen);
        await expectToFit(page, screen);
      });
      expect(seen).toEqual(expect.arrayContaining(['landing', 'choose-method', 'phone', 'scan-qr', 'portal']));
      expectRecorded([...handles.values()]);
    });
  });
}

test('a page that is too wide, and a button under the banner, are noticed', async ({ page, signIn }) => {
  await signIn.start();
  await expectToFit(page, 'before');
  const wide = await page.evaluateHandle(() => {
    const element = document.createElement('div');
    element.style.cssText = 'width:3000px;height:1px';
    document.body.append(element);
    return element;
  });
  await expect(expectToFit(page, 'too wide')).rejects.toThrow(/width of the page/);
  await wide.evaluate((element) => element.remove());
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'position:fixed;top:10px;left:0';
    button.textContent = 'x';
    document.body.append(button);
  });
  await expect(expectToFit(page, 'under')).rejects.toThrow(/under the banner/);
});

test('a phone is told by what its browser says of itself', () => {
  const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile/15E148';
  const tablet = 'Mozilla/5.0 (Linux; Android 14; Tab) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
  const computer = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
  expect([android, iphone].map(isOnPhone)).toEqual([true, true]);
  expect([tablet, computer, '', undefined].map(isOnPhone)).toEqual([false, false, false, false]);
});
