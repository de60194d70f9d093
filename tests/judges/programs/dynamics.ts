/** Stands for Dynamics: an app on this machine whose users sign in to the tenant, and which says when it has loaded. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback, type LoopbackServer } from './loopback.ts';
import { openIdSignIn, type OpenIdApp, type OpenIdLibrary, type OpenIdSignIn } from './openid-client.ts';

const COOKIE = 'signed-in=yes';
/** What Dynamics has on its pages for tests to wait for. */
const LOADED = '<!DOCTYPE html><script>window.UCWorkBlockTracker = { isAppIdle: () => true };</script>';

export interface Dynamics extends LoopbackServer {
  readonly url: string;
  /** How often somebody was sent to sign in. */
  readonly asked: readonly URL[];
  /** Names of those who came back signed in. */
  readonly users: readonly unknown[];
}

/** @param app where it is registered, and how it is led to the tenant. */
export async function openDynamics(library: OpenIdLibrary, app: Omit<OpenIdApp, 'redirectUri'>): Promise<Dynamics> {
  const asked: URL[] = [];
  const users: unknown[] = [];
  let signIn: OpenIdSignIn | undefined;
  const server = await listenOnLoopback(async (request, response) => {
    const address = addressOf(request);
    if (address.searchParams.has('code') && signIn !== undefined) {
      const claims = await signIn.redeem(address);
      users.push(claims['preferred_username']);
      redirect(response, '/main.aspx', { 'Set-Cookie': `${COOKIE}; Path=/` });
    } else if (request.headers.cookie?.includes(COOKIE) === true) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOADED);
    } else if (address.pathname === '/main.aspx') {
      signIn = await openIdSignIn(library, { ...app, redirectUri: `${address.origin}/` });
      asked.push(signIn.url);
      redirect(response, signIn.url.href);
    } else {
      response.writeHead(404).end();
    }
  });
  const url = `http://localhost:${server.port}`;
  return { ...server, url, asked, users, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

function addressOf({ url = '/', headers: { host = '' } }: IncomingMessage): URL {
  return new URL(url, `http://${host}`);
}

function redirect(response: ServerResponse, location: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(302, { Location: location, ...headers }).end();
}
