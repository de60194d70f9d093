import { Link } from '@fluentui/react/lib/Link';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { useEffect, useState } from 'react';
import { SecurityInfoType, type MobileAppSetUp } from '../../../registration/wire.ts';
import { GuardedStep } from '../captcha.tsx';
import { useWizard } from '../context.ts';
import { LinkLike } from '../step.tsx';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';
import type { AppType } from './authenticator-app.tsx';
import { awaitActivation, challengeApp, pairingAddress, type SentNotification } from './pairing.ts';
import { TypedIn } from './typed-in.tsx';

interface ScanCodeProps {
  readonly type: AppType;
  /** Another app: its code is asked for next. */
  readonly onChallenged: (context: string | null) => void;
  /** Microsoft Authenticator: a test notification is on its way. */
  readonly onNotified: (setUp: MobileAppSetUp, sent: SentNotification) => void;
  readonly onBack: () => void;
  readonly onOtherMethod: () => void;
}

/**
 * The QR code, and the same as text behind a link that shows and hides it (security-info.md 2.3). On a phone, which
 * cannot scan its own screen, a link replaces the QR code (1.2, mark C); that the other link stays is assumed.
 */
export function ScanCode({ type, onChallenged, onNotified, onBack, onOtherMethod }: ScanCodeProps) {
  const { api, facts } = useWizard();
  const { strings } = facts;
  const action = useAction();
  const { run } = action;
  const [setUp, setSetUp] = useState<MobileAppSetUp>();
  const [asText, setAsText] = useState(false);
  const other = type === SecurityInfoType.AppCode;

  useEffect(() => {
    run(async (signal) => {
      setSetUp(await api.initializeMobileApp(type, signal));
      return undefined;
    });
  }, [api, run, type]);

  const next = () => {
    if (setUp === undefined) return;
    run((signal) =>
      other
        ? challengeApp(api, setUp, onChallenged, signal)
        : awaitActivation(api, setUp, (sent) => onNotified(setUp, sent), signal),
    );
  };

  return (
    <GuardedStep
      title={other ? strings.authenticatorApp : strings.authenticator}
      subtitle={strings.scan}
      action={action}
      ready={setUp !== undefined}
      onPrimary={next}
      onBack={onBack}
      onOtherMethod={onOtherMethod}
    >
      {!facts.onPhone && (
        <>
          <p className={styles.text}>{other ? strings.scanWithOtherApp : strings.scanWithAuthenticator}</p>
          <p className={styles.text}>{strings.afterScan}</p>
        </>
      )}
      {setUp !== undefined && (
        <>
          {facts.onPhone ? (
            <Link href={pairingAddress(setUp)}>{strings.pairByLink}</Link>
          ) : (
            <img className={styles.picture} src={`data:image/png;base64,${setUp.QrCode}`} alt={strings.qrCode} />
          )}
          <div>
            <LinkLike id="activation-qr-show/hide-info-button" onClick={() => setAsText(!asText)}>
              {strings.cannotScan}
            </LinkLike>
          </div>
          {asText && <TypedIn setUp={setUp} />}
        </>
      )}
      {action.pending && <Spinner label={setUp === undefined ? strings.loading : strings.waitingForApp} />}
    </GuardedStep>
  );
}
