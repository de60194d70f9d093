import { TextField } from '@fluentui/react/lib/TextField';
import { useEffect, useState } from 'react';
import type { CaptchaPicture } from '../../registration/wire.ts';
import { useWizard } from './context.ts';
import { Step, type StepProps } from './step.tsx';
import { styles } from './styles.ts';
import { useAction, type Action } from './use-action.ts';

/** A screen whose code is not looked at any more once the service wants a captcha solved: that covers it then. */
export function GuardedStep({ action, ...step }: StepProps & { readonly action: Action }) {
  if (action.complaint === 'captchaRequired') return <Captcha onSolved={action.forget} />;
  return <Step action={action} {...step} />;
}

/** "Picture challenge" (security-info.md 7): all that is recorded of how it looks. */
function Captcha({ onSolved }: { readonly onSolved: () => void }) {
  const { api, facts } = useWizard();
  const { strings, locale } = facts;
  const action = useAction();
  const { run } = action;
  const [picture, setPicture] = useState<CaptchaPicture>();
  const [typed, setTyped] = useState('');

  useEffect(() => {
    run(async (signal) => {
      setPicture(await api.captcha(locale, signal));
      return undefined;
    });
  }, [api, run, locale]);

  const solve = () => {
    if (picture === undefined) return;
    const { ChallengeId, ChallengeType, AzureRegion } = picture;
    run(async (signal) => {
      const solution = { ChallengeId, ChallengeType, AzureRegion, InputSolution: typed };
      if ((await api.solveCaptcha(solution, signal)).CaptchaSolved) {
        onSolved();
        return undefined;
      }
      setPicture(await api.captcha(locale, signal));
      setTyped('');
      return 'captchaWrong';
    });
  };

  return (
    <Step
      title={strings.captchaTitle}
      action={action}
      ready={picture !== undefined && typed.trim() !== ''}
      onPrimary={solve}
    >
      <p className={styles.text}>{strings.captchaRequired}</p>
      {picture !== undefined && (
        <img src={`data:image/svg+xml;base64,${picture.ImageData}`} alt={strings.captchaPicture} />
      )}
      <TextField
        ariaLabel={strings.captchaPicture}
        autoFocus
        value={typed}
        onChange={(_, characters = '') => setTyped(characters)}
      />
    </Step>
  );
}
