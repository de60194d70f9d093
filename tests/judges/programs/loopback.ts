import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer extends AsyncDisposable {
  readonly port: number;
}

/** A server of the test's own, on this machine alone. @param answer told the body, which may be empty. */
export async function listenOnLoopback(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => Promise<void>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    void textOf(request)
      .then((body) => answer(request, response, body))
      // Whoever asked finds out, and with it the program that is judged.
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
