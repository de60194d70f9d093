import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { step } from './step.ts';

/** The number the guide's sentence names. */
const QUESTIONS_IN_GUIDE = 5;

/** 2.3 Choix des questions et réponses de sécurité. */
export class Section23 {
  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {}

  async answerQuestions(): Promise<void> {
    await this.chooseQuestions();
    await this.submitAnswers();
  }

  @step('2.3-1')
  private async chooseQuestions(): Promise<void> {
    const page = this.screens['security-questions'];
    const rows = await page.count();
    if (rows === QUESTIONS_IN_GUIDE) this.record.holds();
    else this.record.differs(`${QUESTIONS_IN_GUIDE} questions de sécurité`, `${rows} questions de sécurité`);
    const taken = new Set<string>();
    for (let row = 0; row < rows; row++) {
      const answer = this.reader.newAnswer();
      const question = await page.answer(row, answer, taken);
      taken.add(question);
      this.reader.answers.set(question.trim(), answer);
    }
    await this.record.outline(...(await page.questions.all()));
  }

  @step('2.3-1a')
  private async submitAnswers(): Promise<void> {
    const page = this.screens['security-questions'];
    await this.record.labels(page.done);
    await entered(page, 'Les réponses de sécurité sont refusées.');
  }

  @step('2.3-1b')
  async confirm(): Promise<void> {
    const page = this.screens['registration-success'];
    await this.record.labels(page.done);
    await page.finish();
  }
}
