import { useCallback, useEffect, useRef, useState } from 'react';
import type { WizardStrings } from '../../strings/registration.ts';
import { SessionLost } from './api.ts';
import { useWizard } from './context.ts';

export type Complaint = keyof WizardStrings;

export interface Action {
  readonly pending: boolean;
  /** What to tell the reader after the last run, if anything. */
  readonly complaint: Complaint | undefined;
  /** Runs one action; it answers with a complaint where the reader has to correct something. */
  readonly run: (action: (signal: AbortSignal) => Promise<Complaint | undefined>) => void;
  /** Takes the complaint away, as the reader corrects what it is about. */
  readonly forget: () => void;
}

/** Calls to the API of one screen: they end with the screen, and lead away once the session is lost. */
export function useAction(): Action {
  const { facts } = useWizard();
  const [pending, setPending] = useState(false);
  const [complaint, setComplaint] = useState<Complaint>();
  const end = useRef<AbortController>(undefined);

  useEffect(() => {
    end.current = new AbortController();
    return () => end.current?.abort();
  }, []);

  const run = useCallback<Action['run']>(
    (action) => {
      const signal = end.current?.signal;
      if (signal === undefined) throw new Error('An action was run before its screen was there.');
      setPending(true);
      setComplaint(undefined);
      const settle = (outcome: Complaint | undefined) => {
        if (signal.aborted) return;
        setPending(false);
        setComplaint(outcome);
      };
      action(signal).then(settle, (error: unknown) => {
        if (signal.aborted) return;
        if (error instanceof SessionLost) {
          location.assign(facts.resumeUrl);
          return;
        }
        console.error(error);
        settle('unexpected');
      });
    },
    [facts],
  );

  const forget = useCallback(() => setComplaint(undefined), []);
  return { pending, complaint, run, forget };
}
