import { PhoneError } from '../../tenant.ts';
import type { Attendant } from '../attendant.ts';
import { SERVICE_WAITS_MS, unlessDone } from '../attendant.ts';

/**
 * A call that a person picks up.
 *
 * @param key what they press; null: they hang up.
 * @param patience ms. The service waits no longer than its own limit either.
 * @throws {PhoneError} `no-call` if they did not say in time that it came.
 */
export async function answerByPerson(attendant: Attendant, key: string | null, patience: number): Promise<void> {
  const title =
    key === null
      ? 'Quand le téléphone d’essai sonne, refusez l’appel'
      : `Quand le téléphone d’essai sonne, répondez et appuyez sur la touche ${key}`;
  const answer = await attendant.ask({ title, withinMs: Math.min(patience, SERVICE_WAITS_MS) });
  unlessDone(answer, title, () => new PhoneError('no-call', 'Nobody said in time that the phone rang.'));
}
