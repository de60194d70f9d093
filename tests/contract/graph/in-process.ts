/** The Graph host of the embedded tenant without its process, asked by the real client, on a clock that never waits. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { Secret } from '../../../reports/redaction/secret.ts';
import { graphHost } from '../../../tenant/embedded/hosts/graph.ts';
import { JourneyState, DEFAULT_SETTINGS } from '../../../tenant/embedded/server/journey.ts';
import { createUserStore } from '../../../tenant/embedded/server/user-store.ts';
import type { GraphFaults, HostEnv, User, World } from '../../../tenant/embedded/world.ts';
import {
  createGraphClient,
  staticToken,
  type GraphClient,
  type GraphClientOptions,
  type GraphUser,
  type TokenSource,
} from '../../../tenant/graph/client.ts';
import { GraphDirectory } from '../../../tenant/graph/directory.ts';
import type { Transport, TransportResponse } from '../../../tenant/graph/transport.ts';

export const DOMAIN = 'reseau.test';
const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Undefined: the host answers. */
export type Answerer = () => Response | undefined;

export function always(answer: () => Response): Answerer {
  return answer;
}

/** Answers as many calls as there are answers, then leaves them to the host. */
export function inTurn(...answers: readonly Answerer[]): Answerer {
  const left = [...answers];
  return () => left.shift()?.();
}

export const byHost: Answerer = () => undefined;

/** An answer without a body. */
export function bare(status: number, headers: Readonly<Record<string, string>> = {}): () => Response {
  return () => new Response(null, { status, headers });
}

/** An answer in Graph's shape for errors. */
export function error(status: number, code: string, message = ''): () => Response {
  return () => Response.json({ error: { code, message } }, { status });
}

/** The part of the world that Graph touches. */
type GraphWorld = Pick<World, 'tenantId' | 'tenantName' | 'domain' | 'users' | 'graphToken'>;

export class InProcessGraph {
  readonly world: GraphWorld = {
    tenantId: randomUUID(),
    tenantName: 'Réseau',
    domain: DOMAIN,
    users: createUserStore(),
    graphToken: randomUUID(),
  };
  readonly journey: JourneyState;
  /** `GET /users` and status, in the order they were made. */
  readonly calls: string[] = [];
  /** Who answers calls that hold a text, `GET /users/`, in the host's place; from when they are added. */
  readonly instead: (readonly [part: string, answer: Answerer])[] = [];
  /** What the client waited for, in ms. */
  readonly waits: number[] = [];
  readonly client: GraphClient;
  readonly directory: GraphDirectory;
  readonly #app = new Hono<HostEnv>();

  /** @param script who answers calls of a method in the host's place. */
  constructor(
    faults: Partial<GraphFaults> = {},
    private readonly script: Partial<Record<string, Answerer>> = {},
  ) {
    this.journey = new JourneyState({ graph: { ...DEFAULT_SETTINGS.graph, ...faults } });
    this.#app.use(async (c, next) => {
      c.set('journey', this.journey);
      c.set('world', this.world as World);
      await next();
    });
    this.#app.route('/', graphHost());
    this.client = this.clientWith(this.world.graphToken);
    this.directory = new GraphDirectory(this.client, { domain: DOMAIN, readPauseMs: 1_000 });
  }

  /** @param renew for a token that can be renewed, into itself. */
  clientWith(token: string, renew?: () => void, create = createGraphClient): GraphClient {
    const given = staticToken(new Secret(token, 'token'));
    return create(this.optionsWith(renew === undefined ? given : { ...given, renew }));
  }

  /** What any client of this host is made with. */
  optionsWith(token: TokenSource): GraphClientOptions {
    let at = 0;
    return {
      token,
      transport: this.#transport,
      now: () => at,
      waitMs: async (ms) => {
        this.waits.push(ms);
        at += ms;
      },
    };
  }

  /** The only user there is. */
  get user(): User {
    const [user, ...others] = this.world.users.all();
    if (user === undefined || others.length > 0) throw new Error('There is not exactly one user.');
    return user;
  }

  /** A call as any program makes it. */
  async fetch(path: string, init: RequestInit = {}, token = this.world.graphToken): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) };
    return this.#app.request(GRAPH + path, { ...init, headers });
  }

  async post(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  }

  readonly #transport: Transport = async (url, request): Promise<TransportResponse> => {
    const call = `${request.method} ${url.replace(GRAPH, '')}`;
    const [, answer = this.script[request.method]] = this.instead.find(([part]) => call.includes(part)) ?? [];
    const response = answer?.() ?? (await this.#app.request(url, { ...request }));
    this.calls.push(`${call} ${response.status}`);
    return response;
  };
}

/** The least that makes a user. */
export function userBody(changes: object = {}): object {
  return {
    accountEnabled: true,
    displayName: 'Zoé Témoin',
    mailNickname: 'zoe',
    userPrincipalName: `zoe@${DOMAIN}`,
    passwordProfile: { password: 'Wh1te-Rabbit-Hole', forceChangePasswordNextSignIn: true },
    ...changes,
  };
}

/** All pages of a list. */
export async function listed(client: GraphClient, prefix: string): Promise<GraphUser[]> {
  const users: GraphUser[] = [];
  for await (const user of client.usersNamed(prefix)) users.push(user);
  return users;
}

/** @throws if it does not fail. */
export async function failureOf(action: Promise<unknown>): Promise<Error> {
  const failure: unknown = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof Error) return failure;
  throw new Error('It was expected to fail.');
}
