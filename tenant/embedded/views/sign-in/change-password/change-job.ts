import type { ConvergedChangePasswordConfig } from '../../../sign-in/config.ts';
import { postJson } from '../post.ts';

/** What the page reads of the answers to begin and poll (wire-needs.md 1). */
interface JobAnswer {
  readonly IsJobPending: boolean;
  readonly Ctx: string;
  readonly FlowToken: string;
  readonly CoupledDataCenter: string;
  readonly CoupledScaleUnit: string;
  /** The server code of a refusal; absent, empty or null for none. */
  readonly ErrorMessage?: string | null;
}

/** The asynchronous job that changes a password: begin, then poll while it is pending (password-and-errors.md 2.1). */
export class ChangeJob {
  #ctx: string;
  #flowToken: string;

  constructor(private readonly config: ConvergedChangePasswordConfig) {
    this.#ctx = config.sCtx;
    this.#flowToken = config.sFT;
  }

  /** As the last answer left them. */
  get tokens(): { readonly ctx: string; readonly flowToken: string } {
    return { ctx: this.#ctx, flowToken: this.#flowToken };
  }

  /** @returns the server code of the refusal, empty once the job is done. @throws NoAnswer */
  async run(oldPassword: string, newPassword: string): Promise<string> {
    const { urlAsyncSsprBegin, urlAsyncSsprPoll, iPollingInterval } = this.config;
    const passwords = { OldPassword: oldPassword, NewPassword: newPassword };
    let answer = await this.#call(urlAsyncSsprBegin, passwords);
    while (refusalIn(answer) === '' && answer.IsJobPending) {
      await pause(iPollingInterval);
      const { CoupledDataCenter, CoupledScaleUnit } = answer;
      answer = await this.#call(urlAsyncSsprPoll, { CoupledDataCenter, CoupledScaleUnit });
    }
    return refusalIn(answer);
  }

  async #call(url: string, body: Readonly<Record<string, string>>): Promise<JobAnswer> {
    const answer = await postJson<JobAnswer>(url, { Ctx: this.#ctx, FlowToken: this.#flowToken, ...body });
    this.#ctx = answer.Ctx;
    this.#flowToken = answer.FlowToken;
    return answer;
  }
}

function refusalIn({ ErrorMessage }: JobAnswer): string {
  return ErrorMessage ?? '';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, ms));
}
