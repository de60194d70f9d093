import { useState } from 'react';
import { SecurityInfoType, type PhoneData } from '../../../registration/wire.ts';
import { CodeField } from '../code-field.tsx';
import { GuardedStep } from '../captcha.tsx';
import { complaintOf } from '../complaint.ts';
import { fill, useWizard } from '../context.ts';
import { LinkLike } from '../step.tsx';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';

const TYPE = SecurityInfoType.MobileText;

interface PhoneCodeProps {
  readonly phone: PhoneData;
  readonly context: string | null;
  readonly onVerified: () => void;
  readonly onBack: () => void;
}

export function PhoneCode({ phone, context: firstContext, onVerified, onBack }: PhoneCodeProps) {
  const { api, facts } = useWizard();
  const { strings } = facts;
  const action = useAction();
  const [code, setCode] = useState('');
  const [context, setContext] = useState(firstContext);

  const verify = () =>
    action.run(async (signal) => {
      const verification = { Type: TYPE, VerificationContext: context, VerificationData: code.trim() };
      const { ErrorCode } = await api.verify(verification, signal);
      if (complaintOf(ErrorCode) === undefined) onVerified();
      return complaintOf(ErrorCode);
    });
  const resend = () =>
    action.run(async (signal) => {
      const answer = await api.add({ Type: TYPE, Data: JSON.stringify(phone) }, signal);
      if (answer.VerificationContext !== null) setContext(answer.VerificationContext);
      return complaintOf(answer.ErrorCode);
    });
  const change = (typed: string) => {
    action.forget();
    setCode(typed);
  };

  return (
    <GuardedStep
      title={strings.phoneCodeTitle}
      action={action}
      ready={code.trim() !== ''}
      onPrimary={verify}
      onBack={onBack}
    >
      <p className={styles.text}>{fill(strings.codeSent, `+${phone.countryCode} ${phone.phoneNumber}`)}</p>
      <CodeField value={code} onChange={change} />
      <div>
        <LinkLike onClick={resend}>{strings.resendCode}</LinkLike>
      </div>
    </GuardedStep>
  );
}
