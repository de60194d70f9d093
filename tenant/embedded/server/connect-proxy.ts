import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { HOSTS } from '../world.ts';

const HTTPS_PORT = '443';
const allowed = new Set<string>(HOSTS);

export interface ConnectProxy {
  readonly port: number;
  stop(): Promise<void>;
}

interface Destination {
  /** Takes over a connection to one of the tenant's hosts. */
  readonly accept: (socket: Duplex) => void;
  /** A host that is not the tenant's was asked for. */
  readonly refuse: (host: string) => void;
}

/**
 * Leads the real host names to the stand-in and refuses every other, on loopback. Connections are handed over within the
 * process: nothing behind this port can leave the machine.
 */
export async function openConnectProxy({ accept, refuse }: Destination): Promise<ConnectProxy> {
  const open = new Set<Duplex>();
  const server = createServer((request, response) => answerPlain(request, response, refuse));
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('connect', (request, socket, head) => {
    const [host, port] = splitAuthority(request.url ?? '');
    // A browser that goes away in the middle of it is no fault of the tenant's.
    socket.on('error', () => socket.destroy());
    if (!allowed.has(host) || port !== HTTPS_PORT) {
      refuse(host);
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    accept(socket);
  });
  await listen(server, 0);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const socket of open) socket.destroy();
      }),
  };
}

/** What comes in the clear is sent to the encrypted address, as the real hosts do. */
function answerPlain(request: IncomingMessage, response: ServerResponse, refuse: (host: string) => void): void {
  const address = request.url ?? '';
  const target = URL.canParse(address) ? new URL(address) : undefined;
  if (target?.protocol === 'http:' && allowed.has(target.hostname) && target.port === '') {
    target.protocol = 'https:';
    response.writeHead(301, { Location: target.href }).end();
    return;
  }
  refuse(target?.hostname ?? 'no host');
  response.writeHead(403).end();
}

/** `[::1]:443` and `office.com:443` into host and port. */
function splitAuthority(authority: string): [host: string, port: string] {
  const colon = authority.lastIndexOf(':');
  return [authority.slice(0, colon).toLowerCase(), authority.slice(colon + 1)];
}

/** Listens on loopback, and nowhere else. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
