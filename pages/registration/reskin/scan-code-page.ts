import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../../reports/redaction/secret.ts';
import { left } from '../../reaction.ts';
import type { ScanCode } from '../screens.ts';
import { Wizard } from '../wizard.ts';

/** Groups of a base32 seed of 80 or 160 bits, alone or after its label (security-info.md 4). */
const KEY = /((?:[a-z2-7]{4}\s?){4,8})\s*$/i;

/** "Scan the QR code", where a table holds what is typed in (security-info.md 2.3). */
export class ReskinScanCodePage implements ScanCode {
  readonly code: Locator;
  readonly pairingLink: Locator;
  readonly cannotScan: Locator;
  readonly next: Locator;
  readonly codeLabel: Locator;
  readonly urlLabel: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];
  readonly #row: Locator;
  readonly #activationCode: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.code = wizard.root.locator('img[src^="data:image"], canvas');
    this.pairingLink = wizard.root.locator('a[href^="phonefactor:"], a[href^="otpauth:"]');
    this.cannotScan = wizard.root.getByTestId('activation-qr-show/hide-info-button');
    this.next = wizard.primary;
    this.codeLabel = wizard.root.getByText(/^code$/i);
    this.urlLabel = wizard.root.getByText(/^url$/i);
    this.marker = this.cannotScan;
    this.#row = wizard.root.getByTestId('activation-url/key');
    this.#activationCode = wizard.root.getByText(/^\d{9}$/);
    this.sensitive = [this.code, this.#row, this.#activationCode];
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
    await this.#row.waitFor();
  }

  async readKey(): Promise<Secret> {
    const key = KEY.exec(await this.#row.innerText())?.[1]?.replace(/\s/g, '');
    if (key === undefined) throw new Error('The page shows no secret key after "Can\'t scan the QR code?".');
    return new Secret(key, 'seed');
  }

  async readActivation(): Promise<{ readonly code: Secret; readonly url: string }> {
    const url = /https:\/\/\S+/.exec(await this.#row.innerText())?.[0];
    if (url === undefined) throw new Error('The page shows no address beside the activation code.');
    return { code: new Secret(await this.#activationCode.innerText(), 'token'), url };
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
