import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { RefusingScreen } from '../../screen.ts';
import { ScanCode } from '../scan-code.ts';
import { Wizard } from '../wizard.ts';

/** Groups of a base32 seed of 80 or 160 bits, alone or after its label (security-info.md 4). */
const KEY = /((?:[a-z2-7]{4}\s?){4,8})\s*$/i;

/** "Scan the QR code", where a table holds what is typed in (security-info.md 2.3). */
export class ReskinScanCodePage extends ScanCode implements RefusingScreen {
  readonly asText: Locator;
  readonly sensitive: readonly Locator[];
  readonly #activationCode: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    // The only other link has no handle, and no French wording of it is recorded.
    const another = wizard.root.locator('button.ms-Link:not([data-testid])').first();
    super(wizard, wizard.root.getByTestId('activation-qr-show/hide-info-button'), another);
    this.asText = wizard.root.getByTestId('activation-url/key');
    this.#activationCode = wizard.root.getByText(/^\d{9}$/);
    this.sensitive = [this.code, this.asText, this.#activationCode];
  }

  /** The dialog leaves the screen visible behind it: it is open when its entries are. */
  override async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await this.anotherMethod.page().getByRole('dialog').getByRole('button').first().waitFor();
  }

  async readKey(): Promise<Secret> {
    const key = KEY.exec(await this.asText.innerText())?.[1]?.replace(/\s/g, '');
    if (key === undefined) throw new Error('The page shows no secret key after "Can\'t scan the QR code?".');
    return new Secret(key, 'seed');
  }

  async readActivation(): Promise<{ readonly code: Secret; readonly url: string }> {
    const url = /https:\/\/\S+/.exec(await this.asText.innerText())?.[0];
    if (url === undefined) throw new Error('The page shows no address beside the activation code.');
    return { code: new Secret(await this.#activationCode.innerText(), 'token'), url };
  }
}
