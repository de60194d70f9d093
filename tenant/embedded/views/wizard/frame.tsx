import { Icon } from '@fluentui/react/lib/Icon';
import { css } from '@fluentui/react/lib/Utilities';
import { useRef, type ReactNode } from 'react';
import { fill, useWizard } from './context.ts';
import { styles } from './styles.ts';

export interface Notice {
  readonly text: string;
  readonly at: Date;
}

interface FrameProps {
  /** Names of what this visit asks for, in order. */
  readonly methods: readonly string[];
  /** How many of them are registered. */
  readonly registered: number;
  readonly notice: Notice | undefined;
  readonly children: ReactNode;
}

/** Title, progress and place of the screens. A visit that asks for one method only shows no progress. */
export function Frame({ methods, registered, notice, children }: FrameProps) {
  const { strings, edition } = useWizard().facts;
  const content = useRef<HTMLDivElement>(null);
  if (edition === 'reskin') {
    // Whether the reskin keeps the progress is not known; each of its steps has a title of its own (security-info.md 1.2).
    return (
      <div className={styles.page}>
        <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
          {strings.skipToContent}
        </button>
        <div ref={content} tabIndex={-1}>
          {children}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{strings.pageTitle}</h1>
      <p className={styles.subtitle}>{strings.required}</p>
      {methods.length > 1 && <Progress methods={methods} registered={registered} />}
      {notice !== undefined && <Toast {...notice} />}
      {children}
    </div>
  );
}

function Progress({ methods, registered }: Pick<FrameProps, 'methods' | 'registered'>) {
  const { strings } = useWizard().facts;
  const place = Math.min(registered + 1, methods.length);
  return (
    <>
      <h2 className={styles.progress}>
        {fill(strings.progress, place, methods.length, methods[registered] ?? strings.progressDone)}
      </h2>
      <ol className={styles.steps}>
        {methods.map((method, index) => (
          <li key={method} className={styles.step}>
            <span className={css(styles.bubble, index <= registered && styles.reached)} aria-hidden>
              {index < registered ? <Icon iconName="CheckMark" /> : index + 1}
            </span>
            {method}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was just saved, and when: in the corner, as the picture in section 2.3 of the guide has it. */
function Toast({ text, at }: Notice) {
  return (
    <div className={styles.toast} role="status">
      <div>{text}</div>
      <div>{at.toUTCString()}</div>
    </div>
  );
}
