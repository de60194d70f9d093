import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useMemo, useState } from 'react';
import { SecurityInfoType, type PhoneData } from '../../../registration/wire.ts';
import { GuardedStep } from '../captcha.tsx';
import { complaintOf } from '../complaint.ts';
import { useWizard } from '../context.ts';
import { belowBanner } from '../list-panel.ts';
import { styles } from '../styles.ts';
import { useAction } from '../use-action.ts';

/** What the list shows first is not recorded; the guide has its readers choose Canada, so it is not that. Assumed. */
const FIRST_COUNTRY = 'US';

interface PhoneEntryProps {
  readonly onTextSent: (phone: PhoneData, context: string | null) => void;
  readonly onCalled: (phone: PhoneData, context: string | null) => void;
  readonly onOtherMethod: () => void;
}

export function PhoneEntry({ onTextSent, onCalled, onOtherMethod }: PhoneEntryProps) {
  const { api, facts } = useWizard();
  const { strings, countries, policy } = facts;
  const action = useAction();
  const [region, setRegion] = useState(FIRST_COUNTRY);
  const [phoneNumber, setPhoneNumber] = useState('');
  const [channel, setChannel] = useState(
    String(policy.includes('sms') ? SecurityInfoType.MobileText : SecurityInfoType.MobileCall),
  );

  const countryOptions = useMemo(
    () => countries.map((country) => ({ key: country.region, text: country.label })),
    [countries],
  );
  // How the page looks where the policy allows one of them only is not recorded: the other one is left out. Assumed.
  const channels = useMemo(
    () =>
      [
        { key: String(SecurityInfoType.MobileText), text: strings.textMe, allowed: policy.includes('sms') },
        { key: String(SecurityInfoType.MobileCall), text: strings.callMe, allowed: policy.includes('voice') },
      ].flatMap(({ allowed, ...choice }) => (allowed ? [choice] : [])),
    [strings, policy],
  );

  const send = () =>
    action.run(async (signal) => {
      const countryCode = countries.find((country) => country.region === region)?.countryCode ?? '';
      const phone: PhoneData = { phoneNumber, countryCode };
      const type =
        channel === String(SecurityInfoType.MobileCall) ? SecurityInfoType.MobileCall : SecurityInfoType.MobileText;
      const answer = await api.add({ Type: type, Data: JSON.stringify(phone) }, signal);
      const complaint = complaintOf(answer.ErrorCode);
      const sent = type === SecurityInfoType.MobileCall ? onCalled : onTextSent;
      if (complaint === undefined) sent(phone, answer.VerificationContext);
      return complaint;
    });

  /** Wraps a change of the form: what was wrong with it before is no longer said. */
  const corrected = (change: () => void) => {
    action.forget();
    change();
  };

  return (
    <GuardedStep
      title={strings.phoneTitle}
      action={action}
      ready={phoneNumber.trim() !== ''}
      onPrimary={send}
      onOtherMethod={onOtherMethod}
    >
      <p className={styles.text}>{strings.phoneProof}</p>
      <p className={styles.text}>{strings.whichNumber}</p>
      <div className={styles.row}>
        <Dropdown
          ariaLabel={strings.countryCode}
          options={countryOptions}
          selectedKey={region}
          styles={belowBanner}
          calloutProps={{ calloutMaxHeight: 320 }}
          onChange={(_, option) => corrected(() => setRegion(option === undefined ? region : String(option.key)))}
        />
        <TextField
          ariaLabel={strings.phoneNumber}
          placeholder={strings.phoneNumber}
          type="tel"
          value={phoneNumber}
          onChange={(_, typed = '') => corrected(() => setPhoneNumber(typed))}
        />
      </div>
      <ChoiceGroup
        options={channels}
        selectedKey={channel}
        onChange={(_, option) => corrected(() => setChannel(option?.key ?? channel))}
      />
      <p className={styles.text}>{strings.phoneTerms}</p>
    </GuardedStep>
  );
}
