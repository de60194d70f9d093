import { useCallback, useState } from 'react';
import { SecurityInfoType, type MobileAppSetUp } from '../../../registration/wire.ts';
import { useWizard } from '../context.ts';
import { AppAdded } from './app-added.tsx';
import { AppCode } from './app-code.tsx';
import { AppIntroduction } from './app-introduction.tsx';
import { AppSetUp } from './app-set-up.tsx';
import type { SentNotification } from './pairing.ts';
import { PushApproved } from './push-approved.tsx';
import { ScanCode } from './scan-code.tsx';
import { TryPush } from './try-push.tsx';

export type AppType = typeof SecurityInfoType.AppNotification | typeof SecurityInfoType.AppCode;

type Stage =
  | { readonly name: 'introduction' | 'added' | 'approved' }
  | { readonly name: 'try'; readonly setUp: MobileAppSetUp; readonly sent: SentNotification }
  | { readonly name: 'set-up' | 'scan'; readonly type: AppType }
  | { readonly name: 'code'; readonly context: string | null };

interface AuthenticatorAppProps {
  readonly onRegistered: () => void;
  readonly onOtherMethod: () => void;
}

/** Registers Microsoft Authenticator or, from its first screen, another authenticator app (security-info.md 1.2, 1.3). */
export function AuthenticatorApp({ onRegistered, onOtherMethod }: AuthenticatorAppProps) {
  const { edition, policy } = useWizard().facts;
  // Where Microsoft's own app is not allowed nothing introduces it, and there is no way back to it. Assumed.
  const othersOnly = !policy.includes('microsoftAuthenticator');
  const [stage, setStage] = useState<Stage>(
    othersOnly ? { name: 'set-up', type: SecurityInfoType.AppCode } : { name: 'introduction' },
  );
  const approved = useCallback(() => setStage({ name: edition === 'reskin' ? 'added' : 'approved' }), [edition]);
  const registered = edition === 'reskin' ? () => setStage({ name: 'added' }) : onRegistered;
  switch (stage.name) {
    case 'introduction':
      return (
        <AppIntroduction
          onNext={() => setStage({ name: 'set-up', type: SecurityInfoType.AppNotification })}
          onOtherApp={() => setStage({ name: 'set-up', type: SecurityInfoType.AppCode })}
          onOtherMethod={onOtherMethod}
        />
      );
    case 'added':
      return <AppAdded onDone={onRegistered} />;
    case 'set-up':
      return (
        <AppSetUp
          type={stage.type}
          onNext={() => setStage({ name: 'scan', type: stage.type })}
          {...(othersOnly ? {} : { onBack: () => setStage({ name: 'introduction' }) })}
          onOtherMethod={onOtherMethod}
        />
      );
    case 'scan':
      return (
        <ScanCode
          type={stage.type}
          onChallenged={(context) => setStage({ name: 'code', context })}
          onNotified={(setUp, sent) => setStage({ name: 'try', setUp, sent })}
          onBack={() => setStage({ name: 'set-up', type: stage.type })}
          onOtherMethod={onOtherMethod}
        />
      );
    case 'try':
      return (
        <TryPush
          setUp={stage.setUp}
          sent={stage.sent}
          onApproved={approved}
          onBack={() => setStage({ name: 'scan', type: SecurityInfoType.AppNotification })}
        />
      );
    case 'approved':
      return <PushApproved onNext={onRegistered} />;
    case 'code':
      return (
        <AppCode
          context={stage.context}
          onRegistered={registered}
          onBack={() => setStage({ name: 'scan', type: SecurityInfoType.AppCode })}
        />
      );
  }
}
