import { SecurityInfoType } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { Step, testId } from '../step.tsx';
import { styles } from '../styles.ts';
import type { AppType } from './authenticator-app.tsx';

interface AppSetUpProps {
  readonly type: AppType;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly onOtherMethod: () => void;
}

export function AppSetUp({ type, onNext, onBack, onOtherMethod }: AppSetUpProps) {
  const { strings, edition } = useWizard().facts;
  const other = type === SecurityInfoType.AppCode;
  return (
    <Step
      title={other ? strings.authenticatorApp : strings.authenticator}
      subtitle={strings.setUpAccount}
      onPrimary={onNext}
      {...(onBack === undefined ? {} : { onBack })}
      onOtherMethod={onOtherMethod}
    >
      <p className={styles.text} {...testId(edition, 'setup-instructions')}>
        {other ? strings.setUpOtherApp : strings.setUpAuthenticator}
      </p>
    </Step>
  );
}
