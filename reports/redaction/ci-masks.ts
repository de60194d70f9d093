/**
 * Tells a build server of secrets that are born during a run, so that it takes them out of its own log, whoever prints
 * them there. A second net: what the suite prints is clean already.
 *
 * GitHub Actions: docs.github.com, "Workflow commands", `::add-mask::`. Azure Pipelines: learn.microsoft.com, "Logging
 * commands", `task.setsecret`. Both take a line of the standard output for a command and show none of it.
 */
import { LEAST_LENGTH } from './redactor.ts';
import { RegistryReader, type RegisteredSecret } from './registry.ts';

export const MASK_PLATFORMS = ['github', 'azure'] as const;
export type MaskPlatform = (typeof MASK_PLATFORMS)[number];

/** The build server this process runs on, by the variables that each sets; undefined for any other machine. */
export function maskPlatformOf(environment: Readonly<Record<string, string | undefined>>): MaskPlatform | undefined {
  if (environment['GITHUB_ACTIONS'] === 'true') return 'github';
  return environment['TF_BUILD']?.toLowerCase() === 'true' ? 'azure' : undefined;
}

/** Lines to print. None of a code: a log in which six digits are masked wherever they occur can no longer be read. */
export function maskCommands({ value, kind }: RegisteredSecret, platform: MaskPlatform): string[] {
  if (kind === 'code') return [];
  const spellings = kind === 'phone' ? [value, value.replace(/\s/g, '')] : value.split(/\r?\n/);
  return [...new Set(spellings)]
    .filter((spelling) => spelling.length >= LEAST_LENGTH)
    .map((spelling) =>
      platform === 'github' ? `::add-mask::${spelling.replaceAll('%', '%25')}` : `##vso[task.setsecret]${spelling}`,
    );
}

export class CiMasks {
  readonly #registry: RegistryReader;

  /** @param print standard output as it is. */
  constructor(
    registryFile: string,
    private readonly platform: MaskPlatform,
    private readonly print: (text: string) => unknown,
  ) {
    this.#registry = new RegistryReader(registryFile);
  }

  /** Of every secret that was registered since the last time. Costs one `fstat` where there is none. */
  announce(): void {
    const lines = this.#registry.unread().flatMap((secret) => maskCommands(secret, this.platform));
    if (lines.length > 0) this.print(`${lines.join('\n')}\n`);
  }
}
