/** What the embedded tenant counts of a journey: what a live one would bill, throttle or lock a user out for. */
import { randomUUID } from 'node:crypto';
import { addMethod, verifyMethod } from '../../../tenant/embedded/registration/methods.ts';
import { RegistrationSession } from '../../../tenant/embedded/registration/session.ts';
import { SecurityInfoType } from '../../../tenant/embedded/registration/wire.ts';
import { JourneyState } from '../../../tenant/embedded/server/journey.ts';
import { createUserStore } from '../../../tenant/embedded/server/user-store.ts';
import { Challenge } from '../../../tenant/embedded/sign-in/challenge.ts';
import type { User } from '../../../tenant/embedded/world.ts';
import { text } from '../../../scripts/lib/protocol-client.ts';
import { expect, test } from '../wire/wire-test.ts';

const HOUR = 3_600_000;
const NOBODY_KNOWS = 'Gr8-umbrella-Zebra';

test('users, minutes and refused passwords are counted, these of the user who has most of them', async ({
  tenant,
  client,
  plainUser,
  newAccount,
}) => {
  expect(await tenant.usage()).toEqual({ users: 1, texts: 0, calls: 0, minutes: 0, wrongEntries: 0 });
  await client.signIn(plainUser.userPrincipalName, NOBODY_KNOWS);
  await client.signIn(plainUser.userPrincipalName, plainUser.password);
  await tenant.clock.advance({ minutes: 1, seconds: 30 });
  const changing = await newAccount({ passwordChange: 'before-registration' });
  await client.signIn(changing.userPrincipalName, NOBODY_KNOWS);
  const page = await client.signIn(changing.userPrincipalName, changing.temporaryPassword.reveal());
  const { sCtx: Ctx, sFT: FlowToken } = page.config;
  const change = { Ctx, FlowToken, OldPassword: NOBODY_KNOWS, NewPassword: NOBODY_KNOWS };
  await client.json(text(page.config, 'urlAsyncSsprBegin'), change);
  expect(await tenant.usage()).toEqual({ users: 2, texts: 0, calls: 0, minutes: 1.5, wrongEntries: 2 });
});

test('texts and calls are counted, every wrong code, a denial once, and no silence', async () => {
  const journey = new JourneyState({});
  const user = { id: randomUUID(), mobilePhone: journey.newPhoneNumber(), authenticatorApps: [{ id: 'app' }] } as User;
  const sent = new Challenge(journey, user, 'OneWaySMS');
  for (const code of ['', 'no code', 'no code']) sent.judge(code);
  expect(journey.usage.toJSON()).toEqual({ users: 0, texts: 1, calls: 0, minutes: 0, wrongEntries: 2 });

  const asked = new Challenge(journey, user, 'PhoneAppNotification');
  (await journey.notificationFor('app', 0))?.deny();
  for (const poll of ['', '']) asked.judge(poll);
  const unheard = new Challenge(journey, user, 'TwoWayVoiceMobile');
  journey.advance(HOUR);
  unheard.judge('');
  expect(journey.usage.toJSON()).toEqual({ users: 0, texts: 1, calls: 1, minutes: 60, wrongEntries: 3 });
});

test('a code that the registration refuses counts as well', () => {
  const journey = new JourneyState({});
  const user = { id: randomUUID(), authenticatorApps: [], softwareOath: [], securityAnswers: [] } as unknown as User;
  const errand = { code: randomUUID(), openedAt: journey.now(), resumeUrl: '', skipUrl: undefined };
  const state = { completed: false, proven: false, ended: false };
  const session = new RegistrationSession({ ...errand, ...state, user, journey });
  const Data = JSON.stringify({ countryCode: '1', phoneNumber: journey.newPhoneNumber().slice(3) });
  const { VerificationContext } = addMethod(session, { Type: SecurityInfoType.MobileText, Data }, createUserStore());
  verifyMethod(session, { Type: SecurityInfoType.MobileText, VerificationContext, VerificationData: 'no code' });
  expect(journey.usage.toJSON()).toMatchObject({ texts: 1, wrongEntries: 1 });
});

test('every test is guarded', ({ mayRun, costAsDeclared }) => {
  // A name that the suite's fixtures do not hold fails before this.
  expect([mayRun, costAsDeclared]).toEqual([undefined, undefined]);
});
