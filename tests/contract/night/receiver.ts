/** Somebody who is told: an https server for `alerts.example` on loopback, behind a proxy that leads every host to it. */
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { ProxyAgent } from 'undici';

export interface Receiver extends AsyncDisposable {
  /** Holds a key, as the addresses of Power Automate do. */
  readonly address: string;
  readonly proxy: string;
  /** PEM, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  /** What it was told, in order. */
  readonly told: { readonly type: string | undefined; readonly body: unknown }[];
  /** The way to it, in this process. */
  way(): ProxyAgent;
}

export const KEY = 'sig-5f1e7c3a9b2d4860';

/** @param answers a status each, the last of them from then on; `nothing`: it takes the message and does not answer. */
export async function openReceiver(...answers: readonly (number | 'nothing')[]): Promise<Receiver> {
  const made = await generate([{ name: 'commonName', value: 'alerts.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'alerts.example' }] }],
  });
  const told: Receiver['told'] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ key: made.private, cert: made.cert }, (request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      told.push({ type: request.headers['content-type'], body: JSON.parse(text) });
      const answer = answers[Math.min(told.length, answers.length) - 1] ?? 200;
      const location = 'https://alerts.example/elsewhere';
      if (answer !== 'nothing') response.writeHead(answer, { location }).end('Taken.');
    });
  });
  const proxy = createProxy().on('connect', (_request, client: Socket) => {
    const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1');
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => socket.destroy()));
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(upstream).pipe(client);
  });
  for (const one of [server, proxy]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  const uri = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    address: `https://alerts.example/workflows/first-login?sig=${KEY}`,
    proxy: uri,
    certificate: made.cert,
    told,
    way: () => new ProxyAgent({ uri, requestTls: { ca: made.cert } }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}
