/** A second factor asked for at a sign-in, over HTTP (wire-needs.md 1). */
import {
  asPage,
  echo,
  text,
  type Config,
  type ProtocolClient,
  type SignInPage,
} from '../../../scripts/lib/protocol-client.ts';
import type { AuthMethodId } from '../../../tenant/embedded/world.ts';
import { membersOf, said, toldOf, type Told } from './told.ts';

export class Factor {
  #tokens: { Ctx: unknown; FlowToken: unknown; SessionId: unknown };

  constructor(
    private readonly client: ProtocolClient,
    private readonly page: SignInPage,
    private readonly method: AuthMethodId,
  ) {
    this.#tokens = { Ctx: page.config['sCtx'], FlowToken: page.config['sFT'], SessionId: '' };
  }

  /** @returns what was said, and the number to match. */
  async begin(): Promise<{ said: Config; entropy: string }> {
    return this.#call('urlBeginAuth', { Method: 'BeginAuth' });
  }

  async end(code?: string): Promise<Config> {
    const data = code === undefined ? {} : { AdditionalAuthData: code };
    return (await this.#call('urlEndAuth', { Method: 'EndAuth', ...data })).said;
  }

  /** Hands in what was proven. */
  async process(): Promise<SignInPage> {
    const { config } = this.page;
    return asPage(
      await this.client.form(text(config, 'urlPost'), {
        ...echo(config),
        type: '19',
        request: String(this.#tokens.Ctx),
        flowToken: String(this.#tokens.FlowToken),
        login: text(config, 'sPOST_Username'),
        mfaAuthMethod: this.method,
      }),
    );
  }

  async processed(): Promise<Told> {
    return toldOf(await this.process());
  }

  async #call(url: string, fields: object): Promise<{ said: Config; entropy: string }> {
    const sent = { AuthMethodId: this.method, ...this.#tokens, ...fields };
    const response = await this.client.json(text(this.page.config, url), sent);
    const { Ctx, FlowToken, SessionId, Entropy } = await membersOf(response);
    this.#tokens = { Ctx, FlowToken, SessionId };
    return { said: await said(response), entropy: text({ Entropy }, 'Entropy') };
  }
}
