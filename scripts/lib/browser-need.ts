/** Whether a run shows its browser: a headless shell has no window to show. */
export type Need = 'headless' | 'window' | 'either';

type Variables = Readonly<Record<string, string | undefined>>;

/** What a command line and its environment ask of the browser. Editors decide later, so either must be possible. */
export function browserNeed(args: readonly string[], environment: Variables): Need {
  const debugging = !['', '0', 'false'].includes(environment['PWDEBUG'] ?? '');
  if (debugging || args.some((arg) => /^--(?:headed|ui|debug)(?:=|$)/.test(arg))) return 'window';
  return args.includes('test-server') ? 'either' : 'headless';
}
