import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { FormEvent, MouseEvent, ReactNode } from 'react';
import { useWizard } from './context.ts';
import { styles } from './styles.ts';
import type { Action } from './use-action.ts';

export interface StepProps {
  readonly title: string;
  /** In the reskin, where each step has a title of its own, it stands in the title's place. */
  readonly subtitle?: string;
  readonly action?: Action;
  /** Label of the primary button where it is not "Next". */
  readonly primary?: string;
  readonly onPrimary: () => void;
  /** Whether there is something to go on with. */
  readonly ready?: boolean;
  readonly onBack?: () => void;
  readonly onOtherMethod?: () => void;
  readonly onSkip?: () => void;
  readonly children?: ReactNode;
}

/** One screen: its title, what goes wrong on it, and the way on. Enter is the primary button. */
export function Step(props: StepProps) {
  const { strings, edition } = useWizard().facts;
  const { action, primary, ready = true, onPrimary, onBack, onOtherMethod, onSkip, children } = props;
  const pending = action?.pending ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !pending) onPrimary();
  };
  return (
    <>
      <form className={styles.card} onSubmit={submit} noValidate autoComplete="off">
        <Heading {...props} />
        {children}
        {action?.complaint !== undefined && (
          <MessageBar messageBarType={MessageBarType.error} {...testId(edition, 'message-bar-error')}>
            {strings[action.complaint]}
          </MessageBar>
        )}
        <div className={styles.buttons}>
          {onBack !== undefined && (
            <DefaultButton
              text={strings.back}
              onClick={onBack}
              disabled={pending}
              {...testId(edition, 'reskin-step-back-button')}
            />
          )}
          <PrimaryButton
            type="submit"
            text={primary ?? strings.next}
            disabled={pending || !ready}
            {...testId(edition, 'reskin-step-next-button')}
          />
        </div>
      </form>
      {onOtherMethod !== undefined && (
        <div className={styles.footer}>
          <LinkLike onClick={onOtherMethod}>{strings.useAnotherMethod}</LinkLike>
        </div>
      )}
      {onSkip !== undefined && (
        <div className={styles.footer}>
          <LinkLike onClick={onSkip}>{strings.skipSetUp}</LinkLike>
        </div>
      )}
    </>
  );
}

function Heading({ title, subtitle }: StepProps) {
  if (useWizard().facts.edition === 'reskin') {
    return (
      <h1 className={styles.heading} data-testid="reskin-step-title">
        {subtitle ?? title}
      </h1>
    );
  }
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {subtitle !== undefined && <h4 className={styles.subheading}>{subtitle}</h4>}
    </>
  );
}

/** Test ids exist in the reskin only (security-info.md 2.3). */
export function testId(edition: 'classic' | 'reskin', id: string): { readonly 'data-testid'?: string } {
  return edition === 'reskin' ? { 'data-testid': id } : {};
}

interface LinkLikeProps {
  readonly onClick: () => void;
  /** Of the reskin. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** Link-like controls: anchors without an address of their own in the classic wizard, buttons in the reskin (security-info.md 2.3, 8). */
export function LinkLike({ onClick, id, children }: LinkLikeProps) {
  const { edition } = useWizard().facts;
  if (edition === 'reskin') {
    return (
      <Link as="button" type="button" onClick={onClick} {...(id === undefined ? {} : { 'data-testid': id })}>
        {children}
      </Link>
    );
  }
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
