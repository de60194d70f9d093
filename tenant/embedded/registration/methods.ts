/** The calls `authenticationmethods/new` and `verify`: what each type of method does with them. */
import { z } from 'zod';
import { questionPhrases } from '../strings/questions.ts';
import type { CodeVerdict } from '../factors.ts';
import type { Pace } from '../world.ts';
import { AppCodeChallenge, TextChallenge, type Challenge } from './challenge.ts';
import { phoneNumber } from './phone-number.ts';
import { answersAreValid } from './security-answers.ts';
import type { RegistrationSession } from './session.ts';
import {
  ErrorCode,
  SecurityInfoType,
  VerificationState,
  type MethodAnswer,
  type NewMethod,
  type PendingData,
  type Verification,
} from './wire.ts';

/** security-info.md 3, "about every 2 s", mark C; brisk for tests. */
const POLLING_INTERVAL_MS: Readonly<Record<Pace, number>> = { real: 2_000, brisk: 200 };

const appData = z.object({ secretKey: z.string() });
const phoneData = z.object({ phoneNumber: z.string(), countryCode: z.string() });
const questionData = z.array(z.object({ question: z.number().int(), answer: z.string() }));

export function addMethod(session: RegistrationSession, request: NewMethod): MethodAnswer {
  const data = parseJson(request.Data);
  switch (request.Type) {
    case SecurityInfoType.AppNotification:
      return awaitActivation(session);
    case SecurityInfoType.AppCode:
      return addSoftwareToken(session, data);
    case SecurityInfoType.MobileText:
      return addPhone(session, data);
    case SecurityInfoType.MobileCall:
      return refused(request.Type, ErrorCode.FeatureDisallowedByPolicy);
    case SecurityInfoType.SecurityQuestions:
      return addQuestions(session, data);
  }
}

export function verifyMethod(session: RegistrationSession, request: Verification): MethodAnswer {
  const { challenge } = session;
  if (challenge?.context !== request.VerificationContext || challenge?.of.type !== request.Type) {
    return refused(request.Type, ErrorCode.BadRequest);
  }
  const verdict = challenge.of.check(request.VerificationData ?? '');
  if (verdict !== 'accepted') return notVerified(request, verdict);
  challenge.of.register(session.registration.user);
  session.challenge = undefined;
  session.completeIfDone();
  return answer(request.Type, VerificationState.Verified);
}

function awaitActivation({ activation, registration: { journey } }: RegistrationSession): MethodAnswer {
  const type = SecurityInfoType.AppNotification;
  if (activation === undefined) return refused(type, ErrorCode.BadRequest);
  if (activation.expired(journey)) {
    return { ...refused(type, ErrorCode.AppRequestTimedOut), VerificationState: VerificationState.ActivationFailure };
  }
  const pending: PendingData = { pollingInterval: POLLING_INTERVAL_MS[journey.settings.pace] };
  return { ...answer(type, VerificationState.ActivationPending), Data: JSON.stringify(pending) };
}

function addSoftwareToken(session: RegistrationSession, data: unknown): MethodAnswer {
  const app = appData.safeParse(data);
  const secret = session.softwareToken?.secret;
  if (!app.success || secret === undefined || app.data.secretKey !== secret) {
    return refused(SecurityInfoType.AppCode, ErrorCode.BadRequest);
  }
  return challenged(session, new AppCodeChallenge(session.registration.journey, secret));
}

function addPhone(session: RegistrationSession, data: unknown): MethodAnswer {
  const phone = phoneData.safeParse(data);
  if (!phone.success) return refused(SecurityInfoType.MobileText, ErrorCode.BadRequest);
  const number = phoneNumber(phone.data.countryCode, phone.data.phoneNumber);
  if (number === undefined) return refused(SecurityInfoType.MobileText, ErrorCode.BadPhoneNumber);
  return challenged(session, new TextChallenge(session.registration.journey, number));
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
function notVerified(request: Verification, verdict: CodeVerdict): MethodAnswer {
  const expired = verdict === 'expired';
  return {
    ...refused(request.Type, expired ? ErrorCode.ChallengeExpired : ErrorCode.VerificationFailed),
    VerificationContext: request.VerificationContext,
    VerificationState: expired ? VerificationState.ChallengeExpired : VerificationState.Failed,
  };
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
