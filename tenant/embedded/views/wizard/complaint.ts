import { ErrorCode } from '../../registration/wire.ts';
import type { Complaint } from './use-action.ts';

/** The sentence for an error of the API. Which the real pages show is not known (security-info.md 3). */
export function complaintOf(code: ErrorCode): Complaint | undefined {
  switch (code) {
    case ErrorCode.None:
      return undefined;
    case ErrorCode.ChallengeExpired:
      return 'expiredCode';
    case ErrorCode.BadDirectoryRequest:
      return 'phoneInUse';
    case ErrorCode.RequestThrottled:
      return 'tooManyTimes';
    case ErrorCode.CaptchaRequired:
      return 'captchaRequired';
    case ErrorCode.FeatureDisallowedByPolicy:
      return 'notAllowed';
    case ErrorCode.VerificationFailed:
      return 'wrongCode';
    case ErrorCode.PhoneAppNotificationDenied:
      return 'pushDenied';
    case ErrorCode.AppRequestTimedOut:
      return 'appSilent';
    case ErrorCode.BadPhoneNumber:
      return 'badPhoneNumber';
    default:
      return 'unexpected';
  }
}
