import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Journey, JourneySettings } from '../world.ts';
import type { Respond } from './app.ts';
import type { ServerCertificate } from './certificate.ts';
import { openConnectProxy, type ConnectProxy } from './connect-proxy.ts';
import { JourneyState } from './journey.ts';

export interface OpenJourney {
  readonly state: JourneyState;
  readonly proxy: ConnectProxy;
  /** Serves the tenant to connections of this journey; listens only where a port is asked for. */
  readonly server: Server;
  close(): Promise<void>;
}

/** Opens a journey: a port of its own on loopback, behind which the tenant knows whose requests these are. */
export async function openJourney(
  settings: Partial<JourneySettings>,
  respond: Respond,
  certificate: ServerCertificate,
): Promise<OpenJourney> {
  const state = new JourneyState(settings);
  const server = tlsServer(state, respond, certificate);
  const proxy = await openConnectProxy({
    accept: (socket: Duplex) => server.emit('connection', socket),
    refuse: (host) => state.refusedHosts.push(host),
  });
  return {
    state,
    proxy,
    server,
    async close() {
      server.closeAllConnections();
      await proxy.stop();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function tlsServer(journey: Journey, respond: Respond, { key, certificate }: ServerCertificate): Server {
  const listener = getRequestListener(
    (request, { incoming }) => respond(request, journey, () => incoming.socket.destroy()),
    { overrideGlobalObjects: false },
  );
  const server = createServer({ key, cert: certificate }, (request, response) => void listener(request, response));
  // Browsers break off connections they no longer need; that says nothing about the tenant.
  server.on('tlsClientError', (_, socket) => socket.destroy());
  return server;
}
