/** The calls `authenticationmethods/new` and `verify`: what each type of method does with them. */
import { z } from 'zod';
import { questionPhrases } from '../strings/questions.ts';
import type { JourneySettings, MethodName as PolicyMethod, Pace, UserStore } from '../world.ts';
import {
  AppCodeChallenge,
  CallChallenge,
  PushChallenge,
  TextChallenge,
  type Challenge,
  type ChallengeVerdict,
} from './challenge.ts';
import { phoneNumber } from './phone-number.ts';
import { answersAreValid } from './security-answers.ts';
import type { RegistrationSession } from './session.ts';
import {
  ErrorCode,
  SecurityInfoType,
  VerificationState,
  type AvailableMethods,
  type MethodAnswer,
  type NewMethod,
  type PendingData,
  type Verification,
} from './wire.ts';

/** security-info.md 3, "about every 2 s", mark C; brisk for tests. */
const POLLING_INTERVAL_MS: Readonly<Record<Pace, number>> = { real: 2_000, brisk: 200 };

type PhoneType = typeof SecurityInfoType.MobileText | typeof SecurityInfoType.MobileCall;

const appData = z.object({ secretKey: z.string() });
const phoneData = z.object({ phoneNumber: z.string(), countryCode: z.string() });
const questionData = z.array(z.object({ question: z.number().int(), answer: z.string() }));

/** What the tenant's policy lets a reader choose from. */
export function availableMethods({ methods, securityQuestions }: JourneySettings): AvailableMethods {
  const app = methods.includes('microsoftAuthenticator') || methods.includes('softwareOath');
  const phone = methods.includes('sms') || methods.includes('voice');
  return {
    ...(app ? { AuthenticatorApp: { Type: SecurityInfoType.AppNotification } } : {}),
    ...(phone ? { Phone: { Type: SecurityInfoType.MobileText } } : {}),
    ...(securityQuestions > 0 ? { SecurityQuestions: { Type: SecurityInfoType.SecurityQuestions } } : {}),
  };
}

/** Of what is registered by a code, which a captcha keeps from being guessed. That it concerns no other is assumed. */
const BY_CODE: readonly SecurityInfoType[] = [SecurityInfoType.AppCode, SecurityInfoType.MobileText];

/** @param users everybody, among whom a phone may have to be the only one with its number. */
export function addMethod(session: RegistrationSession, request: NewMethod, users: UserStore): MethodAnswer {
  if (session.captcha.isOwed && BY_CODE.includes(request.Type)) return captchaRequired(request.Type);
  const data = parseJson(request.Data);
  switch (request.Type) {
    case SecurityInfoType.AppNotification:
      return awaitActivation(session);
    case SecurityInfoType.AppCode:
      return addSoftwareToken(session, data);
    case SecurityInfoType.MobileText:
    case SecurityInfoType.MobileCall:
      return addPhone(session, request.Type, data, users);
    case SecurityInfoType.SecurityQuestions:
      return addQuestions(session, data);
  }
}

export function verifyMethod(session: RegistrationSession, request: Verification): MethodAnswer {
  const { challenge } = session;
  if (
    challenge === undefined ||
    challenge.context !== request.VerificationContext ||
    challenge.of.type !== request.Type
  ) {
    return refused(request.Type, ErrorCode.BadRequest);
  }
  if (session.captcha.isOwed && BY_CODE.includes(request.Type))
    return stillOpen(request, captchaRequired(request.Type));
  const verdict = challenge.of.check(request.VerificationData ?? '');
  if (verdict === 'pending') return { ...answer(request.Type, VerificationState.Pending), Data: pollAgain(session) };
  const { journey, user } = session.registration;
  if (verdict !== 'accepted' && verdict !== 'unanswered') journey.usage.noteWrongEntry(user.id);
  if (verdict === 'incorrect' && BY_CODE.includes(request.Type)) session.captcha.wrongCode();
  if (verdict === 'incorrect' && session.captcha.isOwed) return stillOpen(request, captchaRequired(request.Type));
  if (verdict !== 'accepted') return notVerified(request, verdict);
  session.captcha.rightCode();
  challenge.of.register(user);
  session.registration.proven = true;
  session.challenge = undefined;
  session.completeIfDone();
  return answer(request.Type, VerificationState.Verified);
}

/** Asked again until the app has presented its code; then the test notification goes out. */
function awaitActivation(session: RegistrationSession): MethodAnswer {
  const type = SecurityInfoType.AppNotification;
  const { activation, registration } = session;
  if (!allows(session, 'microsoftAuthenticator')) return refused(type, ErrorCode.FeatureDisallowedByPolicy);
  if (activation === undefined) return refused(type, ErrorCode.BadRequest);
  if (activation.app !== undefined) {
    const challenge = new PushChallenge(registration.journey, activation.app);
    return { ...challenged(session, challenge), Data: pollAgain(session, challenge.entropy) };
  }
  if (activation.givenUp) {
    return { ...refused(type, ErrorCode.AppRequestTimedOut), VerificationState: VerificationState.ActivationFailure };
  }
  return { ...answer(type, VerificationState.ActivationPending), Data: pollAgain(session) };
}

function pollAgain(session: RegistrationSession, entropy?: number): string {
  const pending: PendingData = {
    pollingInterval: POLLING_INTERVAL_MS[session.registration.journey.settings.pace],
    ...(entropy === undefined ? {} : { EntropyNumber: entropy }),
  };
  return JSON.stringify(pending);
}

function allows(session: RegistrationSession, method: PolicyMethod): boolean {
  return session.registration.journey.settings.methods.includes(method);
}

function addSoftwareToken(session: RegistrationSession, data: unknown): MethodAnswer {
  const app = appData.safeParse(data);
  const secret = session.softwareToken?.secret;
  if (!allows(session, 'softwareOath')) return refused(SecurityInfoType.AppCode, ErrorCode.FeatureDisallowedByPolicy);
  if (!app.success || secret === undefined || app.data.secretKey !== secret) {
    return refused(SecurityInfoType.AppCode, ErrorCode.BadRequest);
  }
  return challenged(session, new AppCodeChallenge(session.registration.journey, secret));
}

function addPhone(session: RegistrationSession, type: PhoneType, data: unknown, users: UserStore): MethodAnswer {
  const byText = type === SecurityInfoType.MobileText;
  if (!allows(session, byText ? 'sms' : 'voice')) return refused(type, ErrorCode.FeatureDisallowedByPolicy);
  const phone = phoneData.safeParse(data);
  if (!phone.success) return refused(type, ErrorCode.BadRequest);
  const number = phoneNumber(phone.data.countryCode, phone.data.phoneNumber);
  if (number === undefined) return refused(type, ErrorCode.BadPhoneNumber);
  const { journey, user } = session.registration;
  const taken = users.all().some(({ id, mobilePhone }) => mobilePhone === number && id !== user.id);
  // That it is looked at before anything is sent, and the code it is refused with, is assumed.
  if (journey.settings.uniquePhones && taken) return refused(type, ErrorCode.BadDirectoryRequest);
  if (!journey.admits(byText ? 'texts' : 'calls', number)) return refused(type, ErrorCode.RequestThrottled);
  if (byText) return challenged(session, new TextChallenge(journey, number));
  return { ...challenged(session, new CallChallenge(journey, number)), Data: pollAgain(session) };
}

function addQuestions(session: RegistrationSession, data: unknown): MethodAnswer {
  const { user, journey } = session.registration;
  const given = questionData.safeParse(data);
  if (!given.success || !answersAreValid(given.data, journey.settings.securityQuestions, questionPhrases.length)) {
    return refused(SecurityInfoType.SecurityQuestions, ErrorCode.BadRequest);
  }
  user.securityAnswers = given.data;
  session.completeIfDone();
  return answer(SecurityInfoType.SecurityQuestions, VerificationState.Verified);
}

function challenged(session: RegistrationSession, challenge: Challenge): MethodAnswer {
  return {
    ...answer(challenge.type, VerificationState.Pending),
    VerificationContext: session.open(challenge),
  };
}

/** A refused code leaves the challenge open: the reader may try again. */
function notVerified(request: Verification, verdict: Exclude<ChallengeVerdict, 'accepted' | 'pending'>): MethodAnswer {
  const expired = verdict === 'expired' || verdict === 'unanswered';
  const denied = verdict === 'denied' && request.Type === SecurityInfoType.AppNotification;
  const failure = denied ? ErrorCode.PhoneAppNotificationDenied : ErrorCode.VerificationFailed;
  return stillOpen(request, {
    ...refused(request.Type, expired ? ErrorCode.ChallengeExpired : failure),
    VerificationState: expired ? VerificationState.ChallengeExpired : VerificationState.Failed,
  });
}

function stillOpen({ VerificationContext }: Verification, answer: MethodAnswer): MethodAnswer {
  return { ...answer, VerificationContext };
}

function captchaRequired(type: SecurityInfoType): MethodAnswer {
  return { ...refused(type, ErrorCode.CaptchaRequired), VerificationState: VerificationState.CaptchaRequired };
}

function answer(type: SecurityInfoType, state: VerificationState): MethodAnswer {
  return { Type: type, VerificationContext: null, VerificationState: state, ErrorCode: ErrorCode.None, Data: null };
}

function refused(type: SecurityInfoType, code: ErrorCode): MethodAnswer {
  return { ...answer(type, VerificationState.Failed), ErrorCode: code };
}

/** What is no JSON meets no schema either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
