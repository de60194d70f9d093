/** The guide's first sign-in over HTTP alone: every request that the pages make, none of the pages. */
import { randomBytes } from 'node:crypto';
import type { SoakJourney } from '../../../reports/soak/journey.ts';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { Account, Tenant } from '../../../tenant/tenant.ts';
import {
  asPage,
  echo,
  hiddenForm,
  ProtocolClient,
  text,
  type Config,
  type SignInPage,
} from '../../lib/protocol-client.ts';
import { AppCodes } from './app-codes.ts';
import { expectPage, expectThat } from './failure.ts';
import type { VisitorHttp } from './http.ts';
import { registerMethod, registerQuestions, type Method } from './registration.ts';

const PORTAL = 'https://m365.cloud.microsoft';
const WIZARD = 'https://mysignins.microsoft.com';
const SUCCESS = 'Success';

const METHODS: Readonly<Record<string, Method>> = {
  'app-qr': 'push',
  'app-key': 'push',
  'totp-qr': 'app-code',
  'totp-key': 'app-code',
  sms: 'text',
  call: 'call',
};

export class ProtocolSignIn {
  readonly #client: ProtocolClient;

  constructor(
    private readonly http: VisitorHttp,
    private readonly tenant: Tenant,
    private readonly account: Account,
    private readonly journey: Pick<SoakJourney, 'path' | 'order' | 'edgeMs'>,
  ) {
    this.#client = new ProtocolClient(http);
  }

  /**
   * From office.com to the portal.
   *
   * @returns the new password, and the codes of the app where one that makes codes was set up.
   * @throws JourneyFailure where another answer comes than the one that is due.
   */
  async first(): Promise<{ readonly password: Secret; readonly codes: AppCodes | undefined }> {
    const { userPrincipalName, temporaryPassword } = this.account;
    const password = new Secret(`N3uf-${randomBytes(8).toString('hex')}`, 'password');
    let page = await this.#enter(userPrincipalName, temporaryPassword.reveal());
    if (this.journey.order === 'before-registration') page = await this.#changePassword(page, password);
    const registered = await this.#register(expectPage(page, 'ConvergedProofUpRedirect'));
    page = registered.page;
    if (this.journey.order === 'after-registration') page = await this.#changePassword(page, password);
    await this.#arrive(page);
    return { password, codes: registered.codes };
  }

  /** A later sign-in, with a code of the app as its second factor. */
  async again(password: Secret, codes: AppCodes): Promise<void> {
    const page = expectPage(await this.#enter(this.account.userPrincipalName, password.reveal()), 'ConvergedTFA');
    const { sCtx: Ctx, sFT: FlowToken } = page.config;
    const method = { AuthMethodId: 'PhoneAppOTP' };
    const begun = await this.#json(page, 'urlBeginAuth', { ...method, Method: 'BeginAuth', Ctx, FlowToken });
    const ended = await codes.use((code) =>
      this.#json(page, 'urlEndAuth', {
        ...{ ...method, Method: 'EndAuth', PollCount: '1', AdditionalAuthData: code },
        ...{ Ctx: begun['Ctx'], FlowToken: begun['FlowToken'], SessionId: begun['SessionId'] },
      }),
    );
    expectThat(ended['ResultValue'] === SUCCESS, `The code was refused: ${text(ended, 'ResultValue')}.`);
    const fields = { type: '19', request: text(ended, 'Ctx'), mfaAuthMethod: 'PhoneAppOTP' };
    const posted = { ...echo(page.config), ...fields, flowToken: text(ended, 'FlowToken') };
    await this.#arrive(await asPage(await this.#client.form(text(page.config, 'urlPost'), posted)));
  }

  /** office.com, the user name, the password. @returns the page that comes then. */
  async #enter(userName: string, password: string): Promise<SignInPage> {
    const landing = await this.#follow('https://office.com/');
    expectThat((await landing.response.text()).includes('"signInUrl"'), 'The landing page did not open.');
    const start = expectPage(await this.#follow(`${PORTAL}/login`), 'ConvergedSignIn');
    const known = (await (await this.#client.credentialType(start, userName)).json()) as Config;
    return this.#client.login(start, userName, password, text(known, 'FlowToken'));
  }

  async #register(proofUp: SignInPage): Promise<{ page: SignInPage; codes: AppCodes | undefined }> {
    const call = await this.#client.openRegistration(proofUp);
    const wizard = await (await this.#client.get(`${WIZARD}/register`)).text();
    await this.#client.get(`${WIZARD}/api/authenticationmethods/availablemethods`);
    const codes = await registerMethod(METHODS[this.journey.path] ?? 'text', {
      call,
      tenant: this.tenant,
      codesOf: (key) => new AppCodes(key, this.tenant.clock, this.journey.edgeMs),
    });
    await registerQuestions(call);
    const resumeUrl = /"resumeUrl":"([^"]+)"/.exec(wizard)?.[1] ?? '';
    return { page: await this.#follow(resumeUrl), codes };
  }

  async #changePassword(page: SignInPage, wanted: Secret): Promise<SignInPage> {
    expectPage(page, 'ConvergedChangePassword');
    const current = this.account.temporaryPassword.reveal();
    const { sCtx: Ctx, sFT: FlowToken } = page.config;
    const passwords = { OldPassword: current, NewPassword: wanted.reveal() };
    let state = await this.#json(page, 'urlAsyncSsprBegin', { Ctx, FlowToken, ...passwords });
    while (state['IsJobPending'] === true) {
      state = await this.#json(page, 'urlAsyncSsprPoll', { ...state, NewPassword: undefined });
    }
    const refusal = text(state, 'ErrorMessage');
    expectThat(refusal === '', `The new password was refused with ${refusal}.`);
    const sent = { ...echo(page.config), ctx: text(state, 'Ctx'), flowToken: text(state, 'FlowToken') };
    const form = { ...sent, currentpasswd: current, confirmnewpasswd: wanted.reveal() };
    return asPage(await this.#client.form(text(page.config, 'urlPost'), form));
  }

  /** "Stay signed in?" and the form that posts itself, up to the portal. */
  async #arrive(page: SignInPage): Promise<void> {
    const answer = await this.#client.answerKmsi(expectPage(page, 'KmsiInterrupt'), '1');
    const { action, fields } = hiddenForm(await answer.text());
    expectThat(action.startsWith(PORTAL), 'The sign-in did not lead back to the portal.');
    const landed = await this.#client.form(action, fields);
    const location = new URL(landed.headers()['location'] ?? '', PORTAL).href;
    const portal = await (await this.#follow(location)).response.text();
    expectThat(portal.includes(this.account.userPrincipalName), 'The portal is not signed in as the user.');
  }

  async #json(page: SignInPage, url: string, body: object): Promise<Config> {
    return (await (await this.#client.json(text(page.config, url), body)).json()) as Config;
  }

  /** As a browser opens an address. */
  async #follow(url: string): Promise<SignInPage> {
    let at = url;
    for (;;) {
      const answer = await this.http.get(at, { maxRedirects: 0 });
      const location = answer.headers()['location'];
      if (answer.status() < 300 || answer.status() > 399 || location === undefined) return asPage(answer);
      at = new URL(location, at).href;
    }
  }
}
