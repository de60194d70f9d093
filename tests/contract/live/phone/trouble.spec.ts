/** What a line says when its equipment refuses, fails or is silent: the kind, the remedy, and no value of anything. */
import { expect, test } from '@playwright/test';
import { Agent } from 'undici';
import { classify } from '../../../../reports/verdict/classify.ts';
import { Hidden } from '../../../../settings/kinds.ts';
import { openPhoneLine } from '../../../../tenant/live/phone/open.ts';
import type { OwedAnswer } from '../../../../tenant/rehearsal/stand-in.ts';
import {
  after,
  E164,
  EQUIPMENT,
  gatewayLab,
  messageOf,
  NOW,
  NUMBER,
  PATIENCE,
  saying,
  twilioLab,
  WRONG,
} from './lab.ts';

const TEXTS = [after(1, saying('123123'))];
/** ms. What is answered at all is answered sooner, and asked again where it is not. */
const SOON = 150;
const KINDS = ['sms-gateway', 'twilio'] as const;
const SETTINGS = { 'sms-gateway': 'SMS_GATEWAY_', twilio: 'TWILIO_' } as const;

/** A person has to do something about these: they are not tried again. */
const FINAL: readonly (readonly [name: string, answer: OwedAnswer, said: RegExp])[] = [
  ['a refused user', { status: 401 }, /^\[tenant-configuration\] .*\(401\).* must be as/],
  ['a forbidden inbox', { status: 403 }, /^\[tenant-configuration\] .*\(403\).* must be as/],
  ['an address where there is nothing', { status: 404 }, /^\[tenant-configuration\] .*\(404\).* must be/],
  ['a question it does not take', { status: 400 }, /^\[tenant-configuration\] .* refuses what it was asked \(400\)/],
  [
    'a redirection',
    { status: 302, headers: { location: 'http://127.0.0.1:9/' } },
    /^\[tenant-configuration\] .*\(302\)/,
  ],
  ['an answer that is no JSON', 'no JSON', /^\[tenant-configuration\] .* something else than its API documents/],
];
/** These may be gone at the next look. */
const PASSING: readonly (readonly [name: string, answer: OwedAnswer, said: RegExp])[] = [
  ['too many questions', { status: 429 }, /^\[throttled\] .* asks to be asked less often \(429\)\.$/],
  ['a failure', { status: 500 }, /^\[unreachable\] .* cannot answer at present \(500\)\.$/],
  ['silence', 'nothing', /^\[unreachable\] .* does not answer \(TimeoutError\); .* must be/],
];

for (const kind of KINDS) {
  test.describe(`a line by ${kind}`, () => {
    for (const [name, answer, said] of FINAL) {
      test(`ends at ${name} with the remedy`, async () => {
        await using lab = await EQUIPMENT[kind]({ texts: TEXTS });
        lab.standIn.owed.push(answer);
        expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toMatch(said);
        expect(lab.standIn.asked).toHaveLength(1);
      });
    }

    for (const [name, answer, said] of PASSING) {
      test(`looks again after ${name}`, async () => {
        await using lab = await EQUIPMENT[kind]({ texts: TEXTS, callTimeoutMs: SOON });
        lab.standIn.owed.push(answer, answer);
        expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
        expect(lab.standIn.asked.length).toBeGreaterThanOrEqual(3);
      });

      test(`says so when ${name} is all there is`, async () => {
        await using lab = await EQUIPMENT[kind]({ texts: TEXTS, callTimeoutMs: SOON });
        lab.standIn.owed.push(...Array<OwedAnswer>(5).fill(answer));
        const message = await messageOf(lab.line.waitForCode(NOW, 9_000));
        expect(message).toMatch(said);
        expect(lab.standIn.asked.length).toBeLessThanOrEqual(5);
      });
    }

    test('waits as long as it is asked to, if its patience lasts so long', async () => {
      await using lab = await EQUIPMENT[kind]({ texts: TEXTS });
      lab.standIn.owed.push({ status: 429, headers: { 'retry-after': '20' } });
      await lab.line.waitForCode(NOW, PATIENCE);
      expect(lab.clock.waits).toEqual([20_000]);
      lab.standIn.owed.push({ status: 429, headers: { 'retry-after': '120' } });
      expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toContain('[throttled]');
      expect(lab.clock.waits).toEqual([20_000]);
    });

    test('names the settings where the password is wrong, and neither password, number nor address', async () => {
      await using lab = await EQUIPMENT[kind]({ texts: TEXTS, password: WRONG });
      const [said, checked] = [await messageOf(lab.line.waitForCode(NOW, PATIENCE)), await lab.line.check()];
      expect(checked).toBe(said);
      expect(said).toContain(SETTINGS[kind]);
      expect(said).not.toMatch(new RegExp(`${WRONG}|4185550123|127\\.0\\.0\\.1|AC0123`));
      expect(classify(said).kind).toBe('tenant-configuration');
    });

    test('is found well, without a text being sent', async () => {
      await using lab = await EQUIPMENT[kind]();
      expect(await lab.line.check()).toBeUndefined();
      expect(lab.standIn.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([]);
    });

    test('is found to be off', async () => {
      await using lab = await EQUIPMENT[kind]();
      await lab.standIn[Symbol.asyncDispose]();
      expect(await lab.line.check()).toMatch(/^\[unreachable\] .* does not answer \(ECONNREFUSED\); /);
    });
  });
}

test('nobody is asked to pick up a call on a line that reads texts only', async () => {
  await using lab = await twilioLab();
  expect(await messageOf(lab.line.onCall('#', PATIENCE))).toContain('PHONE_LINE reads texts only');
});

test('where no line is set there is none, and one that a person attends needs that person', () => {
  const needs = { dispatcher: new Agent() };
  expect(openPhoneLine({ kind: 'none' }, needs)).toBeUndefined();
  const attended = { kind: 'attended', number: new Hidden(NUMBER) } as const;
  expect(() => openPhoneLine(attended, needs)).toThrow('[tenant-configuration] PHONE_LINE is attended');
});

test('a number that is not of the Twilio account, or gets no texts there, is found out', async () => {
  await using strange = await twilioLab({ numbers: {} });
  expect(await strange.line.check()).toContain("is not one of this Twilio account's numbers");
  await using deaf = await twilioLab({ numbers: { [E164]: { sms: false } } });
  expect(await deaf.line.check()).toContain('gets no texts at Twilio');
});

test('what the account of Twilio sends itself is no text that came in', async () => {
  const sent = after(5, saying('999999'), { direction: 'outbound-api' });
  await using lab = await twilioLab({ texts: [...TEXTS, sent] });
  await lab.clock.wait(10_000);
  expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
});

test('all pages are read, and not without end', async () => {
  const many = Array.from({ length: 120 }, (_, index) => after(1 + index / 10, `Bonjour ${index}`));
  for (const open of [gatewayLab, twilioLab]) {
    await using lab = await open({ texts: [after(0, saying('123123')), ...many] });
    await lab.clock.wait(20_000);
    expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
    expect(lab.standIn.asked.length).toBeGreaterThan(1);
    await using flooded = await open({ texts: Array.from({ length: 9 }, () => many).flat() });
    await flooded.clock.wait(20_000);
    expect(await messageOf(flooded.line.waitForCode(NOW, PATIENCE))).toMatch(/\[tenant-configuration\] .* suite's own/);
  }
});

test('the token of Twilio follows no page to another account or host', async () => {
  await using lab = await twilioLab({ texts: TEXTS });
  for (const next of ['https://127.0.0.1:9/2010-04-01/', '/2010-04-01/Accounts/AC1/Messages.json']) {
    lab.standIn.owed.push({ status: 200, body: JSON.stringify({ messages: [], next_page_uri: next }) });
    expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toContain('another account or host');
  }
  expect(lab.standIn.asked).toHaveLength(2);
});

test('a text that the app was not told of is found in the inbox of the phone', async () => {
  await using lab = await gatewayLab({ missed: [after(1, saying('123123'), { to: undefined })] });
  expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
  expect(lab.standIn.asked.filter((one) => one.startsWith('POST'))).toEqual(['POST /inbox/refresh 202']);
});

test('a phone that says of itself that something fails is found out', async () => {
  await using lab = await gatewayLab();
  lab.standIn.owed.push({ status: 500 });
  expect(await lab.line.check()).toMatch(/^\[tenant-configuration\] The app on the phone .* says of itself/);
});
