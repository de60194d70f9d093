/** The documented rules of security answers (security-info.md 5), the same in the page and on the server. */
import type { QuestionData } from './wire.ts';

/** Characters, of any script. */
export const ANSWER_LENGTH = { min: 3, max: 40 } as const;

export function hasAnswerLength(answer: string): boolean {
  // Code points, not what a reader would call characters: the rule of "any character set" says no more. Assumed.
  const { length } = Array.from(answer.trim());
  return length >= ANSWER_LENGTH.min && length <= ANSWER_LENGTH.max;
}

/** Whether two answers are the same one. Whether case counts is not documented; assumed that it does not. */
export function sameAnswer(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Whether the list answers exactly the wanted number of predefined questions, by the rules. */
export function answersAreValid(given: readonly QuestionData[], wanted: number, predefined: number): boolean {
  return (
    given.length === wanted &&
    given.every(({ question, answer }) => question >= 0 && question < predefined && hasAnswerLength(answer)) &&
    given.every((one, index) =>
      given.slice(index + 1).every((other) => one.question !== other.question && !sameAnswer(one.answer, other.answer)),
    )
  );
}
