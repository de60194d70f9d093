import type { Secret } from '../../reports/redaction/secret.ts';
import type { Reader } from '../reader.ts';
import { refusedWith } from '../refusals.ts';
import type { Screens } from '../screens.ts';
import type { GuideRecord } from './guide-record.ts';
import { entered } from './entered.ts';
import { step } from './step.ts';

/** 2.1 Première connexion. */
export class Section21 {
  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {}

  @step('2.1-1')
  async startSignIn(): Promise<void> {
    const { landing } = this.screens;
    await this.record.labels(landing.signIn);
    await landing.startSignIn();
  }

  @step('2.1-1b')
  async leaveOtherAccount(): Promise<void> {
    const { portal } = this.screens;
    await this.record.outline(portal.accountMenu);
    await portal.openAccountMenu();
    await this.record.labels(portal.otherAccountItem);
    await portal.useAnotherAccount();
  }

  /** The sentence leads from the menu to the user name; the service asks on the way which account is meant. */
  async passAccountPicker(): Promise<void> {
    await this.screens['account-picker'].chooseOther();
    this.record.noteAfter('2.1-1b', 'Une page de choix du compte vient ensuite, dont le guide ne parle pas.');
  }

  @step('2.1-2')
  async enterUserName(): Promise<void> {
    const page = this.screens['user-name'];
    await page.type(this.reader.userPrincipalName);
    await this.record.outline(page.field);
    await this.record.labels(page.next);
    await entered(page, "Le nom d'utilisateur est refusé.");
  }

  @step('2.1-3')
  async enterPassword(password: Secret): Promise<void> {
    const { password: page } = this.screens;
    await page.type(password);
    await this.record.labels(page.field, page.signIn);
    if ((await page.submit()) === 'refused') {
      throw refusedWith(await page.code(), 'Le mot de passe temporaire est refusé.');
    }
  }

  @step('2.1-4')
  async acceptProofUp(): Promise<void> {
    const page = this.screens['proof-up'];
    await this.record.labels(page.heading, page.next);
    await page.accept();
  }
}
