import { submitted } from '../../pages/reaction.ts';
import { readQrCode } from '../qr-code.ts';
import { WrongKindOfCode } from './phone-reason.ts';
import type { Deeds, Situation } from './situation.ts';

/** Longer than the page waits for an app once the reader goes on. */
const UNPAIRED = { minutes: 1 };

/** What can be done at the QR code, with Microsoft's app or another one. */
export function scanDeeds(situation: Situation): Deeds {
  const { screens, page } = situation;
  const goOn = () => submitted(screens['scan-qr'], () => screens['scan-qr'].goOnUnpaired());
  return {
    async goOn() {
      await pair(situation);
      return goOn();
    },
    async answer(how) {
      if (how === 'other-app') {
        await scanWithOtherApp(situation);
        return goOn();
      }
      if (how !== 'nothing') return undefined;
      return submitted(screens['scan-qr'], async () => {
        const asked = () => page.waitForResponse((answer) => answer.url().endsWith('/authenticationmethods/new'));
        const first = asked();
        await screens['scan-qr'].goOnUnpaired();
        await first;
        // The service counts from the first time the page asks: time passes once that is over.
        await asked();
        await situation.reader.letPass(UNPAIRED);
      });
    },
    async askAgain() {
      await screens['scan-qr'].goBack();
      return 'left';
    },
  };
}

async function pair(situation: Situation): Promise<void> {
  const { screens, reader, held, method } = situation;
  const page = screens['scan-qr'];
  if (method.endsWith('-key')) {
    await page.showKey();
    if (method === 'totp-key') {
      held.token = reader.setUpApp({ key: await page.readKey() });
      return;
    }
    const { code, url } = await page.readActivation();
    return reader.authenticator.typeIn(code, url);
  }
  const content = await contentOf(situation);
  if (method === 'totp-qr') held.token = reader.setUpApp({ uri: content });
  else await reader.authenticator.scan(content);
}

/** Microsoft's app at a code for others, or another app at Microsoft's. */
async function scanWithOtherApp(situation: Situation): Promise<void> {
  const content = await contentOf(situation);
  if (situation.method.startsWith('totp')) return situation.reader.authenticator.scan(content);
  if (!content.startsWith('otpauth:')) throw new WrongKindOfCode('An app that gives codes cannot read this QR code.');
  situation.reader.setUpApp({ uri: content });
}

/** What the QR code holds or, on a phone, what its link hands over. */
async function contentOf({ screens }: Situation): Promise<string> {
  const page = screens['scan-qr'];
  return (await page.offersLink()) ? page.followLink() : readQrCode(await page.photograph());
}
