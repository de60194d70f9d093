/** Case files that are refused: what is wrong, the file and the sentence. */
const told = (more: object) => JSON.stringify({ schema: 1, ...more }, null, 2);
const did = (action: object, more: object = {}) => told({ ...more, did: [action] });
const CODE = { at: 'phone-code', did: 'entered', what: 'other' };
const LISTED = 'must be one of those that guide/case.schema.json lists';

export const SYMPTOMS = ['session-expired', 'push-denied', 'push-never-arrives', 'text-not-received'];

export const BROKEN: readonly (readonly [what: string, text: string, said: string])[] = [
  [
    'a brace that is not closed',
    '{\n  "schema": 1',
    'Line 2, column 14 of the case file is no JSON: a comma or } is missing there.',
  ],
  [
    'a comma too many',
    '{"schema":1,}',
    'Line 1, column 13 of the case file is no JSON: a key in double quotes is missing there.',
  ],
  [
    'single quotes',
    "{'schema':1}",
    'Line 1, column 2 of the case file is no JSON: a key in double quotes is missing there.',
  ],
  [
    'two documents',
    '{"schema":1}\n{}',
    'Line 2, column 1 of the case file is no JSON: the end of the file is missing there.',
  ],
  ['a key twice', '{"schema":1,\n"did":[],\n"did":[]}', 'Line 3, column 1 of the case file has the same key twice.'],
  ['a nest', '['.repeat(30_000), 'Line 1, column 10 of the case file is nested more than 8 levels deep.'],
  ['a list', '[]', 'The case must be an object in braces.'],
  ['a word alone', 'null', 'The case must be an object in braces.'],
];

export const UNKNOWN: readonly (readonly [what: string, text: string, said: string])[] = [
  ['another version', '{"schema":2}', 'schema must be 1 (line 1 of the case file).'],
  ['no version', '{}', 'schema is missing and must be 1.'],
  [
    'a key with a slip',
    told({ symtom: 'push-denied' }),
    'The case has a key that does not belong there; symptom may be meant (line 3 of the case file).',
  ],
  [
    'a key of an action with a slip',
    did({ at: 'phone-code', did: 'waited', minute: 3 }),
    'did[0] has a key that does not belong there; minutes may be meant (line 7 of the case file).',
  ],
  [
    'a key of another action',
    did({ ...CODE, how: 'denied' }),
    'did[0] has a key that does not belong there; its keys are at, did, what and times (line 8 of the case file).',
  ],
  [
    'a symptom with a slip',
    told({ symptom: 'sesion-expired' }),
    `symptom ${LISTED}; session-expired may be meant (line 3 of the case file).`,
  ],
  [
    'half of two symptoms',
    told({ symptom: 'push' }),
    `symptom ${LISTED}; push-denied or push-never-arrives may be meant (line 3 of the case file).`,
  ],
  [
    'a circumstance with a slip',
    told({ given: ['text-lost'] }),
    `given[0] ${LISTED}; texts-lost or calls-lost may be meant (line 4 of the case file).`,
  ],
  [
    'a method there is none of',
    told({ method: 'fax' }),
    'method must be app-qr, app-key, totp-qr, totp-key, sms or call (line 3 of the case file).',
  ],
  [
    'an edition there is none of',
    told({ edition: '2031' }),
    'edition must be classic or reskin (line 3 of the case file).',
  ],
  [
    'a doing there is none of',
    did({ at: 'portal' }),
    'did[0].did is missing and must be waited, entered, answered, asked-again or browser.',
  ],
  [
    'a schema that is another’s',
    told({ $schema: 'https://schemas.example/x' }),
    '$schema must lead to case.schema.json; for example ../case.schema.json (line 3 of the case file).',
  ],
  [
    'a negative delay',
    did({ at: 'proof-up', did: 'waited', minutes: -3 }),
    'did[0].minutes must be 0 or more (line 7 of the case file).',
  ],
  [
    'a delay of more than a day',
    did({ at: 'proof-up', did: 'waited', minutes: 1e9 }),
    'did[0].minutes must be 1440 or less (line 7 of the case file).',
  ],
  [
    'a delay in words',
    did({ at: 'proof-up', did: 'waited', minutes: 'dix' }),
    'did[0].minutes must be a number (line 7 of the case file).',
  ],
  ['half a time', did({ ...CODE, times: 2.5 }), 'did[0].times must be a whole number (line 8 of the case file).'],
  ['an action that is none', told({ did: [3] }), 'did[0] must be an object in braces (line 4 of the case file).'],
  ['doings that are no list', told({ did: {} }), 'did must be a list in square brackets (line 3 of the case file).'],
  [
    'more than anybody does',
    told({ did: Array.from({ length: 41 }, () => CODE) }),
    'did must be a list of 40 at most (line 3 of the case file).',
  ],
];

export const IMPOSSIBLE: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  [
    'an entry where there is no field',
    did({ ...CODE, at: 'proof-up' }),
    /^did\[0\]\.did must not be entered on the screen proof-up, which has no field \(line 6/,
  ],
  [
    'an entry that a field cannot be given',
    did({ ...CODE, at: 'security-questions' }),
    /^did\[0\]\.what must be one of too-short, empty on the screen security-questions/,
  ],
  [
    'an answer where no phone is asked',
    did({ at: 'phone-code', did: 'answered', how: 'denied' }),
    /^did\[0\]\.did must not be answered on the screen phone-code/,
  ],
  [
    'an answer that a call cannot be given',
    did({ at: 'phone-call', did: 'answered', how: 'wrong-number' }),
    /^did\[0\]\.how must be one of denied, nothing, hung-up, wrong-key/,
  ],
  [
    'a second answer to one question',
    told({ did: [1, 2].map(() => ({ at: 'try-push', did: 'answered', how: 'denied' })) }),
    /^did\[1\]\.did must be asked-again before/,
  ],
  [
    'asking again where nothing was asked',
    did({ at: 'proof-up', did: 'asked-again' }),
    /^did\[0\]\.did must not be asked-again on the screen proof-up/,
  ],
  [
    'a browser that is closed twice',
    told({ did: [1, 2].map(() => ({ at: 'proof-up', did: 'browser', how: 'close' })) }),
    /^did\[1\]\.how must not be close a second time/,
  ],
  [
    'a screen of another method',
    did({ at: 'scan-qr', did: 'asked-again' }, { method: 'sms' }),
    /^did\[0\]\.at must be a screen of method sms: landing, user-name/,
  ],
  [
    'a screen of another edition',
    did({ at: 'push-approved', did: 'waited', minutes: 1 }, { method: 'app-qr', edition: 'reskin' }),
    /^did\[0\]\.at must be a screen of method app-qr, edition reskin: .*app-added/,
  ],
  [
    'screens of two methods',
    told({ did: [CODE, { at: 'enter-code', did: 'entered', what: 'old' }] }),
    /^did\[1\]\.at must be a screen of a way that shows the screens before it: .*phone-done/,
  ],
  [
    'screens in an order in which they cannot come',
    told({ did: [CODE, { at: 'user-name', did: 'entered', what: 'other' }] }),
    /^did\[1\]\.at must not be user-name, which comes before phone-code: nothing in between leads back/,
  ],
  [
    'a new password after the order says it was changed',
    told({ order: 'before-registration', did: [CODE, { at: 'update-password', did: 'entered', what: 'current' }] }),
    /^did\[1\]\.at must not be update-password, which comes before phone-code/,
  ],
  [
    'a screen after the end',
    did(CODE, { given: ['account-disabled'] }),
    /^did\[0\]\.at must not be phone-code: the circumstances end the sign-in on password/,
  ],
  [
    'a service in two states',
    told({ given: ['service-busy', 'service-down'] }),
    /^given\[1\] must not be service-down beside service-busy/,
  ],
  [
    'a circumstance twice',
    told({ given: ['texts-lost', 'texts-lost'] }),
    /^given\[1\] must not say texts-lost a second time/,
  ],
];
