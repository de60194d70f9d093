/** By which answers a live run stops, and which entries count, in codes alone. */
import { expect, test } from '@playwright/test';
import { kindOfCode } from '../../../flows/refusals.ts';
import { asksForCaptcha, carriesEntry, refusesEntry, stopSign } from '../../../flows/stop-signs.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';
import { classify, classifyAll } from '../../../reports/verdict/classify.ts';
import { endedBecause, stoppedBecause } from '../../../reports/verdict/stopped.ts';

const STOPS = [
  ...['50053', '50088', '50135', '50196', '53000', '53001', '53003', '53004', '53010', '53011'].map(
    (code) => `AADSTS${code}`,
  ),
  ...['API 1', 'API 19', 'API 26', 'API 28', 'VerificationState 9', 'VerificationState 10'],
  ...['ThrottleStatus 1', 'HTTP 429'],
  ...['SAS AuthenticationThrottled', 'SAS SMSAuthFailedMaxAllowedCodeRetryReached'],
  ...['SAS OathCodeFailedMaxAllowedRetryReached'],
];
const GO_ON = [
  ...['AADSTS50126', 'AADSTS50034', 'AADSTS50057', 'AADSTS50072', 'AADSTS5005', 'AADSTS500533', 'AADSTS500121'],
  ...['API 8', 'API 24', 'API 25', 'API 29', 'VerificationState 1', 'VerificationState 2'],
  ...['IfExistsResult 1', 'HTTP 400', 'HTTP 500', 'SSPR 120002'],
  ...['SAS SMSAuthFailedWrongCodeEntered', 'SAS PhoneAppDenied', 'SAS PhoneAppNoResponse'],
];

test('a limit, a block, a risk and a picture for persons stop a run, and nothing else does', () => {
  expect(STOPS.filter((code) => stopSign(code) === undefined)).toEqual([]);
  expect(GO_ON.filter((code) => stopSign(code) !== undefined)).toEqual([]);
  expect(['50053', '50088', '50196'].map(kindOfCode)).toEqual(['throttled', 'throttled', 'throttled']);
  expect(stopSign('AADSTS50053')).toBe('compte verrouillé ou adresse suspecte, AADSTS50053');
});

test('entries that the service refuses are counted by their codes', () => {
  const refused = [
    ...['AADSTS50126', 'API 24', 'API 31', 'SSPR 120000', 'SAS PhoneAppDenied', 'SAS OathCodeIncorrect'],
    ...['SAS OathCodeOld', 'SAS SMSAuthFailedWrongCodeEntered', 'SAS PhoneAppOtpAuthFailedDuplicateCodeEntered'],
  ];
  expect(refused.filter((code) => !refusesEntry({ code }))).toEqual([]);
  const others = ['AADSTS50034', 'API 25', 'SSPR 120002', 'SAS PhoneAppNoResponse', 'IfExistsResult 1', 'API 245'];
  expect(others.filter((code) => refusesEntry({ code }))).toEqual([]);
});

test('an entry is what is judged right or wrong, and no poll', () => {
  const entries = [
    'login=a%40b.test&passwd=x&ctx=1',
    'passwd=x',
    'currentpasswd=a&confirmnewpasswd=b',
    '{"Type":6,"VerificationContext":"c","VerificationData":"123456"}',
    '{"Ctx":"a","OldPassword":"b","NewPassword":"c"}',
    '{"Method":"EndAuth","AdditionalAuthData" : "123456"}',
  ];
  expect(entries.filter((posted) => !carriesEntry(posted))).toEqual([]);
  const others = [
    '',
    'passwd=&login=a',
    'LoginOptions=3&type=28',
    '{"VerificationData":null}',
    '{"AdditionalAuthData":"","PollCount":1}',
    '{"username":"passwd"}',
  ];
  expect(others.filter(carriesEntry)).toEqual([]);
});

test('the picture for persons is known by its address', () => {
  const asks = (address: string) => asksForCaptcha(new URL(address));
  expect(asks('https://mysignins.microsoft.com/api/captcha/?challengeType=Visual&locale=fr-CA')).toBe(true);
  expect(asks('https://api.mysignins.microsoft.com/api/captcha/validation')).toBe(true);
  expect(asks('https://mysignins.microsoft.com/api/authenticationmethods/new')).toBe(false);
  expect(asks('https://login.microsoftonline.com/api/captcha/')).toBe(false);
});

test('the first reason a run stops for holds, also for those who say another one at the same time', async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  expect(new RunStop(folder).reason()).toBeUndefined();
  expect(new RunStop(folder).stop('the first')).toBe('the first');
  expect(new RunStop(folder).stop('the second')).toBe('the first');
  expect(new RunStop(folder).reason()).toBe('the first');
});

test('what fails because a test was ended is not told, and what drifted before is', () => {
  const because = stoppedBecause('trop de demandes, HTTP 429');
  const errors = [
    { message: 'Error: [product-drift] Le guide dit « a », la page dit « b »' },
    { message: `Error: locator.waitFor: [throttled] ${because}\nCall log:\n  - waiting for getByText('a')\n` },
    { message: 'Error: page.goto: Target page, context or browser has been closed' },
    { message: `JourneyFailure: ${endedBecause('throttled', because).message}` },
  ];
  expect(classifyAll(errors)).toEqual([
    { kind: 'product-drift', message: 'Le guide dit « a », la page dit « b »' },
    { kind: 'throttled', message: because },
  ]);
  expect(classify(errors[2]?.message ?? '').kind).toBe('suite-defect');
});
