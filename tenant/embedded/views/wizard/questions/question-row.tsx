import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useWizard } from '../context.ts';
import { belowBanner } from '../list-panel.ts';
import { styles } from '../styles.ts';
import type { Row, RowComplaint } from './check.ts';

interface QuestionRowProps {
  readonly row: Row;
  /** Questions chosen in other rows: not offered twice. */
  readonly taken: readonly number[];
  readonly complaint: (RowComplaint & { readonly text: string }) | undefined;
  readonly onChange: (row: Row) => void;
}

export function QuestionRow({ row, taken, complaint, onChange }: QuestionRowProps) {
  const { strings, questions } = useWizard().facts;
  const options = questions.map((text, number) => ({ key: number, text })).filter(({ key }) => !taken.includes(key));
  const complaintAbout = (field: RowComplaint['about']) =>
    complaint?.about === field ? { errorMessage: complaint.text } : {};
  return (
    <div className={styles.row}>
      <Dropdown
        ariaLabel={strings.selectQuestion}
        placeholder={strings.selectQuestion}
        options={options}
        styles={belowBanner}
        selectedKey={row.question ?? null}
        calloutProps={{ calloutMaxHeight: 320 }}
        onChange={(_, option) =>
          onChange({ ...row, question: option === undefined ? row.question : Number(option.key) })
        }
        {...complaintAbout('question')}
      />
      <TextField
        ariaLabel={strings.answer}
        placeholder={strings.answer}
        value={row.answer}
        onChange={(_, answer = '') => onChange({ ...row, answer })}
        {...complaintAbout('answer')}
      />
    </div>
  );
}
