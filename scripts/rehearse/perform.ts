/** One run of the suite on the stand, and what became of it, asked of everything but the run itself. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registeredSecrets, REGISTRY_VARIABLE } from '../../reports/redaction/registry.ts';
import { scanForSecrets, type Hit, type Wanted } from '../../reports/redaction/scan.ts';
import type { VerdictName } from '../../reports/verdict/schema.ts';
import { openSmsGateway, type GatewayNeeds } from '../../tenant/rehearsal/sms-gateway.ts';
import type { StandInText } from '../../tenant/rehearsal/stand-in.ts';
import { readVerdict } from '../lib/verdict.ts';
import { startChild } from './child.ts';
import type { Identity } from './credential.ts';
import { withoutSettings, type Environment } from './environment.ts';
import { openJourney, usersIn, type Journey, type JourneySettings, type Used } from './journey.ts';
import type { Scenario } from './scenario.ts';
import type { Stand } from './stand.ts';

export interface Found {
  /** Undefined for a run that was killed. */
  readonly exitCode: number | undefined;
  readonly verdict: VerdictName | 'none';
  readonly said: string;
  /** Steps of the guide that are reported as performed. */
  readonly steps: number;
  /** Names of the users that are still in the directory. */
  readonly usersLeft: readonly string[];
  readonly secrets: readonly Hit[];
  readonly filesScanned: number;
  readonly secretsKnown: number;
  readonly seconds: number;
}

/** What a run has to be told to take the stand for its tenant, and where it writes. */
export interface Stage extends AsyncDisposable {
  readonly environment: Environment;
  /** Holds everything a run writes. */
  readonly written: string;
  readonly output: string;
  /** Path of the record of writes. */
  readonly record: string;
  /** Address of the CONNECT port. */
  readonly proxy: string;
  /** What all runs on the stage have cost so far, as the stand counts it. */
  usage(): Promise<Used>;
  /** What must not be in it: what the runs have registered, and what the stage itself knows. */
  secrets(): Wanted[];
}

/** Of a run that is performed in this folder. */
export function recordIn(folder: string): string {
  return join(folder, 'written', 'record.jsonl');
}

/** @param folder of the run's own. */
export async function setStage(
  stand: Stand,
  folder: string,
  identity: Identity,
  settings: JourneySettings,
): Promise<Stage> {
  const written = join(folder, 'written');
  const output = join(written, 'out');
  const record = recordIn(folder);
  const registry = join(folder, 'secrets', 'registry.jsonl');
  mkdirSync(output, { recursive: true });
  mkdirSync(dirname(registry), { recursive: true, mode: 0o700 });
  closeSync(openSync(registry, 'wx', 0o600));
  const journey = await openJourney(stand, settings);
  const account = { user: 'sms', password: randomBytes(18).toString('base64url') };
  const gateway = await openSmsGateway({ ...account, texts: () => textsOf(journey) });
  return {
    environment: {
      ...withoutSettings(process.env),
      ...asLive(stand, journey),
      ...gatewayAt(gateway.url, account),
      ...identity.environment,
      OUTPUT: output,
      RECORD: record,
      [REGISTRY_VARIABLE]: registry,
    },
    written,
    output,
    record,
    proxy: journey.proxy,
    usage: () => journey.usage(),
    secrets: () => [
      ...registeredSecrets(registry),
      ...identity.secrets.map((value) => ({ value, kind: 'token' as const })),
      { value: account.password, kind: 'token' },
      { value: journey.number, kind: 'phone' },
    ],
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await journey[Symbol.asyncDispose]();
    },
  };
}

/** From a short code, which changes: whoever reads must not look at it. */
async function textsOf(journey: Journey): Promise<StandInText[]> {
  const to = journey.number.replace(' ', '');
  return (await journey.texts()).map((text) => ({ ...text, to, from: '22395' }));
}

function gatewayAt(url: string, { user, password }: Pick<GatewayNeeds, 'user' | 'password'>): Environment {
  return { PHONE_LINE: 'sms-gateway', SMS_GATEWAY_URL: url, SMS_GATEWAY_USER: user, SMS_GATEWAY_PASSWORD: password };
}

function asLive(stand: Stand, journey: Journey): Environment {
  return {
    TENANT: 'live',
    LIVE: 'own-test-tenant',
    TENANT_ID: stand.tenantId,
    TENANT_DOMAIN: stand.domain,
    ALLOWED_DOMAINS: stand.domain,
    USERS_A_DAY: '500',
    PHONE_NUMBER: journey.number,
    HTTPS_PROXY: journey.proxy,
    // The gateway and what hands out assertions stand beside the internet, as a phone in the same room does.
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: stand.certificateFile,
    PROXY_SPKI: stand.spki,
  };
}

export async function perform(scenario: Scenario, stand: Stand, folder: string, identity: Identity): Promise<Found> {
  await using stage = await setStage(stand, folder, identity, scenario.settings);
  const environment = { ...stage.environment, ...(await scenario.environment?.(stand)) };
  const startedAt = new Date();
  const started = performance.now();
  const { exitCode, said } = await startChild(scenario.command, environment, stage.written).ended;
  const seconds = (performance.now() - started) / 1000;
  const verdict = existsSync(stage.output) ? readVerdict(stage.output, startedAt) : undefined;
  const steps = verdict?.runs.flatMap((run) => run.steps) ?? [];
  const wanted = stage.secrets();
  const { hits, files } = scanForSecrets(stage.written, wanted);
  return {
    exitCode,
    verdict: verdict?.verdict ?? 'none',
    said,
    steps: steps.filter(({ status }) => DONE.has(status)).length,
    usersLeft: await usersIn(stand),
    secrets: hits,
    filesScanned: files,
    secretsKnown: wanted.length,
    seconds,
  };
}

const DONE: ReadonlySet<string> = new Set(['verified', 'performed', 'drifted']);
