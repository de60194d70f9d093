import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../reports/redaction/secret.ts';
import { left } from '../reaction.ts';
import type { ScanCode } from './screens.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** A base32 seed of 80 or 160 bits, in one piece or in groups of four, alone or after its label (security-info.md 4). */
const KEY = /(?:^|:)\s*((?:[a-z2-7]{4}\s?){4,8})\s*$/i;

/** "Scan the QR code", with the toggle that shows the same secret as text. */
export class ScanCodePage implements ScanCode {
  readonly code: Locator;
  readonly pairingLink: Locator;
  readonly cannotScan: Locator;
  readonly next: Locator;
  /** Of what is typed in for Microsoft Authenticator. */
  readonly codeLabel: Locator;
  readonly urlLabel: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];
  readonly #key: Locator;
  readonly #activationCode: Locator;
  readonly #activationUrl: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.code = wizard.root.locator('img[src^="data:image"], canvas');
    // Known by what it opens, whatever it says: Microsoft Authenticator, or any app that gives codes.
    this.pairingLink = wizard.root.locator('a[href^="phonefactor:"], a[href^="otpauth:"]');
    this.cannotScan = wizard.linkLike(WORDING.cannotScan);
    this.next = wizard.primary;
    this.codeLabel = wizard.root.getByText(/^code$/i);
    this.urlLabel = wizard.root.getByText(/^url$/i);
    this.marker = this.cannotScan;
    this.#key = wizard.root.getByText(KEY);
    this.#activationCode = wizard.root.getByText(/^\d{9}$/);
    this.#activationUrl = wizard.root.getByText(/^https:\/\/\S+$/);
    this.sensitive = [this.code, this.#key, this.#activationCode, this.#activationUrl];
  }

  async photograph(): Promise<Buffer> {
    await this.code.waitFor();
    return this.code.screenshot();
  }

  async offersLink(): Promise<boolean> {
    await this.code.or(this.pairingLink).first().waitFor();
    return this.pairingLink.isVisible();
  }

  async followLink(): Promise<string> {
    const address = await this.pairingLink.getAttribute('href');
    await this.pairingLink.click();
    return address ?? '';
  }

  async showKey(): Promise<void> {
    await this.cannotScan.click();
    await this.#key.or(this.#activationUrl).first().waitFor();
  }

  async readKey(): Promise<Secret> {
    const shown = await this.#key.first().innerText();
    const key = KEY.exec(shown)?.[1]?.replace(/\s/g, '');
    if (key === undefined) throw new Error('The page shows no secret key after "Can\'t scan image?".');
    return new Secret(key, 'seed');
  }

  async readActivation(): Promise<{ readonly code: Secret; readonly url: string }> {
    const code = new Secret(await this.#activationCode.innerText(), 'token');
    return { code, url: await this.#activationUrl.innerText() };
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
