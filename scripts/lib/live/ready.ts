import type { Dispatcher } from 'undici';
import type { LiveSettings } from '../../../settings/live.ts';
import { tokenSource } from '../../../tenant/live/credentials.ts';
import { checkPermissions } from '../../doctor/app.ts';
import type { Finding } from '../../doctor/finding.ts';
import { checkClock, HOSTS, KNOCK_MS, knocker, type Heard } from '../../doctor/network.ts';
import { CannotRunError } from '../exit.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Of what the doctor looks at, that which would fail every test, each for a reason of its own: a clock by which no code is
 * right, and a permission without which no user is made.
 *
 * @throws CannotRunError with what is not right; GraphError where there is no token.
 */
export async function ensureReady(live: LiveSettings, environment: Variables, dispatcher: Dispatcher): Promise<void> {
  // First: with the clock far off there may be no token either. Where nobody answers, the token's error says why.
  refuse([checkClock(await timeOf(dispatcher))]);
  refuse(checkPermissions(await tokenSource(live, environment, { dispatcher }).claims()));
}

function refuse(findings: readonly Finding[]): void {
  const wrong = findings.filter(({ state }) => state === 'wrong');
  if (wrong.length === 0) return;
  const sentences = wrong.map(({ what, found, remedy = 'see npm run doctor' }) => `${what}: ${found}; ${remedy}.`);
  throw new CannotRunError(sentences.join('\n'));
}

/** One look at the first host that tells the time. */
async function timeOf(dispatcher: Dispatcher): Promise<Heard> {
  const [host] = HOSTS.filter(({ clock }) => clock);
  if (host === undefined) return new Map();
  const knock = await knocker(dispatcher)(`https://${host.name}${host.path}`, AbortSignal.timeout(KNOCK_MS));
  return new Map([[host.name, [knock]]]);
}
