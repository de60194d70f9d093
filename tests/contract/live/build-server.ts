import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BuildServer extends AsyncDisposable {
  readonly url: string;
  /** What it was asked, in order. */
  readonly asked: { readonly url: string; readonly method: string; readonly headers: IncomingMessage['headers'] }[];
}

/** A build service on loopback that gives tokens as JSON. */
export async function buildServer(answer: () => Promise<object>, status = 200): Promise<BuildServer> {
  const asked: BuildServer['asked'] = [];
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    asked.push({ url, method, headers });
    void answer().then((body) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    url,
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
