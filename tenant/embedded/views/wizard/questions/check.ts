import { hasAnswerLength, sameAnswer } from '../../../registration/security-answers.ts';
import type { Complaint } from '../use-action.ts';

export interface Row {
  /** Number of the question in the predefined list. */
  readonly question: number | undefined;
  readonly answer: string;
}

export interface RowComplaint {
  readonly about: 'question' | 'answer';
  readonly key: Complaint;
}

/** What is wrong with each row; the server checks the same again. */
export function complaintsOf(rows: readonly Row[]): (RowComplaint | undefined)[] {
  return rows.map((row, index) => {
    if (row.question === undefined) return { about: 'question', key: 'questionMissing' };
    if (!hasAnswerLength(row.answer)) return { about: 'answer', key: 'answerLength' };
    const repeated = rows.slice(0, index).some((earlier) => sameAnswer(earlier.answer, row.answer));
    return repeated ? { about: 'answer', key: 'answerRepeated' } : undefined;
  });
}
