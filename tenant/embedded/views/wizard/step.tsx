import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { FormEvent, MouseEvent, ReactNode } from 'react';
import { useWizard } from './context.ts';
import { styles } from './styles.ts';
import type { Action } from './use-action.ts';

interface StepProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly action?: Action;
  /** Label of the primary button where it is not "Next". */
  readonly primary?: string;
  readonly onPrimary: () => void;
  /** Whether there is something to go on with. */
  readonly ready?: boolean;
  readonly onBack?: () => void;
  readonly onOtherMethod?: () => void;
  readonly children?: ReactNode;
}

/** One screen: its title, what goes wrong on it, and the way on. Enter is the primary button. */
export function Step(props: StepProps) {
  const { strings } = useWizard().facts;
  const { action, title, subtitle, primary, ready = true, onPrimary, onBack, onOtherMethod, children } = props;
  const pending = action?.pending ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !pending) onPrimary();
  };
  return (
    <>
      <form className={styles.card} onSubmit={submit} noValidate autoComplete="off">
        <h3 className={styles.heading}>{title}</h3>
        {subtitle !== undefined && <h4 className={styles.subheading}>{subtitle}</h4>}
        {children}
        {action?.complaint !== undefined && (
          <MessageBar messageBarType={MessageBarType.error}>{strings[action.complaint]}</MessageBar>
        )}
        <div className={styles.buttons}>
          {onBack !== undefined && <DefaultButton text={strings.back} onClick={onBack} disabled={pending} />}
          <PrimaryButton type="submit" text={primary ?? strings.next} disabled={pending || !ready} />
        </div>
      </form>
      {onOtherMethod !== undefined && (
        <div className={styles.footer}>
          <AnchorLink onClick={onOtherMethod}>{strings.useAnotherMethod}</AnchorLink>
        </div>
      )}
    </>
  );
}

/** Link-like controls are anchors in the classic wizard, without an address of their own (security-info.md 2.3, 8). */
export function AnchorLink({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const follow = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    onClick();
  };
  return (
    <Link href="#" onClick={follow}>
      {children}
    </Link>
  );
}
