import {
  ErrorCode,
  SecurityInfoType,
  VerificationState,
  type AppData,
  type MobileAppSetUp,
  type NewMethod,
  type PendingData,
} from '../../../registration/wire.ts';
import { activationAddress, softwareTokenAddress } from '../../../registration/pairing-address.ts';
import type { RegistrationApi } from '../api.ts';
import { complaintOf } from '../complaint.ts';
import type { Complaint } from '../use-action.ts';

/** What a phone's link hands to the app, which is what the QR code holds. */
export function pairingAddress({ AccountName, SecretKey, ActivationCode, Url }: MobileAppSetUp): string {
  return SecretKey === null
    ? activationAddress(ActivationCode ?? '', Url ?? '')
    : softwareTokenAddress(AccountName, SecretKey);
}

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

/** A test notification that was sent to the app. */
export interface SentNotification {
  readonly context: string | null;
  /** The number to match, 0 for a plain approval. */
  readonly entropy: number;
}

/** Microsoft Authenticator: asks again until the app has presented the code it scanned, or the service gives it up. */
export async function awaitActivation(
  api: RegistrationApi,
  setUp: MobileAppSetUp,
  onNotified: (sent: SentNotification) => void,
  signal: AbortSignal,
): Promise<Complaint | undefined> {
  for (;;) {
    const answer = await api.add(newApp(SecurityInfoType.AppNotification, setUp), signal);
    const { pollingInterval, EntropyNumber = 0 } = JSON.parse(answer.Data ?? '{}') as Partial<PendingData>;
    if (answer.VerificationState !== VerificationState.ActivationPending || pollingInterval === undefined) {
      const complaint = complaintOf(answer.ErrorCode);
      if (complaint === undefined) onNotified({ context: answer.VerificationContext, entropy: EntropyNumber });
      return complaint;
    }
    await pause(pollingInterval, signal);
  }
}

/** Asks again until the phone has answered, or the service gives it up. */
export async function awaitAnswer(
  api: RegistrationApi,
  type: SecurityInfoType,
  context: string | null,
  signal: AbortSignal,
): Promise<Complaint | undefined> {
  for (;;) {
    const answer = await api.verify({ Type: type, VerificationContext: context, VerificationData: null }, signal);
    const { pollingInterval } = JSON.parse(answer.Data ?? '{}') as Partial<PendingData>;
    if (answer.VerificationState !== VerificationState.Pending || pollingInterval === undefined) {
      if (answer.ErrorCode === ErrorCode.ChallengeExpired) return 'unanswered';
      if (answer.ErrorCode === ErrorCode.VerificationFailed) return 'callFailed';
      return complaintOf(answer.ErrorCode);
    }
    await pause(pollingInterval, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal.throwIfAborted();
}

function newApp(type: SecurityInfoType, setUp: MobileAppSetUp): NewMethod {
  const data: AppData = {
    secretKey: setUp.SecretKey,
    affinityRegion: setUp.AffinityRegion,
    isResendNotificationChallenge: false,
  };
  return { Type: type, Data: JSON.stringify(data) };
}
