/** Tells everybody who is to be told, and names those who could not be. */
import type { News } from '../../../reports/night/decide.ts';
import type { Entry } from '../../../reports/night/entry.ts';
import { teamsBody, titleOf, webhookBody, type Told } from '../../../reports/night/message.ts';
import { openRegistry } from '../../../reports/redaction/registry.ts';
import { Secret } from '../../../reports/redaction/secret.ts';
import { TARGETS, type NotifySettings, type Target } from '../../../settings/notify.ts';
import { openNetwork } from '../../../tenant/live/network.ts';
import { runPage, warn } from '../ci.ts';
import { send } from './send.ts';

export interface Receiver {
  readonly name: Target;
  readonly address: Secret;
}

const BODIES: Readonly<Record<Target, (told: Told) => object>> = { webhook: webhookBody, teams: teamsBody };

/** Those that are set. */
export function targetsOf(set: NotifySettings): readonly Receiver[] {
  openRegistry();
  return TARGETS.flatMap((name) => {
    const address = set[name];
    return address === undefined ? [] : [{ name, address: new Secret(address.reveal(), 'token') }];
  });
}

export interface Letter {
  readonly target: Receiver;
  readonly news: News;
}

/** @returns names of those who could not be told, each of which is said. */
export async function tellAll(
  letters: readonly Letter[],
  entry: Entry | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Target[]> {
  const dispatcher = openNetwork();
  const undelivered: Target[] = [];
  try {
    for (const { target, news } of letters) {
      const told = { news, entry, page: runPage(environment), at: new Date() };
      const problem = await send(target.address, BODIES[target.name](told), { dispatcher });
      if (problem === undefined) {
        console.log(`Told by ${target.name}: ${titleOf(news, entry)}`);
        continue;
      }
      undelivered.push(target.name);
      warn(`Nobody was told by ${target.name}: ${problem}. The verdict stands as it is.`, environment);
    }
  } finally {
    await dispatcher.destroy();
  }
  return undelivered;
}
