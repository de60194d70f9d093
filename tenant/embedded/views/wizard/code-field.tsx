import { TextField } from '@fluentui/react/lib/TextField';
import { useWizard } from './context.ts';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Six digits, of an app or of a text message. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const { strings } = useWizard().facts;
  return (
    <TextField
      ariaLabel={strings.enterCode}
      placeholder={strings.enterCode}
      inputMode="numeric"
      autoFocus
      value={value}
      onChange={(_, code = '') => onChange(code)}
    />
  );
}
