import {
  SecurityInfoType,
  VerificationState,
  type AppData,
  type MobileAppSetUp,
  type NewMethod,
  type PendingData,
} from '../../../registration/wire.ts';
import type { RegistrationApi } from '../api.ts';
import { complaintOf } from '../complaint.ts';
import type { Complaint } from '../use-action.ts';

/** Another authenticator app: asks for the challenge its code will answer. */
export async function challengeApp(
  api: RegistrationApi,
  setUp: MobileAppSetUp,
  onChallenged: (context: string | null) => void,
  signal: AbortSignal,
): Promise<Complaint | undefined> {
  const answer = await api.add(newApp(SecurityInfoType.AppCode, setUp), signal);
  const complaint = complaintOf(answer.ErrorCode);
  if (complaint === undefined) onChallenged(answer.VerificationContext);
  return complaint;
}

/** Microsoft Authenticator: asks again until the app has presented the code it scanned, or the service gives it up. */
export async function awaitActivation(
  api: RegistrationApi,
  setUp: MobileAppSetUp,
  signal: AbortSignal,
): Promise<Complaint | undefined> {
  for (;;) {
    const answer = await api.add(newApp(SecurityInfoType.AppNotification, setUp), signal);
    if (answer.VerificationState !== VerificationState.ActivationPending || answer.Data === null) {
      return complaintOf(answer.ErrorCode);
    }
    const { pollingInterval } = JSON.parse(answer.Data) as PendingData;
    await new Promise((resolve) => setTimeout(resolve, pollingInterval));
    signal.throwIfAborted();
  }
}

function newApp(type: SecurityInfoType, setUp: MobileAppSetUp): NewMethod {
  const data: AppData = {
    secretKey: setUp.SecretKey,
    affinityRegion: setUp.AffinityRegion,
    isResendNotificationChallenge: false,
  };
  return { Type: type, Data: JSON.stringify(data) };
}
