import { useEffect } from 'react';
import { SecurityInfoType, type PhoneData } from '../../../registration/wire.ts';
import { awaitAnswer } from '../app/pairing.ts';
import { fill, useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';

interface PhoneCallProps {
  readonly phone: PhoneData;
  readonly context: string | null;
  /** Gives the same function at every rendering: a new one would ask again. */
  readonly onVerified: () => void;
  readonly onBack: () => void;
}

/** The phone rings; the page waits for what is pressed on it. */
export function PhoneCall({ phone, context, onVerified, onBack }: PhoneCallProps) {
  const { api, facts } = useWizard();
  const { strings } = facts;
  const action = useAction();
  const { run } = action;
  useEffect(() => {
    run(async (signal) => {
      const complaint = await awaitAnswer(api, SecurityInfoType.MobileCall, context, signal);
      if (complaint === undefined) onVerified();
      return complaint;
    });
  }, [api, run, context, onVerified]);
  return (
    <Step title={strings.phoneCodeTitle} action={action} ready={false} onPrimary={onVerified} onBack={onBack}>
      <p className={styles.text}>{fill(strings.calling, `+${phone.countryCode} ${phone.phoneNumber}`)}</p>
    </Step>
  );
}
