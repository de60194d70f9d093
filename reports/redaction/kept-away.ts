/**
 * What must not be on while secrets of a real tenant are about: everything that writes down what is typed, and everything
 * that takes the place of the reporter that takes it out again. Of each thing that is wrong one sentence.
 */
type Variables = Readonly<Record<string, string | undefined>>;

const LIVE = 'with TENANT=live';

/** Options of Playwright's command line (tooling.md 4.1), by their names, with why they are refused. */
const OPTIONS: Readonly<Record<string, string>> = {
  '--trace': 'a trace holds passwords, codes and sessions',
  '--ui': 'UI mode records every step and replaces the reporters',
  '--ui-host': 'UI mode records every step and replaces the reporters',
  '--ui-port': 'UI mode records every step and replaces the reporters',
  '--debug': 'the inspector shows and logs what is typed',
  '--reporter': 'it replaces the reporter that takes secrets out',
};

/** Variables that make Playwright, Node or a browser write down what is sent. */
const VARIABLES: readonly (readonly [name: string, isOn: (value: string) => boolean, why: string])[] = [
  ['PWDEBUG', (value) => value !== '0', 'the inspector shows and logs what is typed'],
  ['DEBUG', (value) => /\bpw:|\*/.test(value), 'Playwright logs what is typed'],
  ['DEBUG_FILE', () => true, 'Playwright logs what is typed into a file'],
  ['NODE_DEBUG', () => true, 'Node logs what is sent'],
  ['SSLKEYLOGFILE', () => true, 'with these keys anybody reads what was sent'],
];

/** @param argv of the process that runs the tests. */
export function refusedModes(argv: readonly string[], environment: Variables): string[] {
  const [, , command, ...given] = argv;
  const names = new Set(given.map((option) => option.replace(/=.*/s, '')));
  return [
    ...(command === 'test'
      ? []
      : [`Tests are not run from an editor or a server ${LIVE}: use npm start or npx playwright test.`]),
    ...Object.entries(OPTIONS)
      .filter(([name]) => names.has(name))
      .map(([name, why]) => `${name} is not allowed ${LIVE}, because ${why}: leave it out.`),
    ...VARIABLES.filter(
      ([name, isOn]) => environment[name] !== undefined && environment[name] !== '' && isOn(environment[name]),
    ).map(([name, , why]) => `${name} is not allowed ${LIVE}, because ${why}: unset it.`),
  ];
}

/** Of what a project or a test chooses of the browser; Playwright's types of it differ from place to place. */
export interface Recording {
  readonly trace?: unknown;
  readonly video?: unknown;
  readonly screenshot?: unknown;
  readonly contextOptions?: object | undefined;
  readonly launchOptions?: object | undefined;
}

const MODES = ['trace', 'video', 'screenshot'] as const;
const CONTEXT_OPTIONS = ['recordHar', 'recordVideo'] as const;

/** @param where `the project chromium` */
export function refusedRecording(use: Recording, where: string): string[] {
  const on = [
    ...MODES.filter((name) => isOn(use[name])),
    ...CONTEXT_OPTIONS.filter((name) => isSet(use.contextOptions, name)),
    ...(isSet(use.launchOptions, 'tracesDir') ? ['tracesDir'] : []),
  ];
  return on.map(
    (name) => `${name} is on in ${where}, and is not allowed ${LIVE}: what it records holds secrets; take it out.`,
  );
}

/** `'on'`, `{ mode: 'on' }`; undefined is off. */
function isOn(mode: unknown): boolean {
  if (typeof mode === 'object' && mode !== null && 'mode' in mode) return isOn(mode.mode);
  return mode !== undefined && mode !== 'off' && mode !== false;
}

function isSet(options: object | undefined, name: string): boolean {
  return options !== undefined && Reflect.get(options, name) !== undefined;
}

const REDACTING = /[\\/]redacting-reporter\.ts$/;

/** @param reporters as the run has them, in order. */
export function refusedReporters(reporters: readonly (readonly [name: string, ...unknown[]])[]): string[] {
  if (REDACTING.test(reporters[0]?.[0] ?? '')) return [];
  return [
    `The first reporter is not the one that takes secrets out, without which nothing is run ${LIVE}: leave --reporter out and keep the order of playwright.config.ts.`,
  ];
}

/** @param isThere whether the reporter has left its mark. */
export function refusedWithoutMark(isThere: boolean): string[] {
  return isThere
    ? []
    : [
        `No reporter takes secrets out of this run, without which nothing is run ${LIVE}: run it with playwright.config.ts and leave --reporter out.`,
      ];
}
