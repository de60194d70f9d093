import { useState } from 'react';
import { MFA_METHODS, type MfaMethod, type Requirement } from '../../registration/requirements.ts';
import type { AvailableMethods } from '../../registration/wire.ts';
import { AuthenticatorApp } from './app/authenticator-app.tsx';
import { ChooseMethodDialog } from './choose-method-dialog.tsx';
import { useWizard } from './context.ts';
import { Finished } from './finished.tsx';
import { Frame, type Notice } from './frame.tsx';
import { PhoneMethod } from './phone/phone-method.tsx';
import { SecurityQuestions } from './questions/security-questions.tsx';

/** Leads through what the visit asks for, one requirement after the other. */
export function Registration({ available }: { readonly available: AvailableMethods }) {
  const { facts } = useWizard();
  const { plan, missing, strings } = facts;
  const [registered, setRegistered] = useState(plan.length - missing.length);
  const [proven, setProven] = useState(facts.registered);
  const [chosen, setChosen] = useState<MfaMethod>();
  const [choosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const current = plan[registered];
  // Each method once: where two are asked for, the second one is another.
  const offered = MFA_METHODS.filter((method) => available[method] !== undefined && !proven.includes(method));
  const mfaMethod = chosen !== undefined && offered.includes(chosen) ? chosen : (offered[0] ?? 'AuthenticatorApp');

  const goOn = (saved?: string) => {
    setNotice(saved === undefined ? undefined : { text: saved, at: new Date() });
    setRegistered(registered + 1);
    if (current === 'mfa') setProven([...proven, mfaMethod]);
  };
  const choose = (method: MfaMethod) => {
    setChoosing(false);
    setChosen(method);
  };

  const labels: Readonly<Record<PlannedMethod, { readonly short: string; readonly full: string }>> = {
    AuthenticatorApp: { short: strings.progressApp, full: strings.authenticatorApp },
    Phone: { short: strings.progressPhone, full: strings.phone },
    questions: { short: strings.progressQuestions, full: strings.securityQuestions },
  };
  const planned = plannedMethods(plan, registered, proven, [
    ...(current === 'mfa' ? [mfaMethod] : []),
    ...offered.filter((method) => method !== mfaMethod),
  ]).map((method) => labels[method]);
  const ask = { onRegistered: () => goOn(), onOtherMethod: () => setChoosing(true) };
  return (
    <Frame methods={planned.map(({ short }) => short)} registered={registered} notice={notice}>
      {current === 'mfa' && mfaMethod === 'AuthenticatorApp' && <AuthenticatorApp {...ask} />}
      {current === 'mfa' && mfaMethod === 'Phone' && <PhoneMethod {...ask} />}
      {current === 'questions' && <SecurityQuestions onRegistered={() => goOn(strings.questionsSaved)} />}
      {current === undefined && <Finished methods={planned.map(({ full }) => full)} />}
      {choosing && <ChooseMethodDialog offered={offered} onChoose={choose} onCancel={() => setChoosing(false)} />}
    </Frame>
  );
}

type PlannedMethod = MfaMethod | 'questions';

/** What the visit asks for with the methods that stand for it: those it has registered, then the one shown and the others. */
function plannedMethods(
  plan: readonly Requirement[],
  registered: number,
  proven: readonly MfaMethod[],
  next: readonly MfaMethod[],
): PlannedMethod[] {
  const done = plan.slice(0, registered).filter((requirement) => requirement === 'mfa').length;
  const methods = [...proven.slice(proven.length - done), ...next][Symbol.iterator]();
  return plan.map((requirement) =>
    requirement === 'mfa' ? (methods.next().value ?? 'AuthenticatorApp') : requirement,
  );
}
