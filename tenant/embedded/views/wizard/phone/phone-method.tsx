import { useState } from 'react';
import type { PhoneData } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { styles } from '../styles.ts';
import { PhoneCode } from './phone-code.tsx';
import { PhoneEntry } from './phone-entry.tsx';

type Stage =
  | { readonly name: 'entry' | 'done' }
  | { readonly name: 'code'; readonly phone: PhoneData; readonly context: string | null };

interface PhoneMethodProps {
  readonly onRegistered: () => void;
  readonly onOtherMethod: () => void;
}

/** Registers a phone by a code sent to it (security-info.md 1.5). */
export function PhoneMethod({ onRegistered, onOtherMethod }: PhoneMethodProps) {
  const { strings, edition } = useWizard().facts;
  const [stage, setStage] = useState<Stage>({ name: 'entry' });
  switch (stage.name) {
    case 'entry':
      return (
        <PhoneEntry
          onTextSent={(phone, context) => setStage({ name: 'code', phone, context })}
          onOtherMethod={onOtherMethod}
        />
      );
    case 'code':
      return (
        <PhoneCode
          phone={stage.phone}
          context={stage.context}
          onVerified={() => setStage({ name: 'done' })}
          onBack={() => setStage({ name: 'entry' })}
        />
      );
    case 'done':
      return (
        <Step
          title={strings.phoneDoneTitle}
          onPrimary={onRegistered}
          {...(edition === 'reskin' ? { primary: strings.done } : {})}
        >
          <p className={styles.text}>{strings.phoneVerified}</p>
        </Step>
      );
  }
}
