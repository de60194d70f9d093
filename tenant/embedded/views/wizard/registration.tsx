import { useState } from 'react';
import type { Requirement } from '../../registration/requirements.ts';
import type { AvailableMethods } from '../../registration/wire.ts';
import { AuthenticatorApp } from './app/authenticator-app.tsx';
import { ChooseMethodDialog, type MfaMethod } from './choose-method-dialog.tsx';
import { useWizard } from './context.ts';
import { Finished } from './finished.tsx';
import { Frame, type Notice } from './frame.tsx';
import { PhoneMethod } from './phone/phone-method.tsx';
import { SecurityQuestions } from './questions/security-questions.tsx';

/** Leads through what the visit asks for, one requirement after the other. */
export function Registration({ available }: { readonly available: AvailableMethods }) {
  const { plan, missing, strings } = useWizard().facts;
  const [registered, setRegistered] = useState(plan.length - missing.length);
  const [mfaMethod, setMfaMethod] = useState<MfaMethod>('AuthenticatorApp');
  const [choosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const current = plan[registered];

  const goOn = (saved?: string) => {
    setNotice(saved === undefined ? undefined : { text: saved, at: new Date() });
    setRegistered(registered + 1);
  };
  const choose = (method: MfaMethod) => {
    setChoosing(false);
    setMfaMethod(method);
  };

  const short: Record<Requirement, string> = {
    mfa: mfaMethod === 'Phone' ? strings.progressPhone : strings.progressApp,
    questions: strings.progressQuestions,
  };
  const full: Record<Requirement, string> = {
    mfa: mfaMethod === 'Phone' ? strings.phone : strings.authenticatorApp,
    questions: strings.securityQuestions,
  };
  const ask = { onRegistered: () => goOn(), onOtherMethod: () => setChoosing(true) };
  return (
    <Frame methods={plan.map((requirement) => short[requirement])} registered={registered} notice={notice}>
      {current === 'mfa' && mfaMethod === 'AuthenticatorApp' && <AuthenticatorApp {...ask} />}
      {current === 'mfa' && mfaMethod === 'Phone' && <PhoneMethod {...ask} />}
      {current === 'questions' && <SecurityQuestions onRegistered={() => goOn(strings.questionsSaved)} />}
      {current === undefined && <Finished methods={plan.map((requirement) => full[requirement])} />}
      {choosing && <ChooseMethodDialog available={available} onChoose={choose} onCancel={() => setChoosing(false)} />}
    </Frame>
  );
}
