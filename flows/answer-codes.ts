import type { BrowserContext, Response } from '@playwright/test';

/** What an answer of the service says in no language, where it says more than "go on". */
export interface AnswerCode {
  /** ms since the epoch, of this machine. */
  readonly at: number;
  /** Last part of the address it came from: `login`, `GetCredentialType`, `EndAuth`, `verify`. */
  readonly from: string;
  /**
   * `AADSTS50126` of a sign-in page, `IfExistsResult 1` of the user name, `SSPR 120002` of a new password,
   * `SAS PhoneAppDenied` of a second factor, `API 24` of the registration, `HTTP 429` of any.
   */
  readonly code: string;
  /** Empty where the answer carries none. */
  readonly correlationId: string;
  readonly requestId: string;
}

/** Those whose answers carry codes. */
export const CODED_HOSTS = ['login.microsoftonline.com', 'mysignins.microsoft.com'];
const CONFIG = /\$Config=(\{[^\n]*\});/;
/** "Not signed in yet", on the first load of every sign-in (entra-signin.md 1.5). */
const NORMAL = '50058';
const GOES_ON = ['Success', 'AuthenticationPending'];

type Answer = Readonly<Record<string, unknown>>;

/** Notes the codes of everything that the pages of a browser are answered, from now on. */
export class AnswerCodes {
  readonly #read: Promise<AnswerCode | undefined>[] = [];

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      if (CODED_HOSTS.includes(new URL(response.url()).hostname)) this.#read.push(codeIn(response, Date.now()));
    });
  }

  /** In the order of the answers. */
  async all(): Promise<readonly AnswerCode[]> {
    const read = await Promise.all(this.#read);
    return read.filter((code) => code !== undefined);
  }

  async latest(): Promise<AnswerCode | undefined> {
    return (await this.all()).at(-1);
  }
}

/** Everything an answer says in codes; the one of `AnswerCode` comes first. */
export async function codesIn(response: Response): Promise<readonly string[]> {
  if (response.status() >= 400) return [`HTTP ${response.status()}`];
  const answer = await bodyOf(response);
  const { ThrottleStatus: throttle, VerificationState: state, ErrCode: sas } = answer;
  return [
    codeOf(answer),
    typeof throttle === 'number' && throttle !== 0 ? `ThrottleStatus ${throttle}` : undefined,
    typeof state === 'number' ? `VerificationState ${state}` : undefined,
    typeof sas === 'number' && sas !== 0 ? `AADSTS${sas}` : undefined,
  ].filter((code) => code !== undefined);
}

async function codeIn(response: Response, at: number): Promise<AnswerCode | undefined> {
  const answer = response.status() >= 400 ? {} : await bodyOf(response);
  const code = response.status() >= 400 ? `HTTP ${response.status()}` : codeOf(answer);
  if (code === undefined) return undefined;
  return {
    at,
    from: new URL(response.url()).pathname.split('/').at(-1) ?? '',
    code,
    correlationId: textOf(answer, 'correlationId') ?? textOf(answer, 'CorrelationId') ?? '',
    requestId: response.headers()['x-ms-request-id'] ?? '',
  };
}

/** `$Config` of a page, or what a call is answered; nothing for anything else. */
async function bodyOf(response: Response): Promise<Answer> {
  const type = response.headers()['content-type'] ?? '';
  if (response.status() >= 300 || !/^(?:text\/html|application\/json)/.test(type)) return {};
  const text = await textUnlessLeft(response);
  const json = type.startsWith('text/html') ? CONFIG.exec(text)?.[1] : text;
  const answer: unknown = json === undefined || json === '' ? {} : JSON.parse(json);
  return typeof answer === 'object' && answer !== null ? (answer as Answer) : {};
}

/** A page that goes on at once leaves nothing to read: what it was answered led on, and held no refusal. */
async function textUnlessLeft(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    const gone = /No (?:resource|data)|has been closed|Test ended|Request was evicted|body is unavailable/.test(
      String(error),
    );
    if (!gone) throw error;
    return '';
  }
}

function codeOf(answer: Answer): string | undefined {
  const aadsts = /AADSTS\d+/.exec(textOf(answer, 'strServiceExceptionMessage') ?? '')?.[0];
  if (aadsts !== undefined) return aadsts;
  const { sErrorCode, IfExistsResult: exists, ResultValue: result, ErrorMessage: sspr, ErrorCode: api } = answer;
  if (typeof sErrorCode === 'string') return ['', NORMAL].includes(sErrorCode) ? undefined : `AADSTS${sErrorCode}`;
  if (typeof exists === 'number') return exists === 0 ? undefined : `IfExistsResult ${exists}`;
  if (typeof result === 'string') return GOES_ON.includes(result) ? undefined : `SAS ${result}`;
  if (typeof sspr === 'string') return sspr === '' ? undefined : `SSPR ${sspr}`;
  return typeof api === 'number' && api !== 0 ? `API ${api}` : undefined;
}

function textOf(answer: Answer, key: string): string | undefined {
  const value = answer[key];
  return typeof value === 'string' ? value : undefined;
}
