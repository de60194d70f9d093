import { useCallback, useState } from 'react';
import type { PhoneData } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { Step } from '../step.tsx';
import { styles } from '../styles.ts';
import { PhoneCall } from './phone-call.tsx';
import { PhoneCode } from './phone-code.tsx';
import { PhoneEntry } from './phone-entry.tsx';

type Stage =
  | { readonly name: 'entry' }
  | { readonly name: 'done'; readonly said: string }
  | { readonly name: 'code' | 'call'; readonly phone: PhoneData; readonly context: string | null };

interface PhoneMethodProps {
  readonly onRegistered: () => void;
  readonly onOtherMethod: () => void;
}

/** Registers a phone by a code sent to it, or by a call (security-info.md 1.5). */
export function PhoneMethod({ onRegistered, onOtherMethod }: PhoneMethodProps) {
  const { strings, edition } = useWizard().facts;
  const [stage, setStage] = useState<Stage>({ name: 'entry' });
  const called = useCallback(() => setStage({ name: 'done', said: strings.callVerified }), [strings]);
  switch (stage.name) {
    case 'entry':
      return (
        <PhoneEntry
          onTextSent={(phone, context) => setStage({ name: 'code', phone, context })}
          onCalled={(phone, context) => setStage({ name: 'call', phone, context })}
          onOtherMethod={onOtherMethod}
        />
      );
    case 'code':
      return (
        <PhoneCode
          phone={stage.phone}
          context={stage.context}
          onVerified={() => setStage({ name: 'done', said: strings.phoneVerified })}
          onBack={() => setStage({ name: 'entry' })}
        />
      );
    case 'call':
      return (
        <PhoneCall
          phone={stage.phone}
          context={stage.context}
          onVerified={called}
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
          <p className={styles.text}>{stage.said}</p>
        </Step>
      );
  }
}
