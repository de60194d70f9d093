import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { typeSecret } from '../keyboard.ts';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { ResetFrame } from './reset-frame.ts';
import { WORDING } from './wording.ts';

export type ResetMethod = 'text' | 'call' | 'appCode' | 'questions';

/** How the reader proves who they are: a choice of methods, and what the chosen one asks for. */
export class VerificationPage implements RefusingScreen {
  readonly heading: Locator;
  readonly methods: Locator;
  /** A number, a code, or one answer a question. */
  readonly fields: Locator;
  /** Of a phone: sends the text, or places the call. */
  readonly send: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const { root, next, refusal } = new ResetFrame(page);
    this.heading = root.getByRole('heading', { level: 2 });
    this.methods = root.getByRole('radio');
    this.fields = root.getByRole('textbox');
    this.send = root.getByRole('button', { name: WORDING.send });
    this.next = next;
    this.refusal = refusal;
    this.marker = this.methods.first();
    this.sensitive = [this.fields];
  }

  method(method: ResetMethod): Locator {
    return this.methods.and(this.marker.page().getByRole('radio', { name: WORDING[method] }));
  }

  async choose(method: ResetMethod): Promise<void> {
    await this.method(method).check();
    await this.fields.first().waitFor();
  }

  async type(secret: Secret): Promise<void> {
    await typeSecret(this.fields.first(), secret);
  }

  /** @param answers by question. @throws if the page asks for anything else. */
  async answer(answers: ReadonlyMap<string, Secret>): Promise<void> {
    for (const field of await this.fields.all()) {
      const question = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent.trim() ?? '');
      const answer = answers.get(question);
      if (answer === undefined) throw new Error('The page asks a question that was not answered at the registration.');
      await typeSecret(field, answer);
    }
  }

  async emptyFields(): Promise<number> {
    return this.fields.evaluateAll(
      (inputs) => inputs.filter((input) => (input as HTMLInputElement).value === '').length,
    );
  }

  /** Ends when the text was sent or the phone rings, or at the refusal. */
  async contact(): Promise<Reaction> {
    return submitted(this.#with(this.send), () => this.send.click());
  }

  async submit(): Promise<Reaction> {
    return submitted(this.#with(this.next), () => this.next.click());
  }

  /** The screen as far as it holds this button: choosing and proving happen on one screen. */
  #with(marker: Locator): RefusingScreen {
    return { marker, refusal: this.refusal, sensitive: this.sensitive };
  }
}
