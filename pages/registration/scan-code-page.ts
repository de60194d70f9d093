import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../reports/redaction/secret.ts';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** A base32 seed of 80 or 160 bits, in one piece or in groups of four, alone or after its label (security-info.md 4). */
const KEY = /(?:^|:)\s*((?:[a-z2-7]{4}\s?){4,8})\s*$/i;

/** "Scan the QR code", with the toggle that shows the same secret as text. */
export class ScanCodePage implements Screen {
  readonly code: Locator;
  readonly cannotScan: Locator;
  readonly next: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];
  readonly #key: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.code = wizard.root.locator('img[src^="data:image"], canvas');
    this.cannotScan = wizard.linkLike(WORDING.cannotScan);
    this.next = wizard.primary;
    this.marker = this.cannotScan;
    this.#key = wizard.root.getByText(KEY);
    this.sensitive = [this.code, this.#key];
  }

  /** The QR code as a PNG, in memory only: it must never be written anywhere. */
  async photograph(): Promise<Buffer> {
    await this.code.waitFor();
    return this.code.screenshot();
  }

  /** Ends when a key can be read. The control is a toggle: a second call would hide it again. */
  async showKey(): Promise<void> {
    await this.cannotScan.click();
    await this.#key.first().waitFor();
  }

  /** @throws if the page shows no key that an app would take. */
  async readKey(): Promise<Secret> {
    const shown = await this.#key.first().innerText();
    const key = KEY.exec(shown)?.[1]?.replace(/\s/g, '');
    if (key === undefined) throw new Error('The page shows no secret key after "Can\'t scan image?".');
    return new Secret(key, 'seed');
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
