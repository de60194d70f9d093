/** How every command ends. */
import { SettingsError } from '../../settings.ts';

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

/** For the configuration, which no caller could catch anything of. */
export function orExit<Result>(prepare: () => Result): Result {
  try {
    return prepare();
  } catch (error) {
    exitBecause(error);
  }
}

function exitBecause(error: unknown): never {
  if (error instanceof SettingsError || error instanceof CannotRunError) console.error(error.message);
  // Not 1, which would say that the guide is broken.
  else console.error(error);
  process.exit(error instanceof SettingsError ? EXIT.badInput : EXIT.couldNotRun);
}
