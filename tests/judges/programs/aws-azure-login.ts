/** aws-azure-login in a process of its own, led by what it, Puppeteer and the AWS SDK document, and by nothing else. */
import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface AwsLoginOptions {
  /** Path of the program. */
  readonly program: string;
  /** For its settings and what it writes. */
  readonly folder: string;
  readonly browser: string;
  readonly proxy: string;
  readonly spki: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly user: { readonly userPrincipalName: string; readonly password: string };
  /** Port of what stands for AWS. */
  readonly tokenService: number;
}

export interface AwsLogin extends AsyncDisposable {
  /** Waits until it has said something. @returns the groups of the pattern. @throws if it ends without. */
  hears(pattern: RegExp): Promise<readonly string[]>;
  /** Types at its prompt. */
  type(text: string): void;
  /** Waits until it has ended. */
  end(): Promise<AwsLoginEnd>;
}

export interface AwsLoginEnd {
  readonly exitCode: number | null;
  readonly said: string;
  readonly hasCredentials: boolean;
}

const REGION = 'ca-central-1';

export function startAwsLogin(options: AwsLoginOptions): AwsLogin {
  const { program, folder } = options;
  const child = spawn(process.execPath, [program, '--no-prompt', '--no-sandbox'], {
    cwd: folder,
    env: environmentOf(options),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const listeners = new Set<() => void>();
  const told = () => [...listeners].forEach((listener) => listener());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += stripVTControlCharacters(chunk);
      told();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const hears = (pattern: RegExp) =>
    new Promise<readonly string[]>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found === null) return;
        listeners.delete(look);
        resolve(found.slice(1));
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${pattern.source}: ${said}`)), reject);
    });
  return {
    hears,
    type: (text) => void child.stdin.write(`${text}\n`),
    end: async () => {
      const exitCode = await ended;
      return { exitCode, said, hasCredentials: written(join(folder, 'credentials')).includes('aws_session_token') };
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function environmentOf(options: AwsLoginOptions): NodeJS.ProcessEnv {
  const { folder, tenantId, appId, user, tokenService } = options;
  const files = { config: join(folder, 'config'), credentials: join(folder, 'credentials') };
  writeFileSync(files.config, `[default]\nregion=${REGION}\nazure_default_duration_hours=1\n`);
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    NO_COLOR: '1',
    AWS_CONFIG_FILE: files.config,
    AWS_SHARED_CREDENTIALS_FILE: files.credentials,
    AZURE_TENANT_ID: tenantId,
    AZURE_APP_ID_URI: appId,
    AZURE_DEFAULT_USERNAME: user.userPrincipalName,
    AZURE_DEFAULT_PASSWORD: user.password,
    PUPPETEER_EXECUTABLE_PATH: ledBrowser(options),
    AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${tokenService}`,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * The program passes a proxy on to its browser, but no key to trust, and its own way to AWS fails behind one. So what it is
 * told is its browser is a script that starts the browser with both.
 */
function ledBrowser({ folder, browser, proxy, spki }: AwsLoginOptions): string {
  const file = join(folder, 'browser.sh');
  const led = `--proxy-server=${proxy} --ignore-certificate-errors-spki-list=${spki}`;
  writeFileSync(file, `#!/bin/sh\nexec "${browser}" ${led} "$@"\n`);
  chmodSync(file, 0o700);
  return file;
}

function written(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
