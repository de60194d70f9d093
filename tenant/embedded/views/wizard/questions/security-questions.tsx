import { useState } from 'react';
import { ANSWER_LENGTH } from '../../../registration/security-answers.ts';
import { SecurityInfoType, type QuestionData } from '../../../registration/wire.ts';
import { complaintOf } from '../complaint.ts';
import { fill, useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { useAction } from '../use-action.ts';
import { complaintsOf, type Row, type RowComplaint } from './check.ts';
import { QuestionRow } from './question-row.tsx';

const EMPTY: Row = { question: undefined, answer: '' };

/** As many questions as the organisation asks for, each with an answer (security-info.md 1.6, 5). */
export function SecurityQuestions({ onRegistered }: { readonly onRegistered: () => void }) {
  const { api, facts } = useWizard();
  const { strings, questionsWanted } = facts;
  const action = useAction();
  const [rows, setRows] = useState<readonly Row[]>(() => Array.from({ length: questionsWanted }, () => EMPTY));
  const [complaints, setComplaints] = useState<readonly (RowComplaint | undefined)[]>([]);

  const save = () => {
    const found = complaintsOf(rows);
    setComplaints(found);
    if (found.some((complaint) => complaint !== undefined)) return;
    action.run(async (signal) => {
      const data: readonly QuestionData[] = rows.flatMap(({ question, answer }) =>
        question === undefined ? [] : [{ question, answer: answer.trim() }],
      );
      const added = await api.add({ Type: SecurityInfoType.SecurityQuestions, Data: JSON.stringify(data) }, signal);
      const complaint = complaintOf(added.ErrorCode);
      if (complaint === undefined) onRegistered();
      return complaint;
    });
  };
  const change = (index: number, row: Row) => {
    action.forget();
    setComplaints([]);
    setRows((before) => before.map((old, place) => (place === index ? row : old)));
  };

  return (
    <Step title={strings.securityQuestions} action={action} primary={strings.done} onPrimary={save}>
      {rows.map((row, index) => {
        const complaint = complaints[index];
        return (
          <QuestionRow
            key={index}
            row={row}
            taken={rows.flatMap(({ question }, place) => (place === index || question === undefined ? [] : [question]))}
            complaint={
              complaint && { ...complaint, text: fill(strings[complaint.key], ANSWER_LENGTH.min, ANSWER_LENGTH.max) }
            }
            onChange={(changed) => change(index, changed)}
          />
        );
      })}
    </Step>
  );
}
