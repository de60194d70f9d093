import { GuideRecord } from './guide-record.ts';

/** The guide performed to come to something else: nothing is compared, noted or shown of it. */
export class Rehearsal extends GuideRecord {
  constructor() {
    super({ path: 'sms', order: 'after-registration', edition: '', locale: '', device: '' }, () =>
      Promise.resolve(false),
    );
  }

  override perform<T>(_id: unknown, body: () => Promise<T>): Promise<T> {
    return body();
  }

  override async labels(): Promise<void> {}
  override holds(): void {}
  override differs(): void {}
  override note(): void {}
  override noteAfter(): void {}
  override photographed(): void {}
  override async outline(): Promise<void> {}
  override leaves(): void {}
  override async opened(): Promise<void> {}
}
