/** Journeys on the stand-in under the eyes that watch over a live tenant. */
import { liveHostRules } from '../../../fixtures/known-hosts.ts';
import { LiveWatch } from '../../../fixtures/live-watch.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';
import { expect, test as base } from '../../../fixtures/test.ts';

const test = base.extend<{ stop: RunStop; eyes: LiveWatch }>({
  stop: async ({}, use, testInfo) => use(new RunStop(testInfo.outputPath())),
  eyes: async ({ stop }, use) => use(new LiveWatch(liveHostRules(), stop, { wrongEntries: 3 })),
});
test.use({ pictures: false, locale: 'fr-CA' });

test.describe('as a live tenant has it', () => {
  test.use({ liveWatch: async ({ eyes }, use) => use(eyes) });

  // The rehearsed first sign-in goes under the same eyes in every run.
  test(
    'the guide is performed as ever, and all its hosts are listed',
    { tag: '@slow' },
    async ({ guided, eyes, stop }) => {
      const { journey } = await guided('totp-key');
      await journey.perform();
      expect([...eyes.otherHosts]).toEqual(['aadcdn.msauth.net']);
      expect(stop.reason()).toBeUndefined();
    },
  );
});

test.describe('in front of a service that limits', () => {
  test.use({ limits: { wrongCodes: 1 } });

  test(
    'a picture for persons stops the run before it is loaded',
    { tag: '@slow' },
    async ({ guided, wrongCode, eyes, stop, context }) => {
      await eyes.watch(context);
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'phone-code' });
      const loaded: string[] = [];
      context.on('response', (response) => loaded.push(new URL(response.url()).pathname));
      const [codePage, { picture }] = [journey.screens['phone-code'], journey.screens.captcha];
      await codePage.type(wrongCode(await reader.phone.waitForCode(0)));
      await expect(codePage.submit().then(() => picture.waitFor())).rejects.toThrow();
      await expect(eyes.conclude()).rejects.toThrow('arrêté : le service limite ou bloque (image à recopier');
      expect(stop.reason()).toContain('image à recopier');
      expect(loaded.filter((path) => path.includes('captcha'))).toEqual([]);
    },
  );
});

for (const [conditionalAccess, code] of [
  ['blocks-sign-in', 'AADSTS53003'],
  ['risk', 'AADSTS53004'],
] as const) {
  test.describe(`in front of a policy that ${conditionalAccess}`, () => {
    test.use({ conditionalAccess });

    test(`the run stops with ${code}`, { tag: '@slow' }, async ({ guided, eyes, stop, context }) => {
      await eyes.watch(context);
      const { journey } = await guided('sms');
      await expect(journey.perform()).rejects.toThrow();
      await expect(eyes.conclude()).rejects.toThrow(/^\[throttled\] arrêté : le service limite ou bloque/);
      expect(stop.reason()).toContain(code);
    });
  });
}
