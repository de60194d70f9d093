/** The circumstances a service desk starts the guide in, each with how it has to end. */
import { existsSync, mkdirSync, mkdtempSync, chmodSync, chownSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../settings.ts';
import { copyOfCheckout, isAdministrator, otherNode, runProgram, smallDisk, type Ended } from './machine.ts';

export interface Circumstance {
  readonly name: string;
  /** Why it cannot be tried on this machine; undefined where it can. */
  readonly lacks?: string | undefined;
  /** @param folder of its own. @returns what is wrong, in sentences; none where all is well. */
  readonly attempt: (folder: string) => Promise<readonly string[]>;
}

const START = ['start', '--', '--method', 'sms'] as const;
const NOBODY = 65_534;
const ESCAPE = String.fromCharCode(27);
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|OUTPUT$|NO_COLOR$|FORCE_COLOR$|CI$)/.test(name)),
);
const ADMINISTRATOR = isAdministrator() ? undefined : 'an administrator of Linux';

/** Of a run of the guide that has to come to its end. */
function soundness({ exitCode, said }: Ended, output: string): string[] {
  return [
    ...(exitCode === 0 ? [] : [`It ended with ${String(exitCode)}: ${said.trim().slice(-400)}`]),
    ...(said.includes('Verdict : le guide se réalise') ? [] : ['It does not say that the guide can be performed.']),
    ...(existsSync(join(output, 'allure/index.html')) ? [] : ['It left no report.']),
    ...(said.includes(ESCAPE) ? ['It writes colours though nobody sees them.'] : []),
  ];
}

/** Runs the guide and judges it. @param checkout default: this one. */
async function started(
  folder: string,
  {
    checkout = ROOT,
    cwd = checkout,
    env = {},
    user,
  }: Partial<Record<'checkout' | 'cwd', string>> & {
    readonly env?: NodeJS.ProcessEnv;
    readonly user?: number;
  } = {},
): Promise<readonly string[]> {
  const output = join(folder, 'out');
  const ended = await runProgram('npm', ['--prefix', checkout, ...START], {
    cwd,
    env: { ...CLEAN, OUTPUT: output, ...env },
    user,
  });
  return soundness(ended, output);
}

export const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: 'from another folder', attempt: (folder) => started(folder, { cwd: tmpdir() }) },
  {
    name: 'in a path with blanks and accents',
    attempt: (folder) => started(folder, { checkout: copyOfCheckout(join(folder, 'Bureau d’été à Québec')) }),
  },
  { name: 'with NO_COLOR', attempt: (folder) => started(folder, { env: { NO_COLOR: '1' } }) },
  {
    name: 'with proxies in the environment that are dead',
    attempt: (folder) => {
      const dead = 'http://127.0.0.1:9';
      const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
      const env = { ...Object.fromEntries(names.map((name) => [name, dead])), NO_PROXY: 'intranet.example' };
      return started(folder, { env });
    },
  },
  {
    name: 'two at a time',
    attempt: async (folder) => {
      const both = await Promise.all(['one', 'other'].map((name) => started(join(folder, name))));
      return both.flat();
    },
  },
  {
    name: 'as another user, from a checkout that is not theirs',
    lacks: ADMINISTRATOR,
    attempt: (folder) => {
      const home = join(folder, 'home');
      mkdirSync(home);
      for (const path of [folder, home]) chownSync(path, NOBODY, NOBODY);
      const temporary = { HOME: home, TMPDIR: home, npm_config_cache: join(home, 'npm') };
      return started(folder, { env: temporary, user: NOBODY });
    },
  },
  {
    name: 'on a disk that is full',
    lacks: ADMINISTRATOR,
    attempt: async (folder) => {
      const disk = join(folder, 'disk');
      const mounted = smallDisk(disk, 64);
      try {
        const output = join(disk, 'out');
        const { exitCode, said } = await runProgram('npm', [...START], {
          cwd: ROOT,
          env: { ...CLEAN, OUTPUT: output },
        });
        return [
          ...(exitCode === 3 ? [] : [`It ended with ${String(exitCode)} instead of 3: ${said.trim().slice(-400)}`]),
          ...(said.includes('The disk of the folder of the reports is full')
            ? []
            : ['It does not say that the disk is full.']),
          ...(readdirSync(disk).includes('out') && existsSync(join(output, 'verdict.json'))
            ? ['It left half a verdict.']
            : []),
        ];
      } finally {
        mounted[Symbol.dispose]();
      }
    },
  },
  ...[20, 22, 24].map((major) => ({
    name: `with Node ${major}`,
    attempt: (folder: string) => {
      const bin = otherNode(join(folder, 'node'), major);
      return started(folder, { env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` } });
    },
  })),
];

/** A folder that every user may reach. */
export function folderFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `first-login-desk-${name.replace(/\W+/g, '-').slice(0, 20)}-`));
  chmodSync(folder, 0o755);
  return folder;
}
