import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useMemo, useState } from 'react';
import type { MfaMethod } from '../../registration/requirements.ts';
import { useWizard } from './context.ts';
import { belowBanner } from './list-panel.ts';
import { styles } from './styles.ts';

interface ChooseMethodDialogProps {
  /** Most secure first (security-info.md 5, "Ordering"). */
  readonly offered: readonly MfaMethod[];
  readonly onChoose: (method: MfaMethod) => void;
  readonly onCancel: () => void;
}

/** Only the entry of the app is recorded among those offered here (security-info.md 2.3). */
function pickerEntry(method: MfaMethod): { readonly 'data-testid'?: string } {
  return method === 'AuthenticatorApp' ? { 'data-testid': 'authmethod-picker-authenticatorApp' } : {};
}

/** "Choose a different method": a list and two buttons in the classic wizard, a button a method in the reskin (security-info.md 1.4). */
export function ChooseMethodDialog({ offered, onChoose, onCancel }: ChooseMethodDialogProps) {
  const { strings, edition } = useWizard().facts;
  const [chosen, setChosen] = useState<MfaMethod>();
  const options = useMemo(() => {
    const app = edition === 'reskin' ? strings.authenticator : strings.authenticatorApp;
    const labels = { AuthenticatorApp: app, Phone: strings.phone };
    return offered.map((key) => ({ key, text: labels[key] }));
  }, [offered, strings, edition]);
  const confirm = () => {
    if (chosen !== undefined) onChoose(chosen);
  };
  const dialog = {
    hidden: false,
    onDismiss: onCancel,
    dialogContentProps: { title: strings.chooseMethod },
    minWidth: 400,
  };
  if (edition === 'reskin') {
    return (
      <Dialog {...dialog}>
        <div className={styles.list}>
          {options.map(({ key, text }) => (
            <DefaultButton key={key} text={text} onClick={() => onChoose(key)} {...pickerEntry(key)} />
          ))}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog {...dialog}>
      <Dropdown
        label={strings.whichMethod}
        options={options}
        styles={belowBanner}
        selectedKey={chosen ?? null}
        onChange={(_, option) => setChosen(offered.find((method) => method === option?.key))}
      />
      <DialogFooter>
        <PrimaryButton text={strings.confirm} onClick={confirm} disabled={chosen === undefined} />
        <DefaultButton text={strings.cancel} onClick={onCancel} />
      </DialogFooter>
    </Dialog>
  );
}
