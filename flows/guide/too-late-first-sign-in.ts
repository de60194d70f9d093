import type { Page } from '@playwright/test';
import type { Photographer } from '../photographer.ts';
import type { Reader } from '../reader.ts';
import type { ScreenName } from '../screens.ts';
import type { GuideRecord } from './guide-record.ts';
import { GuidedFirstSignIn } from './guided-first-sign-in.ts';
import { Section221 } from './section-2-2-1.ts';

interface Window {
  readonly page: Page;
  readonly photographer: Photographer;
}

/** The guide performed by a reader who lets too much time pass: in one window in vain, then in another from the start. */
export class TooLateFirstSignIn extends GuidedFirstSignIn {
  readonly #inVain: GuidedFirstSignIn;
  readonly #context: Section221;
  readonly #record: GuideRecord;

  /** @param second of a browser that knows nothing of the first. */
  constructor(first: Window, second: Window, record: GuideRecord, reader: Reader, patienceMs?: number) {
    super(second.page, record, reader, 'too-late', second.photographer, patienceMs);
    this.#record = record;
    this.#inVain = new GuidedFirstSignIn(first.page, record, reader, 'too-late', first.photographer, patienceMs);
    this.#context = new Section221(record, first.page, reader, first.photographer);
  }

  override async perform(options: { readonly until?: ScreenName } = {}): Promise<void> {
    await this.#inVain.perform({ until: 'phone-code' });
    await this.#context.tarry();
    this.#record.beginsAgain();
    await super.perform(options);
  }
}
