/** The guide with a person who attends: they read the window, do it on the embedded tenant's phone, and press the button. */
import type { Page } from '@playwright/test';
import { Agent } from 'undici';
import { WindowAttendant } from '../../../fixtures/attendant/window-attendant.ts';
import type { GuidedFixtures } from '../../../fixtures/guided.ts';
import { expect, test as base } from '../../../fixtures/test.ts';
import type { Path } from '../../../guide/paths.ts';
import { Hidden } from '../../../settings/kinds.ts';
import type { Attendant } from '../../../tenant/live/attendant.ts';
import { openAuthenticator } from '../../../tenant/live/authenticator.ts';
import { openPhoneLine } from '../../../tenant/live/phone/open.ts';
import { linePhone } from '../../../tenant/phone.ts';
import type { Authenticator, Phone, Tenant } from '../../../tenant/tenant.ts';

const PATIENCE = 10_000;

/** A person with the embedded tenant's phone in hand, who does what a window tells them. */
class ScriptedPerson {
  phone: Phone | undefined;
  app: Authenticator | undefined;
  /** What the camera of their phone sees. */
  qrCode = '';

  /** @param window that has just opened. */
  async attend(window: Page): Promise<void> {
    const title = await window.getByRole('heading').innerText();
    const typed = await this.#do(title, await window.getByRole('main').innerText());
    if (typed !== undefined) await window.getByRole('textbox').fill(typed);
    await window.getByRole('button', { name: 'C’est fait' }).click();
  }

  /** @returns what the window asks them to type. */
  async #do(title: string, shown: string): Promise<string | undefined> {
    if (title.includes('texto')) return (await this.phone?.waitForCode(0))?.reveal();
    if (title.includes('sonne')) await this.phone?.answerCall(/touche (\S)/.exec(title)?.[1] ?? '');
    else if (title.includes('numérisez')) await this.app?.scan(this.qrCode);
    else await this.app?.approve(/application : (\d+)/.exec(shown)?.[1]);
    return undefined;
  }
}

/** What the tests look at: what was recorded. */
const test = base.extend<{ recorded: string[] }>({
  recorded: async ({}, use) => use([]),
  tenant: async ({ tenant, browser, recorded }, use) => {
    const person = new ScriptedPerson();
    const windows: Promise<void>[] = [];
    const openWindow = async () => {
      const window = await browser.newPage();
      windows.push(person.attend(window));
      return window;
    };
    const record = (sentence: string) => recorded.push(sentence);
    await use(attended(tenant, person, new WindowAttendant({ openWindow, announce: () => undefined, record })));
    await Promise.all(windows);
  },
});

/** The embedded tenant, whose phone and app only a person can use. */
function attended(tenant: Tenant, person: ScriptedPerson, attendant: Attendant): Tenant {
  return {
    ...tenant,
    kind: 'embedded',
    directory: tenant.directory,
    log: () => tenant.log(),
    usage: () => tenant.usage(),
    change: (change) => tenant.change(change),
    answerQuestions: (userId) => tenant.answerQuestions(userId),
    isSure: (...args) => tenant.isSure(...args),
    phone: async () => {
      person.phone = await tenant.phone();
      const number = new Hidden(person.phone.number.reveal());
      const line = openPhoneLine({ kind: 'attended', number }, { dispatcher: new Agent(), attendant });
      if (line === undefined) throw new Error('A line that a person attends was not opened.');
      return linePhone(line, PATIENCE);
    },
    authenticator: (condition) => {
      person.app = tenant.authenticator(condition);
      const app = openAuthenticator(attendant);
      const ask = app.scan.bind(app);
      const scan = (content: string) => {
        person.qrCode = content;
        return ask(content);
      };
      return Object.assign(app, { scan });
    },
  };
}

/** What was recorded of the person, once the reader is in the portal. No code and no number is in it. */
async function arrive(guided: GuidedFixtures['guided'], path: Path, recorded: readonly string[]) {
  const { journey, reader } = await guided(path);
  await journey.perform();
  await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  expect(recorded.join(' ')).not.toMatch(/\d{3}/);
  return recorded;
}

test(
  'a reader arrives in the portal with a person who scans the code and approves',
  { tag: '@slow' },
  async ({ guided, recorded }) => {
    expect(await arrive(guided, 'app-qr', recorded)).toEqual([
      expect.stringMatching(/numérisez le code QR .* : fait/),
      expect.stringMatching(/^« Approuvez la demande dans Authenticator » : fait/),
    ]);
  },
);

test.describe('a reader arrives in the portal', { tag: '@slow' }, () => {
  test('with a person who reads the text', async ({ guided, recorded }) => {
    const told = expect.stringMatching(/^« Lisez le texto de Microsoft .* : fait/);
    expect(await arrive(guided, 'sms', recorded)).toEqual([told]);
  });

  test('with a person who answers the call', async ({ guided, recorded }) => {
    const told = expect.stringMatching(/répondez et appuyez sur la touche # » : fait/);
    expect(await arrive(guided, 'call', recorded)).toEqual([told]);
  });
});
