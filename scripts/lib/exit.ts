/** How every command ends. */
import { SettingsError } from '../../settings.ts';
import { GraphError } from '../../tenant/graph/error.ts';

/** The same for every command. */
export const EXIT = { done: 0, broken: 1, badInput: 2, couldNotRun: 3, inconclusive: 4, interrupted: 130 } as const;

/** What the machine lacks to run at all, in one sentence with what to do about it. Exit code 3. */
export class CannotRunError extends Error {
  override readonly name = 'CannotRunError';
}

/** Runs a command and ends the process with its exit code. */
export async function endWith(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    exitBecause(error);
  }
}

/** For the configuration and its set-up, which no caller could catch anything of. */
export function orExit<Result>(prepare: () => Result): Result {
  try {
    return prepare();
  } catch (error) {
    exitBecause(error);
  }
}

export function exitBecause(error: unknown): never {
  const said = error instanceof SettingsError || error instanceof CannotRunError || error instanceof GraphError;
  // Not 1, which would say that the guide is broken.
  console.error(said ? error.message : error);
  process.exit(codeOf(error));
}

/** Of a live tenant before anything is performed: one that is not set up as it must be, or that says nothing for now. */
function codeOf(error: unknown): number {
  if (error instanceof SettingsError) return EXIT.badInput;
  if (!(error instanceof GraphError)) return EXIT.couldNotRun;
  return error.kind === 'tenant-configuration' ? EXIT.couldNotRun : EXIT.inconclusive;
}
