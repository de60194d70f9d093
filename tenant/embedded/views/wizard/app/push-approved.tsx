import { useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { styles } from '../styles.ts';

export function PushApproved({ onNext }: { readonly onNext: () => void }) {
  const { strings } = useWizard().facts;
  return (
    <Step title={strings.authenticator} onPrimary={onNext}>
      <p className={styles.text}>{strings.notificationApproved}</p>
    </Step>
  );
}
