import { settings, SettingsError } from '../../../settings.ts';

/**
 * For a command that makes things happen which only the embedded tenant lets happen.
 *
 * @param what the command, `npm run reproduce`. @param because the end of a sentence, `needs faults on demand`.
 * @throws SettingsError on a live tenant.
 */
export function refuseLive(what: string, because: string): void {
  if (settings().tenant === 'embedded') return;
  throw new SettingsError([`${what} ${because}, and TENANT is live; for example TENANT=embedded ${what}.`]);
}
