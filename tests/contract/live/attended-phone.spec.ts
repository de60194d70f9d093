/** What a person is asked for by a live tenant's phone and app, and what becomes of each answer. */
import { expect, test } from '@playwright/test';
import { Agent } from 'undici';
import { Secret } from '../../../reports/redaction/secret.ts';
import { classify } from '../../../reports/verdict/classify.ts';
import { Hidden } from '../../../settings/kinds.ts';
import type { PhoneSettings } from '../../../settings/live.ts';
import type { Attended, Task } from '../../../tenant/live/attendant.ts';
import { openAuthenticator } from '../../../tenant/live/authenticator.ts';
import { capabilitiesOf } from '../../../tenant/live/capabilities.ts';
import { openPhoneLine } from '../../../tenant/live/phone/open.ts';
import { linePhone } from '../../../tenant/phone.ts';
import type { Phone } from '../../../tenant/tenant.ts';
import { gatewayLab, messageOf, NOW, NUMBER } from './phone/lab.ts';

const done = (typed?: string): Attended => ({
  outcome: 'done',
  typed: typed === undefined ? undefined : new Secret(typed, 'code'),
});
const IMPOSSIBLE: Attended = { outcome: 'impossible', reason: 'the person says so' };
const TOO_LATE: Attended = { outcome: 'too-late' };

/** Answers every task with the same, and notes what it was asked for. */
function person(answer: Attended) {
  const tasks: Task[] = [];
  const ask = async (task: Task) => {
    tasks.push(task);
    return answer;
  };
  return { tasks, ask };
}

function phoneOf(attendant: ReturnType<typeof person>) {
  const line = openPhoneLine({ kind: 'attended', number: new Hidden(NUMBER) }, { dispatcher: new Agent(), attendant });
  expect(line).toBeDefined();
  return linePhone(line as NonNullable<typeof line>, 240_000);
}

test('a code is typed in as it is read, within what the service waits', async () => {
  for (const [typed, code] of [
    ['123456', '123456'],
    ['012 345', '012345'],
    ['1234-5678', '12345678'],
  ] as const) {
    const attendant = person(done(typed));
    expect((await phoneOf(attendant).waitForCode(NOW)).reveal()).toBe(code);
    expect(attendant.tasks).toMatchObject([{ asks: 'Code reçu par texto', withinMs: 180_000 }]);
  }
});

test('what is no code is refused, and not repeated', async () => {
  for (const typed of ['12345', 'azerty']) {
    const said = await messageOf(phoneOf(person(done(typed))).waitForCode(NOW));
    expect(said).toBe('What was typed in is no code of 6 to 8 digits.');
  }
});

test('a call is picked up and a key pressed, or refused', async () => {
  const attendant = person(done());
  const phone = phoneOf(attendant);
  await phone.answerCall('#');
  await phone.declineCall();
  expect(attendant.tasks.map(({ title }) => title)).toEqual([
    'Quand le téléphone d’essai sonne, répondez et appuyez sur la touche #',
    'Quand le téléphone d’essai sonne, refusez l’appel',
  ]);
});

test('the phone behind an SMS gateway rings for the person as well', async () => {
  const attendant = person(done());
  await using lab = await gatewayLab({ attendant });
  expect([...lab.line.can]).toEqual(['sms', 'voice']);
  await lab.line.onCall('#', 60_000);
  expect(attendant.tasks).toMatchObject([{ withinMs: 60_000 }]);
});

test('who is too late has a phone on which nothing came; who cannot do it says nothing about the product', async () => {
  const deeds = [(phone: Phone) => phone.waitForCode(NOW), (phone: Phone) => phone.answerCall('#')];
  for (const deed of deeds) {
    await expect(deed(phoneOf(person(TOO_LATE)))).rejects.toMatchObject({ name: 'PhoneError' });
    const said = await messageOf(deed(phoneOf(person(IMPOSSIBLE))));
    expect(said).toContain('could not do it (the person says so)');
    expect(classify(said).kind).toBe('provisioning');
  }
});

test('everything the app does is asked of the person, with the number only where it is shown', async () => {
  const attendant = person(done('123 456'));
  const app = openAuthenticator(attendant);
  await app.scan('phonefactor://activate_account?code=1');
  await app.typeIn(new Secret('123456789', 'token'), 'https://example.test');
  await app.approve('47');
  await app.approve();
  await app.deny();
  expect((await app.code()).reveal()).toBe('123456');
  const titles = attendant.tasks.map(({ title }) => title);
  expect(titles.join(' ')).not.toMatch(/\d/);
  expect(titles.map((title) => title.split(' ')[0])).toEqual([
    'Dans',
    'Dans',
    'Approuvez',
    'Approuvez',
    'Refusez',
    'Lisez',
  ]);
  expect(attendant.tasks.map(({ details }) => details)).toEqual([
    undefined,
    undefined,
    'Nombre à saisir dans l’application : 47',
    undefined,
    undefined,
    undefined,
  ]);
});

test('the app of a person who answers too late got no request', async () => {
  await expect(openAuthenticator(person(TOO_LATE)).approve()).rejects.toMatchObject({ reason: 'no-request' });
  await expect(openAuthenticator(person(TOO_LATE)).scan('')).rejects.toMatchObject({ reason: 'expired' });
});

test('the app refuses with the reason where nobody attends, and where its phone should be set otherwise', async () => {
  const alone = openAuthenticator(undefined);
  for (const deed of [
    alone.scan(''),
    alone.approve(),
    alone.deny(),
    alone.code(),
    alone.typeIn(new Secret('code-nobody-scans', 'token'), ''),
  ]) {
    expect(await messageOf(deed)).toContain('[tenant-configuration] Nobody attends this run');
  }
  expect(() => alone.allowNotifications()).toThrow('Nobody attends');
  const skewed = openAuthenticator(person(done()), { clockSkewSeconds: 60 });
  expect(await messageOf(skewed.code())).toContain('[suite-defect]');
});

test('what a live tenant can do follows from who receives what it sends', () => {
  const [number, secret] = [new Hidden(NUMBER), new Hidden('password-of-no-gateway')];
  const gateway: PhoneSettings = { kind: 'sms-gateway', number, url: 'http://10.0.0.2', user: 'sms', password: secret };
  const twilio: PhoneSettings = { kind: 'twilio', number, accountSid: 'AC0', authToken: secret };
  expect(capabilitiesOf({ kind: 'none' }, false)).toEqual([]);
  expect(capabilitiesOf({ kind: 'none' }, true)).toEqual(['push']);
  expect(capabilitiesOf(gateway, false)).toEqual(['sms']);
  expect(capabilitiesOf(gateway, true)).toEqual(['sms', 'voice', 'push']);
  expect(capabilitiesOf(twilio, true)).toEqual(['sms', 'push']);
  expect(capabilitiesOf({ kind: 'attended', number }, true)).toEqual(['sms', 'voice', 'push']);
});
