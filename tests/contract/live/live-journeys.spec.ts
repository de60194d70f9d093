/** Journeys on the stand-in under the eyes that watch over a live tenant. */
import { liveHostRules } from '../../../fixtures/known-hosts.ts';
import { LiveWatch } from '../../../fixtures/live-watch.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';
import { expect, test as base } from '../../../fixtures/test.ts';

/** As a live tenant has it in `liveWatch`. */
const test = base.extend<{ stop: RunStop }>({
  stop: async ({}, use, testInfo) => use(new RunStop(testInfo.outputPath())),
  liveWatch: async ({ stop }, use) => use(new LiveWatch(liveHostRules(), stop, { wrongEntries: 3 })),
});
test.use({ pictures: false, locale: 'fr-CA' });

test('the guide is performed as ever, and all its hosts are listed', async ({ guided, liveWatch, stop }) => {
  const { journey } = await guided('totp-key');
  await journey.perform();
  expect([...(liveWatch?.otherHosts ?? [])]).toEqual(['aadcdn.msauth.net']);
  expect(stop.reason()).toBeUndefined();
});

test.describe('in front of a service that limits', () => {
  test.use({ limits: { wrongCodes: 1 } });

  test(
    'a picture for persons ends the journey before it is loaded',
    { tag: '@slow' },
    async ({ guided, wrongCode, stop, page }) => {
      test.fail(true, 'The watch ends the test itself: that is what is tried.');
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone-code' });
      const pictures: string[] = [];
      page.on('request', (request) => pictures.push(new URL(request.url()).pathname));
      await journey.screens['phone-code'].type(wrongCode(await reader.phone.waitForCode(0)));
      await expect(journey.goOn()).rejects.toThrow('arrêté : le service limite ou bloque (image à recopier');
      expect(stop.reason()).toContain('image à recopier');
    },
  );
});
