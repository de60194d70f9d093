/** What an administrator of the embedded tenant does, for programs that rehearse against it. */
import { z } from 'zod';
import { ControlClient, type ControlPort } from './control-client.ts';

export interface FederatedTrust {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** The issuer's public key, as PEM. */
  readonly key: string;
}

export class Administrator {
  readonly #control: ControlClient;

  constructor(port: ControlPort) {
    this.#control = new ControlClient(port);
  }

  /** @param certificate PEM, without a key. */
  async registerCertificate(certificate: string): Promise<void> {
    await this.#control.post('/app/certificates', { certificate }, z.object({ registered: z.literal(true) }));
  }

  async trust(credential: FederatedTrust): Promise<void> {
    await this.#control.post('/app/federated-credentials', credential, z.object({ registered: z.literal(true) }));
  }

  /** @param roles names of directory roles; none takes those it has. */
  async giveRoles(userId: string, roles: readonly string[]): Promise<void> {
    await this.#control.post(`/users/${userId}/roles`, { roles }, z.object({ given: z.literal(true) }));
  }

  /** All there are, in every journey. */
  async users(): Promise<readonly { readonly id: string; readonly userPrincipalName: string }[]> {
    const user = z.object({ id: z.string(), userPrincipalName: z.string() });
    return (await this.#control.get('/users', z.object({ users: z.array(user) }))).users;
  }
}
