import { randomBytes, randomUUID } from 'node:crypto';
import { isOver } from '../lives.ts';
import type { Interrupt, Journey, Registration, User } from '../world.ts';
import type { AppRequest } from './app-request.ts';
import type { PasswordJob } from './password-job.ts';
import type { Challenge } from './challenge.ts';
import type { Skippable } from './next-screen.ts';

/** One sign-in from the app's request to its answer: what the service knows of it between two pages. */
export class SignInFlow {
  readonly ctx = randomBytes(48).toString('base64url');
  readonly correlationId = randomUUID();
  readonly sessionId = randomUUID();
  readonly apiCanary = randomBytes(24).toString('base64url');
  readonly canary = randomBytes(24).toString('base64url');
  /** Set once the password was right. */
  user: User | undefined;
  secondFactor = false;
  /** "Stay signed in?" was answered. */
  stay: boolean | undefined;
  /** Which page between the sign-in and its app was answered. */
  passed: Interrupt = 'none';
  skipped: ReadonlySet<Skippable> = new Set();
  registration: Registration | undefined;
  challenge: Challenge | undefined;
  job: PasswordJob | undefined;
  readonly #startedAt: number;
  readonly #flowTokens = new Set<string>();

  constructor(
    readonly journey: Journey,
    readonly app: AppRequest,
    /** First part of the path it was opened under: `common`, `organizations` or a tenant id. */
    readonly authority: string,
  ) {
    this.#startedAt = journey.now();
  }

  /** The password was right. Nothing holds for this user that another one proved in the same flow before. */
  begin(user: User): void {
    this.restart();
    this.user = user;
  }

  /** Back to the user name: another account, or the same one again. */
  restart(): void {
    this.user = undefined;
    this.secondFactor = false;
    this.stay = undefined;
    this.passed = 'none';
    this.skipped = new Set();
    this.registration = undefined;
    this.challenge = undefined;
    this.job = undefined;
  }

  /** Every answer carries a new one; the real ones are sealed by the service, so older ones of the same flow still open. */
  nextFlowToken(): string {
    const token = randomBytes(64).toString('base64url');
    this.#flowTokens.add(token);
    return token;
  }

  issued(flowToken: string): boolean {
    return this.#flowTokens.has(flowToken);
  }

  get expired(): boolean {
    return isOver('flowToken', this.journey, this.#startedAt);
  }
}

/** The flows of every journey. They end with it. */
export class FlowStore {
  readonly #byJourney = new WeakMap<Journey, Map<string, SignInFlow>>();

  open(journey: Journey, app: AppRequest, authority: string): SignInFlow {
    const flow = new SignInFlow(journey, app, authority);
    const flows = this.#byJourney.get(journey) ?? new Map<string, SignInFlow>();
    flows.set(flow.ctx, flow);
    this.#byJourney.set(journey, flows);
    return flow;
  }

  find(journey: Journey, ctx: string | undefined): SignInFlow | undefined {
    return ctx === undefined ? undefined : this.#byJourney.get(journey)?.get(ctx);
  }

  close({ journey, ctx }: SignInFlow): void {
    this.#byJourney.get(journey)?.delete(ctx);
  }
}
