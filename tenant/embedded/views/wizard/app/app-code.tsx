import { useState } from 'react';
import { SecurityInfoType } from '../../../registration/wire.ts';
import { CodeField } from '../code-field.tsx';
import { GuardedStep } from '../captcha.tsx';
import { complaintOf } from '../complaint.ts';
import { useWizard } from '../context.ts';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';

interface AppCodeProps {
  readonly context: string | null;
  readonly onRegistered: () => void;
  readonly onBack: () => void;
}

/** Proves that the app was set up. A refused code leaves the screen open. */
export function AppCode({ context, onRegistered, onBack }: AppCodeProps) {
  const { api, facts } = useWizard();
  const { strings } = facts;
  const action = useAction();
  const [code, setCode] = useState('');

  const verify = () =>
    action.run(async (signal) => {
      const verification = {
        Type: SecurityInfoType.AppCode,
        VerificationContext: context,
        VerificationData: code.trim(),
      };
      const { ErrorCode } = await api.verify(verification, signal);
      if (complaintOf(ErrorCode) === undefined) onRegistered();
      return complaintOf(ErrorCode);
    });
  const change = (typed: string) => {
    action.forget();
    setCode(typed);
  };

  return (
    <GuardedStep
      title={strings.authenticatorApp}
      subtitle={strings.enterCode}
      action={action}
      ready={code.trim() !== ''}
      onPrimary={verify}
      onBack={onBack}
    >
      <p className={styles.text}>{strings.enterAppCode}</p>
      <CodeField id="verification-entercode-input" value={code} onChange={change} />
    </GuardedStep>
  );
}
