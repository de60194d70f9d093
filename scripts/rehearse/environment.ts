/** What a run is told, and nothing else: neither the settings of whoever rehearses nor what a runner left there. */
import { REGISTRY_VARIABLE } from '../../reports/redaction/registry.ts';
import { EXAMPLES, NO_ENV_FILE } from '../../settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;
export type Environment = Readonly<Record<string, string>>;

/** Variables that make a process part of another run, or lead it past the stand. */
const FOREIGN =
  /^(?:TEST_|PW_|PWDEBUG|PLAYWRIGHT_(?!BROWSERS_PATH)|FIRST_LOGIN_|EMBEDDED_TENANT|CI$|https?_proxy$|no_proxy$|ACTIONS_|SYSTEM_)/i;

export function withoutSettings(environment: Variables): Environment {
  const kept = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined &&
      !FOREIGN.test(name) &&
      name !== REGISTRY_VARIABLE &&
      (name === 'BROWSER_PATH' || !(name in EXAMPLES)),
  );
  // A `.env` beside the suite may hold the settings, and the secrets, of a tenant that is no stand-in.
  return { ...(Object.fromEntries(kept) as Environment), [NO_ENV_FILE]: '1' };
}
