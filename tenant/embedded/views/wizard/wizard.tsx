import { Spinner } from '@fluentui/react/lib/Spinner';
import { useEffect, useMemo, useState } from 'react';
import type { WizardFacts } from '../../registration/facts.ts';
import type { AvailableMethods } from '../../registration/wire.ts';
import { RegistrationApi } from './api.ts';
import { WizardContext } from './context.ts';
import { Registration } from './registration.tsx';
import { useAction } from './use-action.ts';

/** Nothing of the wizard shows before the API has answered: the real page renders late too (entra-signin.md 2.6). */
export function Wizard({ facts }: { readonly facts: WizardFacts }) {
  const tools = useMemo(() => ({ facts, api: new RegistrationApi() }), [facts]);
  return (
    <WizardContext.Provider value={tools}>
      {/* Of the classic wizard; not seen in the edition of 2025-26 (security-info.md 2.3). */}
      <div {...(facts.edition === 'classic' ? { 'data-automation-id': 'SecurityInfoRegister' } : {})}>
        <Entrance api={tools.api} loading={facts.strings.loading} />
      </div>
    </WizardContext.Provider>
  );
}

function Entrance({ api, loading }: { readonly api: RegistrationApi; readonly loading: string }) {
  const { run } = useAction();
  const [available, setAvailable] = useState<AvailableMethods>();
  useEffect(() => {
    run(async (signal) => {
      await api.authorize(signal);
      setAvailable(await api.availableMethods(signal));
      return undefined;
    });
  }, [api, run]);
  return available === undefined ? <Spinner label={loading} /> : <Registration available={available} />;
}
