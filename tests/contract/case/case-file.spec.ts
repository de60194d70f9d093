import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { caseProblem } from '../../../guide/case-rules.ts';
import { parseCase, readCaseFile } from '../../../scripts/lib/case-file.ts';
import { SettingsError } from '../../../settings.ts';
import { BROKEN, IMPOSSIBLE, SYMPTOMS, UNKNOWN } from './refusals.ts';

/** The sentence with which something is refused; undefined if it is taken. */
function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}
const said = (text: string) => refusal(() => parseCase(text, SYMPTOMS));

for (const [what, text, sentence] of [...BROKEN, ...UNKNOWN]) {
  test(`a case file is refused in one sentence with the place in it: ${what}`, () => {
    expect(said(text)).toBe(sentence);
  });
}

for (const [what, text, sentence] of IMPOSSIBLE) {
  test(`a case file is refused that tells what cannot be: ${what}`, () => {
    expect(said(text)).toMatch(sentence);
    expect(said(text)).not.toContain('\n');
  });
}

test('a case with everything in it is taken as it is written', () => {
  const told = {
    $schema: '../case.schema.json',
    schema: 1,
    symptom: 'session-expired',
    method: 'sms',
    order: 'before-registration',
    edition: 'reskin',
    locale: 'en-US',
    device: 'iphone',
    given: ['texts-lost', 'phone-already-used'],
    did: [
      { at: 'password', did: 'entered', what: 'same-wrong', times: 2 },
      { at: 'phone-code', did: 'asked-again', times: 3 },
      { at: 'phone-code', did: 'waited', minutes: 2.5 },
    ],
  };
  expect(parseCase(JSON.stringify(told), SYMPTOMS)).toEqual(told);
});

test('what leads back lets earlier screens come again', () => {
  const later = { at: 'user-name', did: 'entered', what: 'other' };
  const between = [
    { at: 'phone-code', did: 'waited', minutes: 15 },
    { at: 'phone-code', did: 'browser', how: 'back' },
    { at: 'phone-code', did: 'browser', how: 'close' },
  ];
  const told = between.map((action) => JSON.stringify({ schema: 1, did: [action, later] }));
  expect(told.map(said)).toEqual([undefined, undefined, undefined]);
});

test('a method that an edition does not have is refused, with those it has', () => {
  const registrations = { older: { sms: [], call: [] }, newer: { sms: [] } };
  expect(caseProblem({ method: 'call', edition: 'newer' }, registrations)).toEqual({
    path: ['method'],
    reason: 'must be sms: the edition newer does not have call',
  });
  expect(caseProblem({ method: 'call', edition: 'older' }, registrations)).toBeUndefined();
});

/** Files that are none, and what is said of each. */
const FILES: readonly (readonly [what: string, content: string | Buffer, said: string])[] = [
  ['an empty file', ' \n', '--case names an empty file'],
  [
    'a megabyte',
    `{"schema":1,"symptom":"${'x'.repeat(1024 * 1024)}"}`,
    '--case names a file of more than 64 KiB, which is no case',
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), '--case names a file that is no text in UTF-8'],
  ['a text in UTF-16', Buffer.from('\uFEFF{"schema":1}', 'utf16le'), '--case names a file that is no text in UTF-8'],
];

for (const [what, content, sentence] of FILES) {
  test(`what is no case file is refused before it is read as one: ${what}`, ({}, testInfo) => {
    const file = testInfo.outputPath('told.json');
    writeFileSync(file, content);
    const example = 'for example npm run reproduce -- --case guide/cases/session-expired.json';
    expect(refusal(() => readCaseFile(file, SYMPTOMS))).toBe(`${sentence}; ${example}.`);
  });
}

test('nothing, a folder and a device are no case files', ({}, testInfo) => {
  const folder = testInfo.outputPath('folder');
  mkdirSync(folder);
  expect(refusal(() => readCaseFile(join(folder, 'told.json'), SYMPTOMS))).toContain('--case names no file;');
  expect(refusal(() => readCaseFile(folder, SYMPTOMS))).toContain('--case names a folder;');
  expect(refusal(() => readCaseFile('/dev/null', SYMPTOMS))).toContain('--case names something else than a file;');
});

test('the mark that some editors put before a text does not matter', ({}, testInfo) => {
  const file = testInfo.outputPath('told.json');
  writeFileSync(file, '\uFEFF{ "schema": 1, "symptom": "push-denied" }\r\n');
  expect(readCaseFile(file, SYMPTOMS)).toEqual({ schema: 1, symptom: 'push-denied' });
});
