import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../reports/redaction/secret.ts';
import type { RefusingScreen } from '../screen.ts';
import { ScanCode } from './scan-code.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** A base32 seed of 80 or 160 bits, in one piece or in groups of four, alone or after its label (security-info.md 4). */
const KEY = /(?:^|:)\s*((?:[a-z2-7]{4}\s?){4,8})\s*$/i;

/** "Scan the QR code", where only the wording tells what is typed in. */
export class ScanCodePage extends ScanCode implements RefusingScreen {
  readonly asText: Locator;
  readonly sensitive: readonly Locator[];
  readonly #key: Locator;
  readonly #activationCode: Locator;
  readonly #activationUrl: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    super(wizard, wizard.linkLike(WORDING.cannotScan));
    this.#key = wizard.root.getByText(KEY);
    this.#activationCode = wizard.root.getByText(/^\d{9}$/);
    this.#activationUrl = wizard.root.getByText(/^https:\/\/\S+$/);
    this.asText = this.#key.or(this.#activationUrl).first();
    this.sensitive = [this.code, this.#key, this.#activationCode, this.#activationUrl];
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
}
