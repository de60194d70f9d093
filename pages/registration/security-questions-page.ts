import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { holdsSecret, typeSecret } from '../keyboard.ts';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';

/** The security questions, one dropdown and one answer a row (security-info.md 1.6). */
export class SecurityQuestionsPage implements RefusingScreen {
  readonly questions: Locator;
  readonly answers: Locator;
  readonly done: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];
  readonly #options: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.questions = wizard.root.getByRole('combobox');
    this.answers = wizard.root.getByRole('textbox');
    this.done = wizard.primary;
    this.refusal = wizard.refusal;
    // A tenant asks for three to five questions; no other screen has more than one dropdown.
    this.marker = this.questions.nth(2);
    this.sensitive = [this.answers];
    this.#options = page.getByRole('option');
  }

  async count(): Promise<number> {
    return this.questions.count();
  }

  /**
   * Chooses a question that no row has yet and answers it.
   *
   * @param taken the questions chosen in the rows before.
   * @returns the question's text.
   */
  async answer(row: number, answer: Secret, taken: ReadonlySet<string>): Promise<string> {
    await this.questions.nth(row).click();
    await this.#options.first().waitFor();
    const offered = await this.#options.allInnerTexts();
    const index = offered.findIndex((text) => text.trim().endsWith('?') && !taken.has(text));
    const question = offered[index];
    if (question === undefined) throw new Error(`Row ${row + 1} offers no question that is not taken yet.`);
    await this.#options.nth(index).click();
    await this.#options.first().waitFor({ state: 'hidden' });
    await typeSecret(this.answers.nth(row), answer);
    return question;
  }

  /** What a row's list offers, in its order; the list is closed again. */
  async offered(row: number): Promise<string[]> {
    await this.questions.nth(row).click();
    await this.#options.first().waitFor();
    const texts = await this.#options.allInnerTexts();
    await this.questions.nth(row).press('Escape');
    await this.#options.first().waitFor({ state: 'hidden' });
    return texts.map((text) => text.trim()).filter((text) => text.endsWith('?'));
  }

  /** The field of a row's answer, from the top. */
  answerIn(row: number): Locator {
    return this.answers.nth(row);
  }

  async typeAnswer(row: number, answer: Secret): Promise<void> {
    await typeSecret(this.answers.nth(row), answer);
  }

  async holds(row: number, answer: Secret): Promise<boolean> {
    return holdsSecret(this.answers.nth(row), answer);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.done.click());
  }
}
