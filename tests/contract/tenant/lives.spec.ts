/** What expires is good until its last second, and as long as the journey's settings say. */
import { expect, test } from '@playwright/test';
import { TextCode } from '../../../tenant/embedded/factors.ts';
import { isOver } from '../../../tenant/embedded/lives.ts';
import { Activation } from '../../../tenant/embedded/phone/activation.ts';
import { VerificationCall } from '../../../tenant/embedded/phone/call.ts';
import { PushNotification } from '../../../tenant/embedded/phone/notification.ts';
import { RegistrationSession } from '../../../tenant/embedded/registration/session.ts';
import { ErrorCode } from '../../../tenant/embedded/registration/wire.ts';
import { Challenge, INVALID_SESSION } from '../../../tenant/embedded/sign-in/challenge.ts';
import { PORTAL, readAppRequest } from '../../../tenant/embedded/sign-in/app-request.ts';
import { SignInFlow } from '../../../tenant/embedded/sign-in/flow.ts';
import { JourneyState } from '../../../tenant/embedded/server/journey.ts';
import { readJourneySettings } from '../../../tenant/embedded/server/journey-settings.ts';
import type { Journey, Lives, User } from '../../../tenant/embedded/world.ts';

/** As far as anything here looks at one. */
const USER = { authenticatorApps: [], softwareOath: [], securityAnswers: [] } as Partial<User> as User;
const NUMBER = '+1 4185550199';
/** As documented (password-and-errors.md 3.2, security-info.md 0.2) or, where nothing is, assumed. In seconds. */
const LIVES: Lives = { flowToken: 3_600, registration: 900, challenge: 180, textCode: 180, activation: 600 };

/** A journey whose time stands still unless it is advanced. */
class StillJourney extends JourneyState {
  #now = 0;
  override now(): number {
    return this.#now;
  }
  override advance(by: number): void {
    this.#now += by;
  }
}

type IsGood = () => boolean;

/** What each life is the life of: begun in a journey, then asked whether it is still good. */
const KINDS: readonly (readonly [name: string, life: keyof Lives, begin: (journey: Journey) => IsGood])[] = [
  ['a sign-in', 'flowToken', signIn],
  ['a registration', 'registration', registration],
  ['a push', 'challenge', (journey) => isPending(new PushNotification(journey, 'app'))],
  ['a call', 'challenge', (journey) => isPending(new VerificationCall(journey, NUMBER))],
  ['a code that is asked for', 'challenge', codeAskedFor],
  ['a code by text', 'textCode', textCode],
  ['an activation code', 'activation', activation],
];

for (const [name, life, begin] of KINDS) {
  test(`${name} is good for its last second and no longer`, () => {
    const journey = new StillJourney({});
    const good = begin(journey);
    journey.advance(LIVES[life] * 1_000);
    expect(good()).toBe(true);
    journey.advance(1);
    expect(good()).toBe(false);
  });

  test(`${name} is good for as long as the journey has it`, () => {
    const journey = new StillJourney(readJourneySettings({ lives: { [life]: 7 } }));
    const good = begin(journey);
    journey.advance(7_000);
    expect(good()).toBe(true);
    journey.advance(1);
    expect(good()).toBe(false);
  });
}

test('of several lives those that are not named stay as they come', () => {
  const journey = new StillJourney(readJourneySettings({ lives: { textCode: 7 } }));
  journey.advance(8_000);
  expect(isOver('textCode', journey, 0)).toBe(true);
  expect(isOver('challenge', journey, 0)).toBe(false);
});

function signIn(journey: Journey): IsGood {
  const app = readAppRequest({ client_id: PORTAL.clientId, redirect_uri: PORTAL.redirectUri });
  if ('refused' in app) throw new Error(app.text);
  const flow = new SignInFlow(journey, app, 'common');
  return () => !flow.expired;
}

function registration(journey: Journey): IsGood {
  const visit = { openedAt: journey.now(), completed: false, proven: false, ended: false };
  const session = new RegistrationSession({
    code: '',
    user: USER,
    journey,
    resumeUrl: '',
    skipUrl: undefined,
    ...visit,
  });
  return () => session.refusal(session.context) !== ErrorCode.AppSessionTimedOut;
}

function isPending(asked: { readonly answer: string }): IsGood {
  return () => asked.answer === 'pending';
}

function codeAskedFor(journey: Journey): IsGood {
  const challenge = new Challenge(journey, USER, 'PhoneAppOTP');
  return () => challenge.judge('') !== INVALID_SESSION;
}

/** A code that is wrong, because the right one is good once only. */
function textCode(journey: Journey): IsGood {
  const sent = new TextCode(journey, NUMBER);
  return () => sent.check('') !== 'expired';
}

/** Two codes, because one that was presented cannot be presented again. */
function activation(journey: Journey): IsGood {
  const offered = [new Activation(journey), new Activation(journey)];
  return () => {
    const next = offered.pop();
    return next?.present(next.url, 0) !== 'expired';
  };
}
