import { Link } from '@fluentui/react/lib/Link';
import { useWizard } from '../context.ts';
import { LinkLike, Step } from '../step.tsx';
import { styles } from '../styles.ts';

interface AppIntroductionProps {
  readonly onNext: () => void;
  readonly onOtherApp: () => void;
  readonly onOtherMethod: () => void;
}

export function AppIntroduction({ onNext, onOtherApp, onOtherMethod }: AppIntroductionProps) {
  // Absent where the policy allows Microsoft's app only (security-info.md 1.3, mark B).
  const { strings, edition, policy, skipUrl } = useWizard().facts;
  // Recorded with the other two links of this screen, in both editions (security-info.md 1.2, 2.3).
  const skip = skipUrl !== undefined ? { onSkip: () => location.assign(skipUrl) } : {};
  return (
    <Step
      title={strings.authenticator}
      subtitle={strings.getApp}
      onPrimary={onNext}
      onOtherMethod={onOtherMethod}
      {...skip}
    >
      <p className={styles.text}>{strings.installApp}</p>
      <p className={styles.text}>{strings.afterInstall}</p>
      {edition === 'reskin' && <StoreLinks />}
      {policy.includes('softwareOath') && (
        <div>
          <LinkLike onClick={onOtherApp}>{strings.useAnotherApp}</LinkLike>
        </div>
      )}
    </Step>
  );
}

/** Of the reskin, under one test id (security-info.md 2.3). Pressed they lead out of the tenant, which refuses that. */
function StoreLinks() {
  const { strings } = useWizard().facts;
  const stores = [
    [strings.appStore, 'https://apps.apple.com/app/microsoft-authenticator/id983156458'],
    [strings.googlePlay, 'https://play.google.com/store/apps/details?id=com.azure.authenticator'],
  ] as const;
  return (
    <div className={styles.row}>
      {stores.map(([name, address]) => (
        <Link key={name} href={address} target="_blank" data-testid="authenticator-download-link">
          {name}
        </Link>
      ))}
    </div>
  );
}
