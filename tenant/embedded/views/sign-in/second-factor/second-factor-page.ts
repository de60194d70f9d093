import type { ConvergedTfaConfig, UserProof } from '../../../sign-in/config.ts';
import type { View } from '../pagination.ts';
import { NoAnswer } from '../post.ts';
import { Shell } from '../shell.ts';
import { ApprovalView } from './approval-view.ts';
import { Challenge } from './challenge.ts';
import { CodeView } from './code-view.ts';
import { DenialView } from './denial-view.ts';
import { MethodListView } from './method-list-view.ts';
import { outcomeOf } from './polling.ts';
import { resultText, type SecondFactorStrings } from './result-text.ts';
import { SilenceView } from './silence-view.ts';

/** The second factor. Its views swap in place, without navigation (entra-signin.md 4.1). */
export class SecondFactorPage {
  readonly shell: Shell;
  readonly challenge: Challenge;
  readonly #list: MethodListView;
  /** Ends the polling of a challenge that was left. */
  #polling: AbortController | undefined;
  #isOpen = false;

  constructor(
    readonly config: ConvergedTfaConfig,
    readonly strings: SecondFactorStrings,
  ) {
    this.shell = new Shell(config, strings, config.sPOST_Username);
    this.challenge = new Challenge(config);
    this.#list = new MethodListView(this);
  }

  /** Begins with the default method, or the only one; where neither is, the reader chooses. */
  open(): void {
    const { arrUserProofs } = this.config;
    const first = arrUserProofs.find(({ isDefault }) => isDefault);
    const [only] = arrUserProofs.length === 1 ? arrUserProofs : [];
    const proof = first ?? only;
    if (proof === undefined) void this.#show(this.#list);
    else this.start(proof);
  }

  /** Starts a method, also once more. What comes of it is the next view. */
  start(proof: UserProof): void {
    void this.shell.whilePending(async () => {
      this.#polling?.abort();
      try {
        const answer = await this.challenge.begin(proof);
        if (!answer.Success) {
          await this.#cannotStart(resultText(answer, proof, this.strings));
        } else if (proof.authMethodId === 'PhoneAppOTP' || proof.authMethodId === 'OneWaySMS') {
          await this.#show(new CodeView(this, proof));
        } else {
          await this.#show(new ApprovalView(this, proof, answer.Entropy));
          void this.#poll(proof);
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await this.#cannotStart(this.strings.unexpected);
      }
    });
  }

  chooseAnother(): void {
    void this.shell.whilePending(async () => {
      this.#polling?.abort();
      this.#list.error('');
      await this.#show(this.#list);
    });
  }

  /** Leaves the page. Ends only with the document, so that nothing can be pressed any more. */
  async finish(rememberDevice: boolean): Promise<never> {
    this.challenge.finish(rememberDevice);
    return new Promise<never>(() => undefined);
  }

  async #poll(proof: UserProof): Promise<void> {
    const polling = new AbortController();
    this.#polling = polling;
    const outcome = await outcomeOf(this.challenge, this.config, polling.signal);
    if (polling.signal.aborted) return;
    await this.shell.whilePending(async () => {
      if (outcome === 'approved') await this.finish(false);
      else if (outcome === 'silence') await this.#show(new SilenceView(this, proof));
      else if (outcome === 'denied') await this.#show(new DenialView(this, proof));
      else if (outcome === 'expired') await this.#cannotStart(this.strings.sessionTimedOut);
      else await this.#cannotStart(this.strings.unexpected);
    });
  }

  /** The reader is left with the list, whatever was shown. */
  async #cannotStart(message: string): Promise<void> {
    this.#list.error(message);
    await this.#show(this.#list);
  }

  /** The page stays hidden until its first view is known. */
  async #show(view: View): Promise<void> {
    if (this.#isOpen) {
      if (this.shell.pagination.current() !== view) await this.shell.pagination.show(view, 'next');
      return;
    }
    this.#isOpen = true;
    this.shell.open(view);
  }
}
