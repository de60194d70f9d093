import { TextField } from '@fluentui/react/lib/TextField';
import { useWizard } from './context.ts';

interface CodeFieldProps {
  /** Of the reskin; recorded for the code of an app only (security-info.md 2.3). */
  readonly id?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Six digits, of an app or of a text message. */
export function CodeField({ id, value, onChange }: CodeFieldProps) {
  const { strings, edition } = useWizard().facts;
  return (
    <TextField
      ariaLabel={strings.enterCode}
      placeholder={strings.enterCode}
      inputMode="numeric"
      autoFocus
      {...(edition === 'reskin' && id !== undefined ? { 'data-testid': id } : {})}
      value={value}
      onChange={(_, code = '') => onChange(code)}
    />
  );
}
