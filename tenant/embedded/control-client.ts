import { fetch } from 'undici';
import type { z } from 'zod';

/** Where a tenant's process is steered from. */
export interface ControlPort {
  readonly url: string;
  readonly token: string;
}

/** Every call throws where the port refuses it. */
export class ControlClient {
  constructor(private readonly port: ControlPort) {}

  get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.#call('GET', path, schema);
  }

  post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> {
    return this.#call('POST', path, schema, body);
  }

  async delete(path: string): Promise<void> {
    await this.#send('DELETE', path);
  }

  async #call<T>(method: string, path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    return schema.parse(await (await this.#send(method, path, body)).json());
  }

  async #send(method: string, path: string, body?: object) {
    const response = await fetch(this.port.url + path, {
      method,
      headers: { authorization: `Bearer ${this.port.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      const where = path.replace(/\?.*/, '');
      throw new Error(
        `The embedded tenant answered ${response.status} to ${method} ${where}: ${await response.text()}`,
      );
    }
    return response;
  }
}
