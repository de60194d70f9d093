import type { Found } from './perform.ts';
import type { Expected } from './scenario.ts';

/** What of a run is not as it has to be, each in a sentence; nothing where all is. */
export function problemsOf(expected: Expected, found: Found): string[] {
  const { exitCode, verdict, says, steps = 0 } = expected;
  return [
    ...(found.exitCode === exitCode
      ? []
      : [`It ended with ${found.exitCode ?? 'no exit code'} instead of ${exitCode}.`]),
    ...(found.verdict === verdict ? [] : [`The verdict is ${found.verdict} instead of ${verdict}.`]),
    ...says.filter((sentence) => !sentence.test(found.said)).map((sentence) => `It never says ${String(sentence)}.`),
    ...(found.steps >= steps ? [] : [`It reports ${found.steps} steps as performed instead of at least ${steps}.`]),
    ...leftBehind(found),
  ];
}

/** What no run may leave, however it ended. */
export function leftBehind({ usersLeft, secrets, filesScanned, secretsKnown }: Found): string[] {
  return [
    ...(usersLeft.length === 0
      ? []
      : [`${usersLeft.length} user(s) are still in the directory: ${usersLeft.join(', ')}.`]),
    ...secrets.map(({ where, kind }) => `A ${kind} stands in ${where}.`),
    // A search of nothing, or for nothing, finds nothing.
    ...(filesScanned > 1 && secretsKnown > 2
      ? []
      : ['There was nothing to search for secrets, or none to search for.']),
  ];
}
