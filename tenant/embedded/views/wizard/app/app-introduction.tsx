import { useWizard } from '../context.ts';
import { LinkLike, Step } from '../step.tsx';
import { styles } from '../styles.ts';

interface AppIntroductionProps {
  readonly onNext: () => void;
  readonly onOtherApp: () => void;
  readonly onOtherMethod: () => void;
}

export function AppIntroduction({ onNext, onOtherApp, onOtherMethod }: AppIntroductionProps) {
  const { strings } = useWizard().facts;
  return (
    <Step title={strings.authenticator} subtitle={strings.getApp} onPrimary={onNext} onOtherMethod={onOtherMethod}>
      <p className={styles.text}>{strings.installApp}</p>
      <p className={styles.text}>{strings.afterInstall}</p>
      <div>
        <LinkLike onClick={onOtherApp}>{strings.useAnotherApp}</LinkLike>
      </div>
    </Step>
  );
}
