/**
 * A program that signs in over HTTP alone, written from what such programs need (wire-needs.md) and not from the tenant's
 * code: what it relies on is what the contract tests of the protocol hold the tenant to.
 */
import type { APIResponse } from '@playwright/test';
import { TOTP } from 'otpauth';
import { Secret } from '../../reports/redaction/secret.ts';
import type { Authenticator } from '../../tenant/tenant.ts';

const LOGIN = 'https://login.microsoftonline.com';
/** The exact form clients search for: no blank around `=`, the object on a line of its own. */
const CONFIG = /<script[^>]*>\/\/<!\[CDATA\[\r?\n\$Config=(\{[^\n]*\});\r?\n\/\/\]\]><\/script>/;

export type Config = Readonly<Record<string, unknown>>;

/** Microsoft Authenticator on a phone, as far as a program that registers it needs one. */
type PushApp = Pick<Authenticator, 'typeIn' | 'approve'>;

/** What a program looks at of an answer. */
export type HttpAnswer = Pick<APIResponse, 'status' | 'headers' | 'headersArray' | 'text' | 'json'>;

interface HttpOptions {
  readonly headers?: Record<string, string>;
  /** Redirects are part of the protocol: the program follows them itself. */
  readonly maxRedirects: 0;
}

/** An HTTP client with cookies of its own: Playwright's, or any other. */
export interface Http {
  get(url: string, options: HttpOptions): Promise<HttpAnswer>;
  post(
    url: string,
    options: HttpOptions & { readonly form?: Record<string, string>; readonly data?: object },
  ): Promise<HttpAnswer>;
}

/** A call of the registration API about methods: a POST where there is something to say. */
export type RegistrationCall = (name: string, data?: object) => Promise<Config>;

export interface SignInPage {
  readonly response: HttpAnswer;
  readonly html: string;
  readonly config: Config;
}

/** A client of the kind that listens on loopback for its answer (RFC 8252, section 7.3). */
export const APP = { id: '2f1e9a4c-0d3b-4f6a-9c55-7f3d0f6f1b11', redirectUri: 'http://localhost:8400/' };

export class ProtocolClient {
  constructor(private readonly request: Http) {}

  async authorize(
    parameters: Readonly<Record<string, string>> = {},
    path = '/common/oauth2/v2.0/authorize',
  ): Promise<SignInPage> {
    const query = new URLSearchParams({
      client_id: APP.id,
      response_type: 'code',
      redirect_uri: APP.redirectUri,
      scope: 'openid profile offline_access',
      state: 'a state',
      nonce: 'a nonce',
      ...parameters,
    });
    return asPage(await this.request.get(`${LOGIN}${path}?${query}`, { maxRedirects: 0 }));
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    return this.request.get(new URL(url, LOGIN).href, { headers, maxRedirects: 0 });
  }

  async credentialType({ config }: SignInPage, username: string): Promise<HttpAnswer> {
    return this.json(
      text(config, 'urlGetCredentialType'),
      {
        username,
        flowToken: config['sFT'],
        originalRequest: config['sCtx'],
        isOtherIdpSupported: true,
        checkPhones: false,
        isFidoSupported: true,
        country: config['country'],
      },
      {
        canary: text(config, 'apiCanary'),
        'client-request-id': text(config, 'correlationId'),
        hpgact: text(config, 'hpgact'),
        hpgid: text(config, 'hpgid'),
        hpgrequestid: text(config, 'sessionId'),
      },
    );
  }

  /** The post behind "Sign in". @param flowToken the newest one. */
  async login(
    { config }: SignInPage,
    username: string,
    password: string,
    flowToken = text(config, 'sFT'),
  ): Promise<SignInPage> {
    const fields = {
      login: username,
      loginfmt: username,
      passwd: password,
      type: '11',
      LoginOptions: '3',
      i13: '0',
      ps: '2',
    };
    return asPage(await this.form(text(config, 'urlPost'), { ...fields, ...echo(config), flowToken }));
  }

  /** Sends a form as the pages do: to an absolute address or one on the sign-in host. */
  async form(url: string, form: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    return this.request.post(new URL(url, LOGIN).href, { form: { ...form }, maxRedirects: 0 });
  }

  async json(url: string, data: object, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    return this.request.post(new URL(url, LOGIN).href, { data, headers, maxRedirects: 0 });
  }

  /** "No": the least a sign-in leaves behind. */
  async answerKmsi({ config }: SignInPage, options: '1' | '3' = '3'): Promise<HttpAnswer> {
    return this.form(text(config, 'urlPost'), { LoginOptions: options, type: '28', ...echo(config) });
  }

  /** User name and password, as far as the service lets them lead. */
  async signIn(
    username: string,
    password: string,
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<SignInPage> {
    const start = await this.authorize(parameters);
    const { FlowToken } = (await (await this.credentialType(start, username)).json()) as { FlowToken: string };
    return this.login(start, username, password, FlowToken);
  }

  /** Registers an app and the answers through the registration API, from "More information required" to its end. */
  async register(proofUp: SignInPage, questions: number): Promise<TOTP> {
    const call = await this.openRegistration(proofUp);
    const { SecretKey } = await call('initializemobileapp', { securityInfoType: 3 });
    const totp = new TOTP({ secret: text({ SecretKey }, 'SecretKey') });
    const data = { secretKey: SecretKey, affinityRegion: null, isResendNotificationChallenge: false };
    const added = await call('new', { Type: 3, Data: JSON.stringify(data) });
    // The step before, within the tolerance of every service, so that the code of this moment is left for a sign-in.
    await call('verify', {
      Type: 3,
      VerificationContext: added['VerificationContext'],
      VerificationData: totp.generate({ timestamp: Date.now() - 30_000 }),
    });
    const answers = Array.from({ length: questions }, (_, question) => ({
      question,
      answer: `answer number ${question}`,
    }));
    await call('new', { Type: 9, Data: JSON.stringify(answers) });
    return totp;
  }

  /** The same with an app that is asked to approve, and without answers. */
  async registerPush(proofUp: SignInPage, app: PushApp): Promise<void> {
    const call = await this.openRegistration(proofUp);
    const setUp = await call('initializemobileapp', { securityInfoType: 2 });
    await presentTo(app, setUp);
    const data = { secretKey: null, affinityRegion: setUp['AffinityRegion'], isResendNotificationChallenge: false };
    const added = await call('new', { Type: 2, Data: JSON.stringify(data) });
    const { EntropyNumber } = JSON.parse(text(added, 'Data')) as Config;
    await app.approve(text({ EntropyNumber }, 'EntropyNumber'));
    const verification = { Type: 2, VerificationContext: added['VerificationContext'], VerificationData: null };
    await call('verify', verification);
  }

  /** Hands a sign-in over to the registration. @returns the calls of its API. */
  async openRegistration({ config }: SignInPage): Promise<RegistrationCall> {
    await this.form(text(config, 'urlPost'), {
      [text(config, 'sProofUpTokenName')]: text(config, 'sProofUpToken'),
      ctx: text(config, 'sCtx'),
      flowToken: text(config, 'sFT'),
      canary: text(config, 'canary'),
    });
    const api = 'https://mysignins.microsoft.com/api/';
    const session = (await (await this.json(`${api}session/authorize`, {})).json()) as Config;
    const headers = { Sessionctxv2: text(session, 'sessionCtxV2') };
    return async (name, data) => {
      const url = `${api}authenticationmethods/${name}`;
      return (await (data === undefined ? this.get(url, headers) : this.json(url, data, headers)).then((answer) =>
        answer.json(),
      )) as Config;
    };
  }
}

/** What an app does with the answer of `initializemobileapp`: Microsoft Authenticator takes a code and an address. */
export async function presentTo(app: Pick<Authenticator, 'typeIn'>, setUp: Config): Promise<void> {
  await app.typeIn(new Secret(text(setUp, 'ActivationCode'), 'token'), text(setUp, 'Url'));
}

/** What every post gives back of the page it came from. */
export function echo(config: Config): { ctx: string; flowToken: string; canary: string; hpgrequestid: string } {
  return {
    ctx: text(config, 'sCtx'),
    flowToken: text(config, 'sFT'),
    canary: text(config, 'canary'),
    hpgrequestid: text(config, 'sessionId'),
  };
}

export async function asPage(response: HttpAnswer): Promise<SignInPage> {
  const html = await response.text();
  const found = CONFIG.exec(html)?.[1];
  return { response, html, config: found === undefined ? {} : (JSON.parse(found) as Config) };
}

export function text(config: Config, key: string): string {
  const value = config[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The fields of a page that posts itself, and where it posts them. */
export function hiddenForm(html: string): { action: string; fields: Record<string, string> } {
  const unescape = (value: string) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: unescape(/<form[^>]*\baction="([^"]+)"/.exec(html)?.[1] ?? ''),
    fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, unescape(value)])),
  };
}
