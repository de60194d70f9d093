import type { Locator } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { left } from '../reaction.ts';
import type { Wizard } from './wizard.ts';

/** The QR code, with the toggle that shows the same as text: what both editions have in common. */
export abstract class ScanCode {
  readonly code: Locator;
  /** On a phone, in the code's place. */
  readonly pairingLink: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly refusal: Locator;
  /** Of what is typed in for Microsoft Authenticator. */
  readonly codeLabel: Locator;
  readonly urlLabel: Locator;
  readonly marker: Locator;
  readonly #root: Locator;
  abstract readonly sensitive: readonly Locator[];
  /** What the picture carries, as text, while it is shown. */
  abstract readonly asText: Locator;

  protected constructor(
    wizard: Wizard,
    readonly cannotScan: Locator,
    readonly anotherMethod: Locator = wizard.anotherMethod,
  ) {
    this.code = wizard.root.locator('img[src^="data:image"], canvas');
    // Known by what it opens, whatever it says: Microsoft Authenticator, or any app that gives codes.
    this.pairingLink = wizard.root.locator('a[href^="phonefactor:"], a[href^="otpauth:"]');
    this.next = wizard.primary;
    this.back = wizard.back;
    this.refusal = wizard.refusal;
    this.codeLabel = wizard.root.getByText(/^code$/i);
    this.urlLabel = wizard.root.getByText(/^url$/i);
    this.marker = cannotScan;
    this.#root = wizard.root;
  }

  /** @throws if the page shows no key that an app would take. */
  abstract readKey(): Promise<Secret>;
  /** What Microsoft Authenticator takes instead of the QR code. */
  abstract readActivation(): Promise<{ readonly code: Secret; readonly url: string }>;

  /** The QR code as a PNG, in memory only: it must never be written anywhere. */
  async photograph(): Promise<Buffer> {
    await this.code.waitFor();
    return this.code.screenshot();
  }

  /** Whether the page is one for phones, with a link to tap in place of a code to scan. */
  async offersLink(): Promise<boolean> {
    await this.code.or(this.pairingLink).first().waitFor();
    return this.pairingLink.isVisible();
  }

  /** Taps the link. @returns what the phone hands to the app that opens; as secret as the QR code. */
  async followLink(): Promise<string> {
    const address = await this.pairingLink.getAttribute('href');
    await this.pairingLink.click();
    return address ?? '';
  }

  /** Ends when a key, or a code and an address, can be read. The control is a toggle: a second call would hide it again. */
  async showKey(): Promise<void> {
    await this.cannotScan.click();
    await this.asText.waitFor();
  }

  /** Ends when the text is gone again. */
  async hideKey(): Promise<void> {
    await this.cannotScan.click();
    await this.asText.waitFor({ state: 'hidden' });
  }

  /** Whether the code stands behind « Code » and the address behind « URL », as a reader copies them. */
  async labelsItsValues(): Promise<boolean> {
    const text = await this.#root.innerText();
    return /\bcode\s*:?\s*\d{9}\b/i.test(text) && /\burl\s*:?\s*https:/i.test(text);
  }

  async goBack(): Promise<void> {
    await this.back.click();
    await left(this.marker);
  }

  /** Ends when the choice of methods covers the screen. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await left(this.marker);
  }

  /** Goes on though no app has taken the code: the page waits for one. What it does in the end comes later. */
  async goOnUnpaired(): Promise<void> {
    await this.next.click();
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
