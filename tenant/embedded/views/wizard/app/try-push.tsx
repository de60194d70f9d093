import { useEffect, useState } from 'react';
import { SecurityInfoType, type MobileAppSetUp } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { LinkLike, Step } from '../step.tsx';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';
import { awaitActivation, awaitAnswer, type SentNotification } from './pairing.ts';

interface TryPushProps {
  readonly setUp: MobileAppSetUp;
  readonly sent: SentNotification;
  /** Gives the same function at every rendering: a new one would ask again. */
  readonly onApproved: () => void;
  readonly onBack: () => void;
}

/** "Let's try it out": a test notification, with the number to type into the app where the tenant matches numbers. */
export function TryPush({ setUp, sent: firstSent, onApproved, onBack }: TryPushProps) {
  const { api, facts } = useWizard();
  const { strings } = facts;
  const action = useAction();
  const { run } = action;
  const [sent, setSent] = useState(firstSent);

  useEffect(() => {
    run(async (signal) => {
      const complaint = await awaitAnswer(api, SecurityInfoType.AppNotification, sent.context, signal);
      if (complaint === undefined) onApproved();
      return complaint;
    });
  }, [api, run, sent, onApproved]);

  const resend = () => run((signal) => awaitActivation(api, setUp, setSent, signal));

  return (
    <Step
      title={strings.authenticator}
      subtitle={strings.tryIt}
      action={action}
      ready={false}
      onPrimary={onApproved}
      onBack={onBack}
    >
      <p className={styles.text}>{sent.entropy === 0 ? strings.approvePlainly : strings.approveWithNumber}</p>
      {sent.entropy !== 0 && <div className={styles.number}>{sent.entropy}</div>}
      {action.complaint !== undefined && (
        <div>
          <LinkLike onClick={resend}>{strings.resendNotification}</LinkLike>
        </div>
      )}
    </Step>
  );
}
