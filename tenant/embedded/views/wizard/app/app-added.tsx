import { useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { styles } from '../styles.ts';

/** The reskin's own end of setting up an app (security-info.md 1.2). */
export function AppAdded({ onDone }: { readonly onDone: () => void }) {
  const { strings } = useWizard().facts;
  return (
    <Step title={strings.appAdded} primary={strings.done} onPrimary={onDone}>
      <p className={styles.text}>{strings.nowDefault}</p>
    </Step>
  );
}
