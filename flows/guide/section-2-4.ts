import type { Secret } from '../../reports/redaction/secret.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { AnswerCodes } from '../answer-codes.ts';
import type { Reader } from '../reader.ts';
import { kindOfCode } from '../refusals.ts';
import type { Screens } from '../screens.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { step } from './step.ts';

/** The longest password the guide's sentence allows. */
const LONGEST_IN_GUIDE = 16;

/** The service failed, or refused something else than the new password (password-and-errors.md 2.3): no rule was tried. */
const NOT_BY_RULE = /^(?:HTTP \d+|SSPR (?:120000|120008|120011|120016|120020|120021|50089))$/;

/** 2.4 Mise à jour de votre mot de passe. */
export class Section24 {
  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {}

  /** First the rules a reader could break, each broken once on purpose, then a password that keeps them. */
  async updatePassword(current: Secret): Promise<void> {
    if (this.record.publishes) return this.replace(current);
    await this.breakWordRule(current);
    await this.breakClassRule(current);
    // What is within the guide's length proves nothing of a longer one, which is then tried first.
    if (!this.#isLonger) await this.judgeLength(current);
    await this.replace(current);
    if (this.#isLonger) await this.judgeLength(current);
  }

  @step('2.4-rule-words')
  private async breakWordRule(current: Secret): Promise<void> {
    await this.expectRefusal(current, this.reader.weakPassword('common-word'));
  }

  @step('2.4-rule-classes')
  private async breakClassRule(current: Secret): Promise<void> {
    await this.expectRefusal(current, this.reader.weakPassword('one-class'));
  }

  @step('2.4-rule-length')
  private async judgeLength(current: Secret): Promise<void> {
    if (!this.#isLonger) return this.expectRefusal(current, this.reader.weakPassword('too-long'));
    const { length } = this.reader.newPassword.reveal();
    this.record.differs('8 à 16 caractères', `un mot de passe de ${length} caractères est accepté`);
  }

  @step('2.4-1')
  private async replace(current: Secret): Promise<void> {
    await this.enterCurrent(current);
    await this.enterNew();
    await this.signIn();
  }

  @step('2.4-1a')
  private async enterCurrent(current: Secret): Promise<void> {
    const page = this.screens['update-password'];
    await this.record.labels(page.current);
    await page.typeCurrent(current);
  }

  @step('2.4-1b')
  private async enterNew(): Promise<void> {
    const page = this.screens['update-password'];
    await this.record.outline(page.confirmation);
    await this.record.labels(page.fresh);
    await page.typeNew(this.reader.newPassword);
  }

  @step('2.4-1c')
  private async signIn(): Promise<void> {
    const page = this.screens['update-password'];
    await this.record.labels(page.signIn);
    await entered(page, 'Le nouveau mot de passe est refusé.');
  }

  @step('2.4-2')
  async staySignedIn(): Promise<void> {
    const page = this.screens['stay-signed-in'];
    await this.record.labels(page.heading, page.yes);
    await page.answer('yes');
  }

  /** The reader's own password is longer than the guide's sentence allows: that it is taken says enough. */
  get #isLonger(): boolean {
    return this.reader.newPassword.reveal().length > LONGEST_IN_GUIDE;
  }

  private async expectRefusal(current: Secret, weak: Secret): Promise<void> {
    const page = this.screens['update-password'];
    const codes = new AnswerCodes(page.current.page().context());
    await page.typeCurrent(current);
    await page.typeNew(weak);
    // An accepted one would be the account's password from here on, and nothing after it could be trusted.
    if ((await page.submit()) === 'left') {
      throw new JourneyFailure('product-drift', 'Un mot de passe que la règle du guide interdit est accepté.');
    }
    const code = (await codes.latest())?.code ?? '';
    if (NOT_BY_RULE.test(code)) {
      const sentence = `Le changement de mot de passe échoue sans que le mot de passe soit jugé (${code}).`;
      throw new JourneyFailure(kindOfCode(code.replace(/\D+/, '')), sentence);
    }
    this.record.holds();
  }
}
