import { useWizard } from './context.ts';
import { Step } from './step.tsx';
import { styles } from './styles.ts';

/** "Success!": what was set up, and the way back into the sign-in. */
export function Finished({ methods }: { readonly methods: readonly string[] }) {
  const { strings, resumeUrl } = useWizard().facts;
  return (
    <Step title={strings.success} primary={strings.done} onPrimary={() => location.assign(resumeUrl)}>
      <p className={styles.text}>{strings.greatJob}</p>
      {methods.length > 0 && (
        <div>
          <strong>{strings.defaultMethod}</strong>
          {methods.map((method) => (
            <div key={method}>{method}</div>
          ))}
        </div>
      )}
    </Step>
  );
}
