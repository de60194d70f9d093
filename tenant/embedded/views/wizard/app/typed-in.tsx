import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useState } from 'react';
import type { MobileAppSetUp } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { styles } from '../styles.ts';

/** What the QR code carries, to be typed into the app: account and key, or code and URL (security-info.md 4). */
export function TypedIn({ setUp }: { readonly setUp: MobileAppSetUp }) {
  const { strings, edition } = useWizard().facts;
  const { AccountName, SecretKey, ActivationCode, Url } = setUp;
  if (edition === 'reskin') {
    return (
      <table className={styles.table}>
        <tbody>
          {SecretKey !== null && <Row label={strings.accountName} value={AccountName} />}
          {ActivationCode !== null && <Row label={strings.activationCode} value={ActivationCode} />}
          <Row label={Url === null ? strings.secretKey : strings.activationUrl} value={Url ?? SecretKey ?? ''} secret />
        </tbody>
      </table>
    );
  }
  return (
    <div>
      <p className={styles.text}>{strings.enterInApp}</p>
      {SecretKey !== null && <Copyable label={strings.accountName} value={AccountName} />}
      {SecretKey !== null && <Copyable label={strings.secretKey} value={SecretKey} />}
      {ActivationCode !== null && <Copyable label={strings.activationCode} value={ActivationCode} />}
      {Url !== null && <Copyable label={strings.activationUrl} value={Url} />}
    </div>
  );
}

/** The row of the key or the address is the one that is recorded (security-info.md 2.3). */
function Row({
  label,
  value,
  secret = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly secret?: boolean;
}) {
  return (
    <tr {...(secret ? { 'data-testid': 'activation-url/key' } : {})}>
      <th>{label}</th>
      <td>{value}</td>
    </tr>
  );
}

type CopyState = 'untouched' | 'copied' | 'refused';

function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  const { strings } = useWizard().facts;
  const [state, setState] = useState<CopyState>('untouched');
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      (error: unknown) => {
        console.error(error);
        setState('refused');
      },
    );
  };
  return (
    <>
      <div className={styles.copyable}>
        <strong>{label}</strong>
        <span>{value}</span>
        <DefaultButton text={state === 'copied' ? strings.copied : strings.copy} onClick={copy} />
      </div>
      {state === 'refused' && <MessageBar messageBarType={MessageBarType.error}>{strings.cannotCopy}</MessageBar>}
    </>
  );
}
